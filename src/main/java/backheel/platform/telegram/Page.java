package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.Picture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message as Telegram takes it: words, a photo with words under it, or an album.
 *
 * @param html at most 4,096 UTF-16 units once parsed, 1,024 under pictures
 * @param plain the same without any markup
 * @param preview the page whose preview is shown, null for none
 * @param pictures none for words alone, one for a photo, 2-10 for an album
 * @param spare whether it only goes with another page, which has all the words
 */
record Page(
    String html,
    String plain,
    List<List<Button>> buttons,
    @Nullable Preview preview,
    List<Picture> pictures,
    boolean spare) {
  Page {
    buttons = List.copyOf(buttons);
    pictures = List.copyOf(pictures);
  }

  static Page of(
      Sheet sheet, List<List<Button>> buttons, @Nullable Preview preview, List<Picture> pictures) {
    return new Page(sheet.html(), sheet.words(), buttons, preview, pictures, false);
  }

  /**
   * The same without pictures, for when Telegram does not take them: the preview of one on the web
   * stands in its place. Empty where nothing is left to say.
   */
  Optional<Page> inWords() {
    var words = html.isEmpty() ? Arrangement.seen(pictures) : html;
    if (spare || words.isBlank()) {
      return Optional.empty();
    }
    var bare = html.isEmpty() ? Arrangement.seenBare(pictures) : plain;
    var instead = pictures.size() == 1 ? Preview.of(pictures.getFirst()) : null;
    var shown = preview == null ? instead : preview;
    return Optional.of(new Page(words, bare, buttons, shown, List.of(), false));
  }
}
