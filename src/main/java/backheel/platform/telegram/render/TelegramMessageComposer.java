package backheel.platform.telegram.render;

import backheel.chat.Button;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of a reply's text and pictures over messages. One picture of a page that has a
 * preview is that preview, for such a message can be edited without limit. Otherwise the text
 * becomes the picture's caption if it is short enough; if not, a web picture becomes a large
 * preview above it, and any other picture is sent first, with its description.
 */
public final class TelegramMessageComposer {
  /** Maximum number of UTF-16 units under a picture. */
  public static final int MAX_CAPTION_LENGTH = 1024;

  private static final int MAX_PHOTO_BYTES = 10 * 1024 * 1024;
  private static final MarkedText NO_TEXT = new MarkedText("", List.of());

  private final Reply reply;
  private final MarkedText text;

  private TelegramMessageComposer(Reply reply, MarkedText text) {
    this.reply = reply;
    this.text = text;
  }

  static List<TelegramMessage> messages(Reply reply, MarkedText markedText) {
    var telegramMessageComposer = new TelegramMessageComposer(reply, markedText);
    var pictures =
        reply.options().pictures().stream().filter(TelegramMessageComposer::isSendable).toList();
    return switch (pictures.size()) {
      case 0 -> telegramMessageComposer.textMessages(preview(reply));
      case 1 -> telegramMessageComposer.photo(pictures.getFirst());
      default -> telegramMessageComposer.album(pictures);
    };
  }

  private List<TelegramMessage> photo(MessagePicture messagePicture) {
    var linkPreview = preview(reply);
    if (linkPreview != null && LinkPreview.of(messagePicture) != null) {
      return textMessages(linkPreview);
    }
    var caption = TextSplitter.split(text, MAX_CAPTION_LENGTH);
    return switch (caption.size()) {
      case 0 ->
          List.of(
              TelegramMessage.of(
                  altText(messagePicture), reply.buttons(), null, List.of(messagePicture)));
      case 1 ->
          List.of(
              TelegramMessage.of(
                  caption.getFirst(), reply.buttons(), null, List.of(messagePicture)));
      default -> {
        var large = LinkPreview.of(messagePicture);
        yield large != null
            ? textMessages(large)
            : picturesFirst(altText(messagePicture), List.of(messagePicture));
      }
    };
  }

  /**
   * Returns the messages of an album. Albums have no buttons, so text with buttons follows in a
   * message of its own.
   */
  private List<TelegramMessage> album(List<MessagePicture> pictures) {
    var caption = TextSplitter.split(text, MAX_CAPTION_LENGTH);
    if (caption.size() <= 1 && reply.buttons().isEmpty()) {
      var words = caption.isEmpty() ? NO_TEXT : caption.getFirst();
      return List.of(TelegramMessage.of(words, List.of(), null, pictures));
    }
    return caption.isEmpty()
        ? List.of(TelegramMessage.of(NO_TEXT, List.of(), null, pictures))
        : picturesFirst(NO_TEXT, pictures);
  }

  private List<TelegramMessage> picturesFirst(MarkedText seen, List<MessagePicture> pictures) {
    var pages = new ArrayList<TelegramMessage>();
    pages.add(new TelegramMessage(seen.html(), seen.text(), List.of(), null, pictures, true));
    pages.addAll(textMessages(null));
    return List.copyOf(pages);
  }

  private List<TelegramMessage> textMessages(@Nullable LinkPreview linkPreview) {
    var sheets = TextSplitter.split(text, TextSplitter.MAX_MESSAGE_LENGTH);
    var pages = new ArrayList<TelegramMessage>();
    for (int i = 0; i < sheets.size(); i++) {
      List<List<Button>> buttons = i == sheets.size() - 1 ? reply.buttons() : List.of();
      pages.add(TelegramMessage.of(sheets.get(i), buttons, i == 0 ? linkPreview : null, List.of()));
    }
    return List.copyOf(pages);
  }

  /** Returns the preview of a reply's page; null beside a hidden picture, which it would reveal. */
  static @Nullable LinkPreview preview(Reply reply) {
    return reply.options().pictures().stream().anyMatch(MessagePicture::spoiler)
        ? null
        : LinkPreview.of(reply.preview(), reply.options().largePreview());
  }

  /** Returns the description of a picture, hidden where the picture is. */
  public static MarkedText altText(MessagePicture messagePicture) {
    var words =
        TextSplitter.truncate(TextSanitizer.sanitize(messagePicture.alt()), MAX_CAPTION_LENGTH);
    return new MarkedText(
        words,
        messagePicture.spoiler() && !words.isEmpty()
            ? List.of(new MarkupSpan(0, words.length(), "<tg-spoiler>", "</tg-spoiler>"))
            : List.of());
  }

  /** Returns the descriptions of all pictures, a line each. */
  static String altText(List<MessagePicture> pictures) {
    return pictures.stream()
        .map(messagePicture -> altText(messagePicture).html())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static String plainAltText(List<MessagePicture> pictures) {
    return pictures.stream()
        .map(messagePicture -> altText(messagePicture).text())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isSendable(MessagePicture messagePicture) {
    return switch (messagePicture) {
      case MessagePicture.Remote remote -> MarkedTextBuilder.webAddress(remote.address()) != null;
      case MessagePicture.Generated generated -> generated.png().bytes().length <= MAX_PHOTO_BYTES;
    };
  }
}
