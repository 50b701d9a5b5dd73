package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Answers.Audience;
import backheel.chat.Answers.CommandWord;
import backheel.chat.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/** The menus of commands, one for each kind of chat and language. English is for everybody else. */
final class Menus {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");
  private static final int DESCRIPTION = 256;
  private static final int MOST = 100;

  private static final List<Menu> MENUS =
      List.of(
          new Menu(new BotCommandScopeAllPrivateChats(), Set.of(Audience.values())),
          new Menu(new BotCommandScopeAllGroupChats(), Set.of(Audience.ALL)),
          new Menu(
              new BotCommandScopeAllChatAdministrators(), Set.of(Audience.ALL, Audience.MANAGERS)));

  private Menus() {}

  /** The calls that set all menus of a language. */
  static List<SetMyCommands> of(Answers answers, String language) {
    return MENUS.stream()
        .map(menu -> call(menu, language, answers))
        .filter(call -> !call.getCommands().isEmpty())
        .toList();
  }

  /** Asks for the menu that has all commands of a language, as Telegram shows it now. */
  static GetMyCommands now(String language) {
    return GetMyCommands.builder()
        .scope(MENUS.getFirst().scope())
        .languageCode(code(language))
        .build();
  }

  /** The calls that take away menus which earlier versions set. */
  static List<DeleteMyCommands> old() {
    return Wording.LANGUAGES.stream()
        .map(language ->
            DeleteMyCommands.builder()
                .scope(new BotCommandScopeDefault())
                .languageCode(code(language))
                .build())
        .toList();
  }

  private static SetMyCommands call(Menu menu, String language, Answers answers) {
    var commands =
        answers.commands(language).stream()
            .filter(word -> menu.audiences().contains(word.audience()))
            .filter(word -> NAME.matcher(word.name()).matches())
            .filter(word -> !word.description().isBlank())
            .limit(MOST)
            .map(Menus::command)
            .toList();
    return SetMyCommands.builder()
        .commands(commands)
        .scope(menu.scope())
        .languageCode(code(language))
        .build();
  }

  private static @Nullable String code(String language) {
    return language.equals(Wording.LANGUAGES.getFirst()) ? null : language;
  }

  private static BotCommand command(CommandWord word) {
    return new BotCommand(word.name(), Cut.line(word.description(), DESCRIPTION));
  }

  /** A kind of chat, and whose commands it shows. */
  private record Menu(BotCommandScope scope, Set<Audience> audiences) {}
}
