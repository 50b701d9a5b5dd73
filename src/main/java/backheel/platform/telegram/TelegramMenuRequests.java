package backheel.platform.telegram;

import backheel.chat.BotService;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Audience;
import backheel.platform.telegram.render.TextSplitter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** The command menus, one for each kind of chat and language. English is the default. */
final class TelegramMenuRequests {
  private static final Pattern NAME_PATTERN = Pattern.compile("[a-z0-9_]{1,32}");
  private static final int MAX_DESCRIPTION_LENGTH = 256;
  private static final int MAX_COMMANDS = 100;

  private static final List<ScopedMenu> MENUS =
      List.of(
          new ScopedMenu(new BotCommandScopeAllPrivateChats(), Set.of(Audience.values())),
          new ScopedMenu(new BotCommandScopeAllGroupChats(), Set.of(Audience.ALL)),
          new ScopedMenu(
              new BotCommandScopeAllChatAdministrators(), Set.of(Audience.ALL, Audience.MANAGERS)));

  private TelegramMenuRequests() {}

  /** Returns the calls that set all menus of a language. */
  static List<SetMyCommands> setCalls(BotService botService, String language) {
    return MENUS.stream()
        .map(menu -> setCall(menu, language, botService))
        .filter(call -> !call.getCommands().isEmpty())
        .toList();
  }

  /** Returns the call for the published menu of a language that has all commands. */
  static GetMyCommands getCall(String language) {
    return GetMyCommands.builder()
        .scope(MENUS.getFirst().scope())
        .languageCode(code(language))
        .build();
  }

  /** Returns the calls that remove menus set by earlier versions. */
  static List<DeleteMyCommands> deleteCalls() {
    return LocalizedTexts.LANGUAGES.stream()
        .map(language ->
            DeleteMyCommands.builder()
                .scope(new BotCommandScopeDefault())
                .languageCode(code(language))
                .build())
        .toList();
  }

  private static SetMyCommands setCall(ScopedMenu menu, String language, BotService botService) {
    var commands =
        botService.menu(language).stream()
            .filter(word -> menu.audiences().contains(word.audience()))
            .filter(word -> NAME_PATTERN.matcher(word.name()).matches())
            .filter(word -> !word.description().isBlank())
            .limit(MAX_COMMANDS)
            .map(TelegramMenuRequests::command)
            .toList();
    return SetMyCommands.builder()
        .commands(commands)
        .scope(menu.scope())
        .languageCode(code(language))
        .build();
  }

  private static @Nullable String code(String language) {
    return language.equals(LocalizedTexts.LANGUAGES.getFirst()) ? null : language;
  }

  private static BotCommand command(MenuCommand word) {
    return new BotCommand(
        word.name(), TextSplitter.truncate(word.description(), MAX_DESCRIPTION_LENGTH));
  }
}
