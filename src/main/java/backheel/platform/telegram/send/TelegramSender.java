package backheel.platform.telegram.send;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.platform.telegram.render.TelegramMessage;
import java.util.List;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * A sender of rendered messages, one call each, that returns the outcome. Waits for nothing but
 * responses.
 */
public final class TelegramSender {
  private final TelegramApi telegramApi;
  private final ApiRequestFactory requests;
  private final UploadedPictureCache uploadedPictureCache;
  private final FloodControl floodControl;
  private final TelegramErrors errors;
  private final ThrottledLog throttledLog;

  public TelegramSender(
      TelegramApi telegramApi,
      ApiRequestFactory requests,
      UploadedPictureCache uploadedPictureCache,
      FloodControl floodControl,
      TelegramErrors errors,
      ThrottledLog throttledLog) {
    this.telegramApi = telegramApi;
    this.requests = requests;
    this.uploadedPictureCache = uploadedPictureCache;
    this.floodControl = floodControl;
    this.errors = errors;
    this.throttledLog = throttledLog;
  }

  /**
   * Sends the pages that have not been sent yet.
   *
   * @param done receives the progress after each
   * @return the result of the last page, or of the first that was not sent
   */
  public SendResult send(
      TelegramAddress to,
      List<TelegramMessage> pages,
      SendProgress before,
      SendOptions sendOptions,
      Consumer<SendProgress> done) {
    SendResult sendResult = new SendResult.Refused("a message without words");
    var reached = before;
    for (int i = before.messages(); i < pages.size(); i++) {
      var telegramMessage = pages.get(i);
      sendResult =
          send(to, telegramMessage, i == 0 ? sendOptions : sendOptions.forNextMessage(reached));
      if (sendResult instanceof SendResult.Sent(var message)) {
        var telegramMessageId = TelegramMessageId.parse(message.id());
        reached =
            new SendProgress(
                i + 1, telegramMessageId.message(), !telegramMessage.pictures().isEmpty());
      } else if (sendResult instanceof SendResult.Refused && telegramMessage.optional()) {
        // Its text is on the next page.
        reached = new SendProgress(i + 1, reached.lastMessage(), false);
      } else {
        return sendResult;
      }
      done.accept(reached);
    }
    return sendResult;
  }

  private SendResult send(
      TelegramAddress to, TelegramMessage telegramMessage, SendOptions sendOptions) {
    var held = floodControl.pending(to);
    if (held != null) {
      return held;
    }
    return switch (telegramMessage.pictures().size()) {
      case 0 -> sendText(to, telegramMessage, sendOptions);
      case 1 -> sendPhoto(to, telegramMessage, sendOptions, true);
      default -> sendAlbum(to, telegramMessage, sendOptions, true);
    };
  }

  private SendResult sendPhoto(
      TelegramAddress to, TelegramMessage telegramMessage, SendOptions sendOptions, boolean first) {
    var apiResult = telegramApi.sendPhoto(requests.photo(to, telegramMessage, sendOptions));
    return switch (apiResult) {
      case ApiResult.Success<Message>(var message) -> {
        uploadedPictureCache.learn(telegramMessage.pictures(), List.of(message));
        yield sent(to, message.getMessageId(), true);
      }
      case ApiResult.Refused<Message> no when first && isStaleFileId(telegramMessage, no) ->
          sendPhoto(to, telegramMessage, sendOptions, false);
      case ApiResult.Refused<Message> no -> withoutPictures(to, telegramMessage, sendOptions, no);
      case ApiResult.NotSent<Message> not -> errors.toSendResult(not);
      case ApiResult.Unknown<Message> unknown -> errors.toSendResult(unknown);
    };
  }

