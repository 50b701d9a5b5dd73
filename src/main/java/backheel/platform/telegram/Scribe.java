package backheel.platform.telegram;

import backheel.chat.Picture;
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

/** Writes pages down as calls of the Bot API. */
final class Scribe {
  static final String HTML = "HTML";

  private final Links links;
  private final Kinds kinds;
  private final Uploads uploads;

  Scribe(Links links, Kinds kinds, Uploads uploads) {
    this.links = links;
    this.kinds = kinds;
    this.uploads = uploads;
  }

  /**
   * @param madeUp false for the bare words, without markup, buttons and preview
   */
  SendMessage message(Address to, Page page, Envelope envelope, boolean madeUp) {
    var message = new SendMessage(to.chatText(), madeUp ? page.html() : page.plain());
    message.setMessageThreadId(to.topic());
    message.setParseMode(madeUp ? HTML : null);
    message.setReplyMarkup(madeUp ? keyboard(to, page) : null);
    message.setLinkPreviewOptions(Preview.options(madeUp ? page.preview() : null));
    message.setDisableNotification(envelope.silent() ? true : null);
    message.setReplyParameters(envelope.reply());
    return message;
  }

  SendPhoto photo(Address to, Page page, Envelope envelope) {
    var picture = page.pictures().getFirst();
    var photo = new SendPhoto(to.chatText(), uploads.file(picture));
    photo.setMessageThreadId(to.topic());
    photo.setCaption(page.html().isEmpty() ? null : page.html());
    photo.setParseMode(HTML);
    photo.setHasSpoiler(picture.hidden() ? true : null);
    photo.setReplyMarkup(keyboard(to, page));
    photo.setDisableNotification(envelope.silent() ? true : null);
    photo.setReplyParameters(envelope.reply());
    return photo;
  }

  SendMediaGroup album(Address to, Page page, Envelope envelope) {
    var album = new SendMediaGroup(to.chatText(), media(page));
    album.setMessageThreadId(to.topic());
    album.setDisableNotification(envelope.silent() ? true : null);
    album.setReplyParameters(envelope.reply());
    return album;
  }

  EditMessageText text(Address chat, int message, Page page, boolean madeUp) {
    return EditMessageText.builder()
        .chatId(chat.chatText())
        .messageId(message)
        .text(madeUp ? page.html() : page.plain())
        .parseMode(madeUp ? HTML : null)
        .replyMarkup(madeUp ? keyboard(chat, page) : null)
        .linkPreviewOptions(Preview.options(madeUp ? page.preview() : null))
        .build();
  }

  EditMessageCaption caption(Address chat, int message, Page page, boolean madeUp) {
    return EditMessageCaption.builder()
        .chatId(chat.chatText())
        .messageId(message)
        .caption(madeUp ? page.html() : page.plain())
        .parseMode(madeUp ? HTML : null)
        .replyMarkup(madeUp ? keyboard(chat, page) : null)
        .build();
  }

  EditMessageMedia media(Address chat, int message, Page page) {
    var edit = new EditMessageMedia(media(page).getFirst());
    edit.setChatId(chat.chatText());
    edit.setMessageId(message);
    edit.setReplyMarkup(keyboard(chat, page));
    return edit;
  }

  /** Under the first picture stand the page's words, or under each what is to be seen on it. */
  private List<InputMedia> media(Page page) {
    var media = new java.util.ArrayList<InputMedia>();
    for (var picture : page.pictures()) {
      var words = caption(page, picture, media.isEmpty());
      InputMedia one = uploads.media(picture, media.size() + 1);
      one.setCaption(words.isEmpty() ? null : words);
      one.setParseMode(HTML);
      media.add(one);
    }
    return media;
  }

  private static String caption(Page page, Picture picture, boolean first) {
    if (page.html().isEmpty()) {
      return Arrangement.seen(picture).html();
    }
    return first ? page.html() : "";
  }

  private @Nullable InlineKeyboardMarkup keyboard(Address at, Page page) {
    boolean linksAlone = !page.buttons().isEmpty() && at.isGroup() && kinds.isChannel(at.chat());
    return Keyboard.of(page.buttons(), links, linksAlone);
  }
}
