package backheel.platform.telegram.send;

import backheel.chat.MessagePicture;
import backheel.platform.telegram.render.BotLinkResolver;
import backheel.platform.telegram.render.InlineKeyboardBuilder;
import backheel.platform.telegram.render.LinkPreview;
import backheel.platform.telegram.render.TelegramMessage;
import backheel.platform.telegram.render.TelegramMessageComposer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** A factory of Bot API calls from rendered messages. */
final class ApiRequestFactory {
  static final String HTML = "HTML";

  private final BotLinkResolver botLinkResolver;
  private final ChannelCache channels;
  private final UploadedPictureCache uploadedPictureCache;

  ApiRequestFactory(
      BotLinkResolver botLinkResolver,
      ChannelCache channels,
      UploadedPictureCache uploadedPictureCache) {
    this.botLinkResolver = botLinkResolver;
    this.channels = channels;
    this.uploadedPictureCache = uploadedPictureCache;
  }

  /**
   * Returns the request that sends a message.
   *
   * @param madeUp false for plain text, without markup, buttons and preview
   */
  SendMessage message(
      TelegramAddress to,
      TelegramMessage telegramMessage,
      SendOptions sendOptions,
      boolean madeUp) {
    var message =
        new SendMessage(
            to.chatIdText(), madeUp ? telegramMessage.html() : telegramMessage.plainText());
    message.setMessageThreadId(to.topic());
    message.setParseMode(madeUp ? HTML : null);
    message.setReplyMarkup(madeUp ? keyboard(to, telegramMessage) : null);
    message.setLinkPreviewOptions(LinkPreview.options(madeUp ? telegramMessage.preview() : null));
    message.setDisableNotification(sendOptions.silent() ? true : null);
    message.setReplyParameters(sendOptions.replyParameters());
    return message;
  }

  SendPhoto photo(TelegramAddress to, TelegramMessage telegramMessage, SendOptions sendOptions) {
    var messagePicture = telegramMessage.pictures().getFirst();
    var photo = new SendPhoto(to.chatIdText(), uploadedPictureCache.file(messagePicture));
    photo.setMessageThreadId(to.topic());
    photo.setCaption(telegramMessage.html().isEmpty() ? null : telegramMessage.html());
    photo.setParseMode(HTML);
    photo.setHasSpoiler(messagePicture.spoiler() ? true : null);
    photo.setReplyMarkup(keyboard(to, telegramMessage));
    photo.setDisableNotification(sendOptions.silent() ? true : null);
    photo.setReplyParameters(sendOptions.replyParameters());
    return photo;
  }

  SendMediaGroup album(
      TelegramAddress to, TelegramMessage telegramMessage, SendOptions sendOptions) {
    var album = new SendMediaGroup(to.chatIdText(), media(telegramMessage));
    album.setMessageThreadId(to.topic());
    album.setDisableNotification(sendOptions.silent() ? true : null);
    album.setReplyParameters(sendOptions.replyParameters());
    return album;
  }

  EditMessageText text(
      TelegramAddress chat, int message, TelegramMessage telegramMessage, boolean madeUp) {
    return EditMessageText.builder()
        .chatId(chat.chatIdText())
        .messageId(message)
        .text(madeUp ? telegramMessage.html() : telegramMessage.plainText())
        .parseMode(madeUp ? HTML : null)
        .replyMarkup(madeUp ? keyboard(chat, telegramMessage) : null)
        .linkPreviewOptions(LinkPreview.options(madeUp ? telegramMessage.preview() : null))
        .build();
  }

  EditMessageCaption caption(
      TelegramAddress chat, int message, TelegramMessage telegramMessage, boolean madeUp) {
    return EditMessageCaption.builder()
        .chatId(chat.chatIdText())
        .messageId(message)
        .caption(madeUp ? telegramMessage.html() : telegramMessage.plainText())
        .parseMode(madeUp ? HTML : null)
        .replyMarkup(madeUp ? keyboard(chat, telegramMessage) : null)
        .build();
  }

  EditMessageMedia media(TelegramAddress chat, int message, TelegramMessage telegramMessage) {
    var edit = new EditMessageMedia(media(telegramMessage).getFirst());
    edit.setChatId(chat.chatIdText());
    edit.setMessageId(message);
    edit.setReplyMarkup(keyboard(chat, telegramMessage));
    return edit;
  }

  /**
   * Returns an album's media: the first picture has the message's text as its caption, or without
   * text each has its own description.
   */
  private List<InputMedia> media(TelegramMessage telegramMessage) {
    var media = new java.util.ArrayList<InputMedia>();
    for (var messagePicture : telegramMessage.pictures()) {
      var words = caption(telegramMessage, messagePicture, media.isEmpty());
      InputMedia one = uploadedPictureCache.media(messagePicture, media.size() + 1);
      one.setCaption(words.isEmpty() ? null : words);
      one.setParseMode(HTML);
      media.add(one);
    }
    return media;
  }

  private static String caption(
      TelegramMessage telegramMessage, MessagePicture messagePicture, boolean first) {
    if (telegramMessage.html().isEmpty()) {
      return TelegramMessageComposer.altText(messagePicture).html();
    }
    return first ? telegramMessage.html() : "";
  }

  private @Nullable InlineKeyboardMarkup keyboard(
      TelegramAddress at, TelegramMessage telegramMessage) {
    boolean linksAlone =
        !telegramMessage.buttons().isEmpty() && at.isGroup() && channels.isChannel(at.chat());
    return InlineKeyboardBuilder.build(telegramMessage.buttons(), botLinkResolver, linksAlone);
  }
}
