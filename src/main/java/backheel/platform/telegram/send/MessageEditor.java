package backheel.platform.telegram.send;

import backheel.chat.MessagePicture;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.render.TelegramMessage;
import backheel.platform.telegram.render.TelegramMessageComposer;
import backheel.platform.telegram.render.TelegramRenderer;
import java.util.function.Function;

/** An editor of messages that the bot has sent. */
public final class MessageEditor {
  private final TelegramApi telegramApi;
  private final ApiRequestFactory requests;
  private final FloodControl floodControl;
  private final TelegramErrors errors;
  private final ThrottledLog throttledLog;

  public MessageEditor(
      TelegramApi telegramApi,
      ApiRequestFactory requests,
      FloodControl floodControl,
      TelegramErrors errors,
      ThrottledLog throttledLog) {
    this.telegramApi = telegramApi;
    this.requests = requests;
    this.floodControl = floodControl;
    this.errors = errors;
    this.throttledLog = throttledLog;
  }

  /**
   * Replaces the content of a message. Text stays text, and what exceeds the limit is cut; under a
   * photo the caption changes, and the photo too where there is another generated one.
   */
  public SendResult edit(TelegramAddress chat, TelegramMessageId telegramMessageId, Reply reply) {
    var held = floodControl.pending(chat);
    if (held != null) {
      return held;
    }
    return telegramMessageId.photo()
        ? editPhoto(chat, telegramMessageId, reply)
        : editText(chat, telegramMessageId, reply);
  }

  /**
   * Replaces the content of a message for a person who is waiting: text may become a photo, and
   * text too long for a caption is refused, so that it can be sent as a new message.
   */
  public SendResult replace(
      TelegramAddress chat, TelegramMessageId telegramMessageId, Reply reply) {
    var held = floodControl.pending(chat);
    if (held != null) {
      return held;
    }
    var pages = TelegramRenderer.messages(reply);
    if (pages.size() == 1 && pages.getFirst().pictures().size() == 1) {
      var sendResult = editMedia(chat, telegramMessageId, pages.getFirst());
      return sendResult instanceof SendResult.Refused && !telegramMessageId.photo()
          ? editText(chat, telegramMessageId, reply)
          : sendResult;
    }
    if (telegramMessageId.photo()
        && TelegramRenderer.markedText(reply).length()
            > TelegramMessageComposer.MAX_CAPTION_LENGTH) {
      return new SendResult.Refused("too many words for a caption");
    }
    return edit(chat, telegramMessageId, reply);
  }

  private SendResult editPhoto(
      TelegramAddress chat, TelegramMessageId telegramMessageId, Reply reply) {
    var telegramMessage = TelegramRenderer.caption(reply);
    var pictures = telegramMessage.pictures();
    if (pictures.size() == 1 && pictures.getFirst() instanceof MessagePicture.Generated) {
      var sendResult = editMedia(chat, telegramMessageId, telegramMessage);
      if (!(sendResult instanceof SendResult.Refused)) {
        return sendResult;
      }
    }
    return editCaption(chat, telegramMessageId, telegramMessage, reply);
  }

  private SendResult editMedia(
      TelegramAddress chat, TelegramMessageId telegramMessageId, TelegramMessage telegramMessage) {
    return toSendResult(
        telegramApi.editMedia(requests.media(chat, telegramMessageId.message(), telegramMessage)),
        chat,
        new TelegramMessageId(telegramMessageId.message(), true));
  }

  private SendResult editCaption(
      TelegramAddress chat,
      TelegramMessageId telegramMessageId,
      TelegramMessage telegramMessage,
      Reply reply) {
    var apiResult =
        withFallback(plain ->
            telegramApi.call(
                requests.caption(chat, telegramMessageId.message(), telegramMessage, !plain)));
    return isOtherShape(apiResult) && telegramMessageId.photo()
        ? editText(chat, new TelegramMessageId(telegramMessageId.message(), false), reply, false)
        : toSendResult(apiResult, chat, new TelegramMessageId(telegramMessageId.message(), true));
  }

  private SendResult editText(
      TelegramAddress chat, TelegramMessageId telegramMessageId, Reply reply) {
    return editText(chat, telegramMessageId, reply, true);
  }

  private SendResult editText(
      TelegramAddress chat, TelegramMessageId telegramMessageId, Reply reply, boolean maybePhoto) {
    var pages = TelegramRenderer.singleMessage(reply);
    if (pages.isEmpty()) {
      return new SendResult.Refused("a message without words");
    }
    var telegramMessage = pages.getFirst();
    var apiResult =
        withFallback(plain ->
            telegramApi.call(
                requests.text(chat, telegramMessageId.message(), telegramMessage, !plain)));
    return isOtherShape(apiResult) && maybePhoto
        ? editCaption(chat, telegramMessageId, TelegramRenderer.caption(reply), reply)
        : toSendResult(apiResult, chat, telegramMessageId);
  }

  private static boolean isOtherShape(ApiResult<?> apiResult) {
    return apiResult instanceof ApiResult.Refused<?> no && TelegramErrors.isOtherContentType(no);
  }

  /** Calls with markup, and again as plain text if the markup is refused. */
  private <T> ApiResult<T> withFallback(Function<Boolean, ApiResult<T>> call) {
    var apiResult = call.apply(false);
    return apiResult instanceof ApiResult.Refused<T> no && isAboutMarkup(no)
        ? call.apply(true)
        : apiResult;
  }

  private SendResult toSendResult(
      ApiResult<?> apiResult, TelegramAddress chat, TelegramMessageId telegramMessageId) {
    var sent = new SendResult.Sent(new MessageRef(chat.chatId(), telegramMessageId.id()));
    return switch (apiResult) {
      case ApiResult.Success<?> success -> {
        floodControl.accepted(chat.chat());
        errors.reached();
        yield sent;
      }
      case ApiResult.Refused<?> no when TelegramErrors.isUnchanged(no) -> sent;
      case ApiResult.Refused<?> no ->
          withoutHold(errors.toSendResult(no, floodControl.refused(chat, no)));
      case ApiResult.NotSent<?> not -> errors.toSendResult(not);
      case ApiResult.Unknown<?> unknown -> errors.toSendResult(unknown);
    };
  }

  /**
   * Returns the result of an edit: a refusal that is not known ends the edit and holds up no new
   * message, since the people in the chat have the message as it was.
   */
  private static SendResult withoutHold(SendResult sendResult) {
    return sendResult instanceof SendResult.Barred(var why, var obstacle)
            && obstacle == SendResult.Obstacle.UNKNOWN
        ? new SendResult.Refused(why)
        : sendResult;
  }

  private boolean isAboutMarkup(ApiResult.Refused<?> refusal) {
    boolean content = TelegramErrors.isAboutContent(refusal);
    if (content) {
      throttledLog.warn(
          "make-up", "Telegram refuses an edit, plain words follow: " + refusal.description());
    }
    return content;
  }
}
