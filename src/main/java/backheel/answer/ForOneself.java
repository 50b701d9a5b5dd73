package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Wording;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How an answer appears among many: whatever a press brings is for the one who pressed alone. */
final class ForOneself {
  private ForOneself() {}

  /**
   * The answer as it may appear.
   *
   * @param changes whether it is about a change of the chat that the person was allowed to make
   */
  static Reply answer(Question question, Reply reply, boolean changes, Wording words) {
    if (question.place() == Place.PRIVATE) {
      return reply;
    }
    if (question.pressed() == null) {
      return question.place() == Place.CHANNEL ? inChannel(question, reply, words) : reply;
    }
    return switch (reply.manner()) {
      case NOTE, DISCREET -> reply;
      case MESSAGE -> reply.in(Manner.DISCREET);
      case REPLACE -> {
        if (changes || isOwn(question)) {
          yield reply;
        }
        // Somebody else's list would turn under the eyes of the one who asked for it.
        yield question.pressedOf() == null ? reply.in(Manner.DISCREET) : Unheard.notYours(words);
      }
    };
  }

  private static boolean isOwn(Question question) {
    return question.asker() != null && question.asker().equals(question.pressedOf());
  }

  /** The owner spoke in the channel, where no button can be pressed: it goes on in private. */
  private static Reply inChannel(Question question, Reply reply, Wording words) {
    boolean says =
        reply.buttons().stream().flatMap(List::stream).anyMatch(button -> button.opens() == null);
    if (!says) {
      return reply;
    }
    var desk = URI.create("backheel:private?start=at_" + question.chat().address());
    return reply.withButtons(List.of(List.of(Button.opens(words.say("invited.open"), desk))));
  }

  /** Who may not change a chat, and where the same can be had for oneself. */
  static Reply refused(Wording words, Optional<Button> instead) {
    var reply = Reply.builder(words.language()).paragraph(words.say("error.managers"));
    instead.ifPresent(reply::row);
    return reply.manner(Manner.DISCREET).reply();
  }

  /** Follows a subject in the private chat of whoever presses; none where the key is too long. */
  static Optional<Button> following(Wording words, String key) {
    var button = Button.privately(words.say("button.follow.private"), "/follow " + key);
    return button.action().length() <= 64 ? Optional.of(button) : Optional.empty();
  }
}
