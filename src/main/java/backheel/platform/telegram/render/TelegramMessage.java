package backheel.platform.telegram.render;

import backheel.chat.Button;
import backheel.chat.MessagePicture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Telegram message: text, a photo with a caption, or an album.
 *
 * @param html at most 4,096 UTF-16 units once parsed, 1,024 under pictures
 * @param plainText the same text without any markup
 * @param preview the page whose preview is shown, null for none
 * @param pictures none for text alone, one for a photo, 2-10 for an album
 * @param optional whether it only accompanies another message, which has all the text
 */
public record TelegramMessage(
    String html,
    String plainText,
    List<List<Button>> buttons,
    @Nullable LinkPreview preview,
    List<MessagePicture> pictures,
    boolean optional) {
  public TelegramMessage {
    buttons = List.copyOf(buttons);
    pictures = List.copyOf(pictures);
  }

  static TelegramMessage of(
      MarkedText markedText,
      List<List<Button>> buttons,
      @Nullable LinkPreview linkPreview,
      List<MessagePicture> pictures) {
    return new TelegramMessage(
        markedText.html(), markedText.text(), buttons, linkPreview, pictures, false);
  }

  /**
   * Returns the message without pictures, for when Telegram does not accept them: the preview of
   * one on the web replaces it. Empty where nothing is left to send.
   */
  public Optional<TelegramMessage> withoutPictures() {
    var words = html.isEmpty() ? TelegramMessageComposer.altText(pictures) : html;
    if (optional || words.isBlank()) {
      return Optional.empty();
    }
    var bare = html.isEmpty() ? TelegramMessageComposer.plainAltText(pictures) : plainText;
    var instead = pictures.size() == 1 ? LinkPreview.of(pictures.getFirst()) : null;
    var shown = preview == null ? instead : preview;
    return Optional.of(new TelegramMessage(words, bare, buttons, shown, List.of(), false));
  }
}
