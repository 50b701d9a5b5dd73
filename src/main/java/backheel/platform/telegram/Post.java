package backheel.platform.telegram;

import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Brings pages to chats, one call each, and tells how it went. Waits for nothing but answers. */
final class Post {
  private static final String HTML = "HTML";

  private final Api api;
  private final Flood flood;
  private final Troubles troubles;

  Post(Api api, Flood flood, Troubles troubles) {
    this.api = api;
    this.flood = flood;
    this.troubles = troubles;
  }

  /**
   * Sends the pages from the given one on.
   *
   * @param done is told how many pages have arrived in all, after each
   * @return how the last page went, or the first that did not arrive
   */
  Delivery send(Address to, List<Page> pages, int from, Envelope envelope, IntConsumer done) {
    Delivery delivery = new Delivery.Refused("a message without words");
    for (int i = from; i < pages.size(); i++) {
      delivery = send(to, pages.get(i), envelope);
      if (!(delivery instanceof Delivery.Sent)) {
        return delivery;
      }
      done.accept(i + 1);
    }
    return delivery;
  }

  Delivery edit(Address chat, int message, Page page) {
    var outcome = api.call(edited(chat, message, page, true));
    if (outcome instanceof Outcome.Refused<?> refusal && isAboutMakeUp(chat, refusal)) {
      outcome = api.call(edited(chat, message, page, false));
    }
    return switch (outcome) {
      case Outcome.Taken<?> taken -> sent(chat, message);
      case Outcome.Refused<?> no when Verdict.isUnchanged(no) -> sent(chat, message);
      case Outcome.Refused<?> no -> Verdict.on(no, flood.scope(chat));
      case Outcome.NotSent<?> not -> Verdict.on(not);
      case Outcome.Lost<?> lost -> Verdict.on(lost);
    };
  }

  private Delivery send(Address to, Page page, Envelope envelope) {
    var outcome = api.call(message(to, page, envelope, true));
    if (outcome instanceof Outcome.Refused<?> no && to.topic() != null && Verdict.topicIsGone(no)) {
      troubles.tell("topic", "A topic is closed or gone; its messages go to the general one");
      return send(to.withoutTopic(), page, envelope);
    }
    if (outcome instanceof Outcome.Refused<?> no && isAboutMakeUp(to, no)) {
      outcome = api.call(message(to, page, envelope, false));
    }
    return switch (outcome) {
      case Outcome.Taken<Message>(var message) -> {
        flood.sent(to.chat());
        yield sent(to, message.getMessageId());
      }
      case Outcome.Refused<Message> no -> Verdict.on(no, flood.scope(to));
      case Outcome.NotSent<Message> not -> Verdict.on(not);
      case Outcome.Lost<Message> lost -> {
        flood.sent(to.chat());
        yield Verdict.on(lost);
      }
    };
  }

  /** A refusal of the markup, a button or an address: the words still deserve to arrive. */
  private boolean isAboutMakeUp(Address chat, Outcome.Refused<?> refusal) {
    boolean madeUp =
        refusal.code() == 400
            && !Verdict.isUnchanged(refusal)
            && Verdict.on(refusal, flood.scope(chat)) instanceof Delivery.Refused
            && !refusal.description().contains("message to edit")
            && !refusal.description().contains("message can't be edited");
    if (madeUp) {
      troubles.tell(
          "make-up", "Telegram refuses a message, plain words follow: " + refusal.description());
    }
    return madeUp;
  }

  private static Delivery sent(Address chat, int message) {
    return new Delivery.Sent(new MessageRef(chat.id(), Integer.toString(message)));
  }

  static SendMessage message(Address to, Page page, Envelope envelope, boolean madeUp) {
    var message = new SendMessage(to.chatText(), madeUp ? page.html() : page.plain());
    message.setMessageThreadId(to.topic());
    message.setParseMode(madeUp ? HTML : null);
    message.setReplyMarkup(madeUp ? page.keyboard() : null);
    message.setLinkPreviewOptions(preview(page, madeUp));
    message.setDisableNotification(envelope.silent() ? true : null);
    message.setReplyParameters(answering(envelope.answers()));
    return message;
  }

  private static EditMessageText edited(Address chat, int message, Page page, boolean madeUp) {
    return EditMessageText.builder()
        .chatId(chat.chatText())
        .messageId(message)
        .text(madeUp ? page.html() : page.plain())
        .parseMode(madeUp ? HTML : null)
        .replyMarkup(madeUp ? page.keyboard() : null)
        .linkPreviewOptions(preview(page, madeUp))
        .build();
  }

  private static LinkPreviewOptions preview(Page page, boolean madeUp) {
    var options = new LinkPreviewOptions();
    if (page.preview() == null || !madeUp) {
      options.setIsDisabled(true);
    } else {
      options.setUrlField(page.preview().toASCIIString());
      options.setPreferLargeMedia(false);
      options.setShowAboveText(false);
    }
    return options;
  }

  private static @Nullable ReplyParameters answering(@Nullable Integer message) {
    if (message == null) {
      return null;
    }
    var parameters = new ReplyParameters(message);
    parameters.setAllowSendingWithoutReply(true);
    return parameters;
  }
}
