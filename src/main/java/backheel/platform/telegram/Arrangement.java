package backheel.platform.telegram;

import backheel.chat.Button;
import backheel.chat.Picture;
import backheel.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the words and the pictures of a reply share messages. One picture of a page that has a
 * preview is that preview, for such a message can be edited for ever. Otherwise the words stand
 * under the picture if they are few enough; if not, a picture of the web becomes a large preview
 * above them, and any other goes ahead, with what is to be seen on it in words.
 */
final class Arrangement {
  /** The most UTF-16 units under a picture. */
  static final int CAPTION = 1024;

  private static final int BIGGEST = 10 * 1024 * 1024;
  private static final Sheet NO_WORDS = new Sheet("", List.of());

  private final Reply reply;
  private final Sheet sheet;

  private Arrangement(Reply reply, Sheet sheet) {
    this.reply = reply;
    this.sheet = sheet;
  }

  static List<Page> pages(Reply reply, Sheet sheet) {
    var arrangement = new Arrangement(reply, sheet);
    var pictures = reply.look().pictures().stream().filter(Arrangement::isShowable).toList();
    return switch (pictures.size()) {
      case 0 -> arrangement.words(preview(reply));
      case 1 -> arrangement.photo(pictures.getFirst());
      default -> arrangement.album(pictures);
    };
  }

  private List<Page> photo(Picture picture) {
    var preview = preview(reply);
    if (preview != null && Preview.of(picture) != null) {
      return words(preview);
    }
    var caption = Cut.sheets(sheet, CAPTION);
    return switch (caption.size()) {
      case 0 -> List.of(Page.of(seen(picture), reply.buttons(), null, List.of(picture)));
      case 1 -> List.of(Page.of(caption.getFirst(), reply.buttons(), null, List.of(picture)));
      default -> {
        var large = Preview.of(picture);
        yield large != null ? words(large) : ahead(seen(picture), List.of(picture));
      }
    };
  }

  /** Albums have no buttons, so that words with buttons follow in a message of their own. */
  private List<Page> album(List<Picture> pictures) {
    var caption = Cut.sheets(sheet, CAPTION);
    if (caption.size() <= 1 && reply.buttons().isEmpty()) {
      var words = caption.isEmpty() ? NO_WORDS : caption.getFirst();
      return List.of(Page.of(words, List.of(), null, pictures));
    }
    return caption.isEmpty()
        ? List.of(Page.of(NO_WORDS, List.of(), null, pictures))
        : ahead(NO_WORDS, pictures);
  }

  private List<Page> ahead(Sheet seen, List<Picture> pictures) {
    var pages = new ArrayList<Page>();
    pages.add(new Page(seen.html(), seen.words(), List.of(), null, pictures, true));
    pages.addAll(words(null));
    return List.copyOf(pages);
  }

  private List<Page> words(@Nullable Preview preview) {
    var sheets = Cut.sheets(sheet, Cut.MESSAGE);
    var pages = new ArrayList<Page>();
    for (int i = 0; i < sheets.size(); i++) {
      List<List<Button>> buttons = i == sheets.size() - 1 ? reply.buttons() : List.of();
      pages.add(Page.of(sheets.get(i), buttons, i == 0 ? preview : null, List.of()));
    }
    return List.copyOf(pages);
  }

  /** The preview of a reply's page; none beside a veiled picture, which it would give away. */
  static @Nullable Preview preview(Reply reply) {
    return reply.look().pictures().stream().anyMatch(Picture::hidden)
        ? null
        : Preview.of(reply.preview(), reply.look().large());
  }

  /** What is to be seen on a picture, in words; veiled where the picture is. */
  static Sheet seen(Picture picture) {
    var words = Cut.line(CleanWords.of(picture.alt()), CAPTION);
    return new Sheet(
        words,
        picture.hidden() && !words.isEmpty()
            ? List.of(new Mark(0, words.length(), "<tg-spoiler>", "</tg-spoiler>"))
            : List.of());
  }

  /** What is to be seen on all pictures, a line each. */
  static String seen(List<Picture> pictures) {
    return pictures.stream()
        .map(picture -> seen(picture).html())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static String seenBare(List<Picture> pictures) {
    return pictures.stream()
        .map(picture -> seen(picture).words())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static boolean isShowable(Picture picture) {
    return switch (picture) {
      case Picture.At at -> Brush.address(at.address()) != null;
      case Picture.Drawn drawn -> drawn.png().bytes().length <= BIGGEST;
    };
  }
}
