package backheel.answer;

import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The visibility of replies in a group chat: a reply to a button press is shown only to the person
 * who pressed it.
 */
final class ReplyVisibilityPolicy {
  private ReplyVisibilityPolicy() {}

  /**
   * Returns the reply as it may appear, unless that was decided before: a reply that replaces its
   * message still does.
   */
  static Reply adapt(Question question, Reply reply, LocalizedTexts words) {
    return adapt(question, reply, reply.mode() == ReplyMode.REPLACE, words);
  }

  /**
   * Returns the reply as it may appear.
   *
   * @param changes whether the reply is about a change of the chat that the person was allowed to
   *     make
   */
  static Reply adapt(Question question, Reply reply, boolean changes, LocalizedTexts words) {
    if (question.chatType() == ChatType.PRIVATE) {
      return reply;
    }
    if (question.pressedMessage() == null) {
      return question.chatType() == ChatType.CHANNEL
          ? continueInPrivate(question, reply, words)
          : reply;
    }
    return switch (reply.mode()) {
      case NOTE, EPHEMERAL -> reply;
      case MESSAGE -> reply.withMode(ReplyMode.EPHEMERAL);
      case REPLACE -> {
        if (changes || isOwn(question)) {
          yield reply;
        }
        // Replacing it would turn the page of a list in front of the person who asked for it.
        yield question.pressedMessageAsker() == null
            ? reply.withMode(ReplyMode.EPHEMERAL)
            : RejectedInputReplies.notYours(words);
      }
    };
  }

  private static boolean isOwn(Question question) {
    return question.asker() != null && question.asker().equals(question.pressedMessageAsker());
  }

  /**
   * Replaces the buttons of a reply in a channel, where none can be pressed, by a link to the
   * private chat.
   */
  private static Reply continueInPrivate(Question question, Reply reply, LocalizedTexts words) {
    boolean says =
        reply.buttons().stream().flatMap(List::stream).anyMatch(button -> button.link() == null);
    if (!says) {
      return reply;
    }
    var desk = URI.create("backheel:private?start=at_" + question.chat().address());
    return reply.withButtons(List.of(List.of(Button.link(words.text("invited.open"), desk))));
  }

  /**
   * Returns a refusal to change a chat, with a button that does the same in a private chat if there
   * is one.
   */
  static Reply refused(LocalizedTexts words, Optional<Button> instead) {
    var reply = Reply.builder(words.language()).paragraph(words.text("error.managers"));
    instead.ifPresent(reply::row);
    return reply.mode(ReplyMode.EPHEMERAL).build();
  }
}
