package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.EditDistance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said where a line is no command, or none any more. */
final class Unheard {
  private final Menu menu;

  Unheard(Menu menu) {
    this.menu = menu;
  }

  /** Among many nobody is told that something was no command. */
  Optional<Reply> unknown(Question question, String typed, Wording words) {
    if (question.place() != Place.PRIVATE) {
      return Optional.empty();
    }
    var reply = Reply.builder(words.language());
    var shown = "/" + Choices.shown(typed);
    var near = nearest(typed);
    if (near != null) {
      reply.paragraph(words.say("command.unknown.near", "typed", shown, "near", "/" + near));
      reply.row(Button.says("/" + near, "/" + near));
    } else {
      reply.paragraph(words.say("command.unknown", "typed", shown));
    }
    return Optional.of(reply.row(Button.says(words.say("button.help"), "/help")).reply());
  }

  private @Nullable String nearest(String typed) {
    return menu.all().stream()
        .filter(command -> !command.isForOperators())
        .map(Command::name)
        .filter(name -> EditDistance.of(name, Folded.word(typed), 2) <= (name.length() > 5 ? 2 : 1))
        .findFirst()
        .orElse(null);
  }

  /** A long button that is kept no more: its command can be asked again. */
  Reply old(Wording words, String command) {
    var again = menu.named(command);
    return again == null || again.isForOperators()
        ? old(words)
        : Reply.builder(words.language())
            .paragraph(words.say("error.old.again", "command", "/" + again.name()))
            .row(Button.says("/" + again.name(), "/" + again.name()))
            .reply();
  }

  /** A button whose meaning is not known any more. */
  static Reply old(Wording words) {
    return Reply.builder(words.language())
        .paragraph(words.say("error.old"))
        .row(Button.says(words.say("button.latest"), "/latest"))
        .reply();
  }

  /** Somebody else's list would turn under the eyes of the one who asked for it. */
  static Reply notYours(Wording words) {
    return Reply.text(words.language(), words.say("error.notyours")).in(Reply.Manner.NOTE);
  }

  /** Somebody asks faster than anybody reads. */
  static Reply tooMuch(Wording words) {
    return Reply.text(words.language(), words.say("error.flood")).in(Reply.Manner.NOTE);
  }
}
