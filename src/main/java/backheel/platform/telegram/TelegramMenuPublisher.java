package backheel.platform.telegram;

import backheel.chat.BotService;
import backheel.chat.LocalizedTexts;
import backheel.chat.ProcessedUpdates;
import backheel.platform.telegram.send.RetryingApi;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * A publisher of the command menus that have changed. A change is detected from one menu of each
 * language, which has all commands, and from a checksum of all of them.
 */
final class TelegramMenuPublisher {
  private static final int MAX_ATTEMPTS = 6;

  private final RetryingApi api;
  private final BotService botService;
  private final ProcessedUpdates processedUpdates;
  private final String bot;

  /**
   * @param bot the name under which the checksum is stored
   */
  TelegramMenuPublisher(
      RetryingApi api, BotService botService, ProcessedUpdates processedUpdates, String bot) {
    this.api = api;
    this.botService = botService;
    this.processedUpdates = processedUpdates;
    this.bot = bot;
  }

  void publish() throws InterruptedException {
    long all = checksum();
    boolean known = processedUpdates.isProcessed(bot, all);
    for (var language : LocalizedTexts.LANGUAGES) {
      var menus = TelegramMenuRequests.setCalls(botService, language);
      if (known && isPublished(language, menus)) {
        continue;
      }
      for (var menu : menus) {
        if (api.callWithRetries("setMyCommands", menu, MAX_ATTEMPTS).isEmpty()) {
          return;
        }
      }
    }
    if (!known) {
      for (BotApiMethod<Boolean> old : TelegramMenuRequests.deleteCalls()) {
        if (api.callWithRetries("deleteMyCommands", old, MAX_ATTEMPTS).isEmpty()) {
          return;
        }
      }
      processedUpdates.markProcessed(bot, all);
    }
  }

  private boolean isPublished(String language, List<SetMyCommands> menus)
      throws InterruptedException {
    var now = api.callWithRetries("getMyCommands", TelegramMenuRequests.getCall(language), 1);
    return now.isPresent()
        && !menus.isEmpty()
        && lines(now.get()).equals(lines(menus.getFirst().getCommands()));
  }

  private long checksum() {
    var all = new ArrayList<String>();
    for (var language : LocalizedTexts.LANGUAGES) {
      for (var menu : TelegramMenuRequests.setCalls(botService, language)) {
        all.add(menu.getScope().getType() + " " + language);
        all.addAll(lines(menu.getCommands()));
      }
    }
    long number = 1;
    for (var line : all) {
      for (int i = 0; i < line.length(); i++) {
        number = 31 * number + line.charAt(i);
      }
      number = 31 * number + '\n';
    }
    return number;
  }

  private static List<String> lines(List<BotCommand> commands) {
    return commands.stream()
        .map(command -> command.getCommand() + " " + command.getDescription())
        .toList();
  }
}
