package backheel.answer;

import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.DisambiguationReplies;
import backheel.chat.BotService.Suggestion;
import backheel.chat.BotService.Typing;
import backheel.chat.LocalizedTexts;
import java.util.List;
import java.util.stream.Stream;

/**
 * The suggestions for an argument that is being typed. Every suggested value is unambiguous: a key,
 * a number, or a name that only one subject bears.
 */
final class Autocomplete {
  static final int MAX_SUGGESTIONS = 25;
  static final int MAX_LABEL_LENGTH = 100;

  private final SubjectSuggester subjects;
  private final ChatItemSuggester ofChat;

  Autocomplete(CommandEnvironment environment, CommandRequestFactory requests) {
    subjects = new SubjectSuggester(environment);
    ofChat = new ChatItemSuggester(environment, requests);
  }

  List<Suggestion> suggest(Command command, Typing typing, LocalizedTexts words) {
    var argument = argument(command, typing.argument());
    return switch (argument) {
      case "" -> List.of();
      case "number" -> ofChat.stories(typing, words);
      case "wish" -> ofChat.numberedSubscriptions(typing, words);
      case "chat" -> ofChat.managedChats(typing);
      case "teams" -> subjects.sides(typing.typed(), words.language());
      default ->
          switch (command.name()) {
            case "unfollow" -> ofChat.subscriptions(typing, words);
            case "unmute" -> ofChat.mutes(typing, words);
            default -> subjects.names(command.name(), argument, typing, words);
          };
    };
  }

  /**
   * Returns the name of the argument being typed, or of the first one with suggestions if the
   * platform does not name it; "" if there is none.
   */
  private static String argument(Command command, String named) {
    return Stream.concat(
            command.arguments().stream(),
            command.parts().stream().flatMap(p -> p.arguments().stream()))
        .filter(Command.ArgumentSpec::suggests)
        .map(Command.ArgumentSpec::name)
        .filter(name -> named.isEmpty() || name.equals(named))
        .findFirst()
        .orElse("");
  }

  /** Cuts a label to the length that platforms show. */
  static String label(String text) {
    return text.length() <= MAX_LABEL_LENGTH
        ? text
        : DisambiguationReplies.shorten(text, MAX_LABEL_LENGTH - 10);
  }
}
