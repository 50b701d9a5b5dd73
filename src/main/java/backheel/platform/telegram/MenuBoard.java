package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Wording;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * Hangs out the menus, where they are not the ones that hang there. That is seen from one menu of
 * each language, which has all commands, and from a number that stands for all of them.
 */
final class MenuBoard {
  private static final int TRIES = 6;

  private final Persistence calls;
  private final Answers answers;
  private final String bot;

  /**
   * @param bot the name under which the number is kept
   */
  MenuBoard(Persistence calls, Answers answers, String bot) {
    this.calls = calls;
    this.answers = answers;
    this.bot = bot;
  }

  void hang() throws InterruptedException {
    long all = number();
    boolean known = answers.isHeard(bot, all);
    for (var language : Wording.LANGUAGES) {
      var menus = Menus.of(answers, language);
      if (known && hangs(language, menus)) {
        continue;
      }
      for (var menu : menus) {
        if (calls.insist("setMyCommands", menu, TRIES).isEmpty()) {
          return;
        }
      }
    }
    if (!known) {
      for (BotApiMethod<Boolean> old : Menus.old()) {
        if (calls.insist("deleteMyCommands", old, TRIES).isEmpty()) {
          return;
        }
      }
      answers.heard(bot, all);
    }
  }

  private boolean hangs(String language, List<SetMyCommands> menus) throws InterruptedException {
    var now = calls.insist("getMyCommands", Menus.now(language), 1);
    return now.isPresent()
        && !menus.isEmpty()
        && lines(now.get()).equals(lines(menus.getFirst().getCommands()));
  }

  private long number() {
    var all = new ArrayList<String>();
    for (var language : Wording.LANGUAGES) {
      for (var menu : Menus.of(answers, language)) {
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