  private SendResult sendAlbum(
      TelegramAddress to, TelegramMessage telegramMessage, SendOptions sendOptions, boolean first) {
    return switch (telegramApi.sendAlbum(requests.album(to, telegramMessage, sendOptions))) {
      case ApiResult.Success<List<Message>>(var messages) when !messages.isEmpty() -> {
        uploadedPictureCache.learn(telegramMessage.pictures(), messages);
        yield sent(to, messages.getFirst().getMessageId(), true);
      }
      case ApiResult.Success<List<Message>> none ->
          new SendResult.Unknown("an album without messages");
      case ApiResult.Refused<List<Message>> no when first && isStaleFileId(telegramMessage, no) ->
          sendAlbum(to, telegramMessage, sendOptions, false);
      case ApiResult.Refused<List<Message>> no ->
          withoutPictures(to, telegramMessage, sendOptions, no);
      case ApiResult.NotSent<List<Message>> not -> errors.toSendResult(not);
      case ApiResult.Unknown<List<Message>> unknown -> errors.toSendResult(unknown);
    };
  }

  private boolean isStaleFileId(TelegramMessage telegramMessage, ApiResult.Refused<?> refusal) {
    return TelegramErrors.isAboutFileId(refusal)
        && uploadedPictureCache.forget(telegramMessage.pictures());
  }

  /**
   * Sends the message without its pictures. The refused one has certainly not been shown, so the
   * text alone is no second copy.
   */
  private SendResult withoutPictures(
      TelegramAddress to,
      TelegramMessage telegramMessage,
      SendOptions sendOptions,
      ApiResult.Refused<?> refusal) {
    if (isTopicGone(to, refusal) || !TelegramErrors.isAboutPicture(refusal)) {
      return refused(to, refusal);
    }
    throttledLog.warn("picture", "Telegram does not take a picture: " + refusal.description());
    var words = telegramMessage.withoutPictures();
    return words.isPresent()
        ? sendText(to, words.get(), sendOptions)
        : new SendResult.Refused(refusal.code() + " " + refusal.description());
  }

  private SendResult sendText(
      TelegramAddress to, TelegramMessage telegramMessage, SendOptions sendOptions) {
    var apiResult = telegramApi.call(requests.message(to, telegramMessage, sendOptions, true));
    if (apiResult instanceof ApiResult.Refused<?> no && !isTopicGone(to, no) && isAboutMarkup(no)) {
      apiResult = telegramApi.call(requests.message(to, telegramMessage, sendOptions, false));
    }
    return switch (apiResult) {
      case ApiResult.Success<Message>(var message) -> sent(to, message.getMessageId(), false);
      case ApiResult.Refused<Message> no -> refused(to, no);
      case ApiResult.NotSent<Message> not -> errors.toSendResult(not);
      case ApiResult.Unknown<Message> unknown -> errors.toSendResult(unknown);
    };
  }

  private SendResult sent(TelegramAddress to, int message, boolean photo) {
    floodControl.accepted(to.chat());
    errors.reached();
    return new SendResult.Sent(
        new MessageRef(to.chatId(), new TelegramMessageId(message, photo).id()));
  }

  private SendResult refused(TelegramAddress to, ApiResult.Refused<?> refusal) {
    if (isTopicGone(to, refusal)) {
      throttledLog.warn("topic", "A topic is gone; its messages go to the whole group");
      return new SendResult.Moved(new ChatId(TelegramAddress.PLATFORM, to.chatIdText()));
    }
    return errors.toSendResult(refusal, floodControl.refused(to, refusal));
  }

  private static boolean isTopicGone(TelegramAddress to, ApiResult.Refused<?> refusal) {
    return to.topic() != null && TelegramErrors.isTopicGone(refusal);
  }

  /** Returns whether the content may have been refused: the text can still be sent. */
  private boolean isAboutMarkup(ApiResult.Refused<?> refusal) {
    boolean content = TelegramErrors.isAboutContent(refusal);
    if (content) {
      throttledLog.warn(
          "make-up", "Telegram refuses a message, plain words follow: " + refusal.description());
    }
    return content;
  }
}
