package backheel.answer;

import backheel.answer.command.Command;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.InputNormalizer;
import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.football.EditDistance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The replies to a line that is not a command, or to a button that no longer is one. */
final class RejectedInputReplies {
  private final CommandIndex commandIndex;

  RejectedInputReplies(CommandIndex commandIndex) {
    this.commandIndex = commandIndex;
  }

  /** Returns a reply to an unknown command; none in group chats. */
  Optional<Reply> unknown(Question question, String typed, LocalizedTexts words) {
    if (question.chatType() != ChatType.PRIVATE) {
      return Optional.empty();
    }
    var reply = Reply.builder(words.language());
    var shown = "/" + DisambiguationReplies.shown(typed);
    var near = nearest(typed);
    if (near != null) {
      reply.paragraph(words.text("command.unknown.near", "typed", shown, "near", "/" + near));
      reply.row(Button.command("/" + near, "/" + near));
    } else {
      reply.paragraph(words.text("command.unknown", "typed", shown));
    }
    return Optional.of(reply.row(Button.command(words.text("button.help"), "/help")).build());
  }

  private @Nullable String nearest(String typed) {
    return commandIndex.all().stream()
        .filter(command -> !command.isForOperators())
        .map(Command::name)
        .filter(name ->
            EditDistance.of(name, InputNormalizer.fold(typed), 2) <= (name.length() > 5 ? 2 : 1))
        .findFirst()
        .orElse(null);
  }

  /** Returns a reply to a button whose long action has expired, which offers its command again. */
  Reply expiredButton(LocalizedTexts words, String command) {
    var again = commandIndex.named(command);
    return again == null || again.isForOperators()
        ? expiredButton(words)
        : Reply.builder(words.language())
            .paragraph(words.text("error.old.again", "command", "/" + again.name()))
            .row(Button.command("/" + again.name(), "/" + again.name()))
            .build();
  }

  /** Returns a reply to a button whose meaning is no longer known. */
  static Reply expiredButton(LocalizedTexts words) {
    return Reply.builder(words.language())
        .paragraph(words.text("error.old"))
        .row(Button.command(words.text("button.latest"), "/latest"))
        .build();
  }

  /** Returns a refusal to turn the pages of a list that another person asked for. */
  static Reply notYours(LocalizedTexts words) {
    return Reply.text(words.language(), words.text("error.notyours"))
        .withMode(Reply.ReplyMode.NOTE);
  }

  /** Returns a warning to a person who asks faster than anyone reads. */
  static Reply tooMuch(LocalizedTexts words) {
    return Reply.text(words.language(), words.text("error.flood")).withMode(Reply.ReplyMode.NOTE);
  }
}
