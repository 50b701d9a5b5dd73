package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.DeepLinkEncoder;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.platform.telegram.receive.IncomingEvent;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.platform.telegram.render.TelegramRenderer;
import backheel.platform.telegram.render.TextSplitter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A handler of button presses in groups and channels: it answers with a passing note, a new page of
 * a list for its own asker, or a link into the private chat. No press sends a new message here,
 * whatever its data.
 */
final class GroupCallbackHandler {
  private static final int MAX_NOTE_LENGTH = 200;

  private final BotLinkResolver botLinkResolver;
  private final ReplySender replySender;
  private final EphemeralReplySender ephemeral;

  GroupCallbackHandler(
      BotLinkResolver botLinkResolver, ReplySender replySender, EphemeralReplySender ephemeral) {
    this.botLinkResolver = botLinkResolver;
    this.replySender = replySender;
    this.ephemeral = ephemeral;
  }

  /**
   * Opens the private chat if that answers the press without a bot service call, and returns
   * whether the press is answered.
   */
  boolean opensPrivateChat(PendingCallback pendingCallback, Question question) {
    var line = question.text();
    return switch (question.chatType()) {
      case PRIVATE -> false;
      case CHANNEL -> {
        // In a channel every button concerns the individual reader, and nothing is ever done in the
        // channel's name.
        boolean opened = privateChatLink(line).filter(pendingCallback::open).isPresent();
        if (!opened) {
          var words = LocalizedTexts.in(question.language());
          pendingCallback.showNote(words.text("error.channel"));
        }
        yield true;
      }
      case GROUP ->
          DeepLinkEncoder.isReadOnly(line)
              && !isAskersOwnMessage(question)
              && privateChatLink(line).filter(pendingCallback::open).isPresent();
    };
  }

  /**
   * Shows an answer to the person who pressed.
   *
   * @return false when the application stopped before that
   */
  boolean reply(
      PendingCallback pendingCallback, IncomingEvent.QuestionAsked questionAsked, Reply reply) {
    if (reply.mode() == ReplyMode.REPLACE) {
      pendingCallback.confirm();
      return replySender.replace(reply, questionAsked);
    }
    var whole = TelegramRenderer.markedText(reply).text().strip();
    if (isForAskerOnly(reply)
        && whole.length() > MAX_NOTE_LENGTH
        && ephemeral.send(reply, questionAsked)) {
      pendingCallback.confirm();
      return true;
    }
    var way =
        reply.mode() == ReplyMode.NOTE
            ? Optional.<String>empty()
            : privateChatLink(questionAsked, reply);
    if (way.filter(pendingCallback::open).isEmpty()) {
      var words = TextSplitter.truncate(whole, MAX_NOTE_LENGTH);
      if (words.isEmpty()) {
        pendingCallback.confirm();
      } else {
        pendingCallback.showNote(words);
      }
    }
    return true;
  }

  private static boolean isForAskerOnly(Reply reply) {
    return reply.mode() == ReplyMode.NOTE || reply.mode() == ReplyMode.EPHEMERAL;
  }

  /**
   * Returns the link at which an answer continues: the one that it offers, its command line, or the
   * setup of this chat.
   */
  private Optional<String> privateChatLink(IncomingEvent.QuestionAsked questionAsked, Reply reply) {
    var line = questionAsked.question().text();
    var offered =
        buttons(reply)
            .map(button -> Button.privateCommandLine(button.action()))
            .flatMap(Stream::ofNullable)
            .findFirst();
    if (offered.isPresent()) {
      return privateChatLink(offered.get());
    }
    if (DeepLinkEncoder.isReadOnly(line)) {
      return privateChatLink(line);
    }
    return buttons(reply).anyMatch(button -> button.link() == null)
        ? privateChatLink("/at " + questionAsked.question().chat().address() + " " + line)
        : Optional.empty();
  }

  private Optional<String> privateChatLink(String line) {
    return DeepLinkEncoder.payloadFor(line)
        .flatMap(payload -> Optional.ofNullable(botLinkResolver.startLink(payload)));
  }

  private static Stream<Button> buttons(Reply reply) {
    return reply.buttons().stream().flatMap(Collection::stream);
  }

  /** Returns whether the message was a reply to the person who presses. */
  private static boolean isAskersOwnMessage(Question question) {
    return question.asker() != null && question.asker().equals(question.pressedMessageAsker());
  }
}
