package backheel.platform.telegram;

import backheel.chat.Answers.Found;
import backheel.chat.Picture;
import backheel.chat.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultPhoto;

/**
 * Results for any chat: an article with a small picture, or a photo where the reply is one. Only
 * buttons that open something are kept, for the bot is not in that chat.
 */
final class InlineDrawing {
  private static final int MOST = 50;
  private static final int ID_BYTES = 64;
  private static final int TITLE = 120;
  private static final int ABOUT = 200;

  private final Links links;

  InlineDrawing(Links links) {
    this.links = links;
  }

  /**
   * @param withPictures false for words alone
   */
  List<InlineQueryResult> results(List<Found> found, boolean withPictures) {
    var ids = new HashSet<String>();
    return found.stream()
        .filter(one -> isId(one.id()) && ids.add(one.id()))
        .map(one -> withPictures ? result(one) : article(one, false))
        .filter(Objects::nonNull)
        .limit(MOST)
        .toList();
  }

  private @Nullable InlineQueryResult result(Found found) {
    var photo = photo(found);
    return photo == null ? article(found, true) : photo;
  }

  private @Nullable InlineQueryResult photo(Found found) {
    var pages = Drawing.pages(found.reply());
    if (pages.size() != 1
        || pages.getFirst().pictures().size() != 1
        || !(pages.getFirst().pictures().getFirst() instanceof Picture.At picture)
        || picture.hidden()) {
      return null;
    }
    var page = pages.getFirst();
    var small = found.thumbnail() == null ? null : Brush.address(found.thumbnail());
    var large = picture.address().toASCIIString();
    var photo = new InlineQueryResultPhoto(found.id(), large);
    photo.setThumbnailUrl(small == null ? large : small);
    photo.setTitle(line(found.title(), TITLE));
    photo.setDescription(line(found.about(), ABOUT));
    photo.setCaption(page.html());
    photo.setParseMode(Scribe.HTML);
    photo.setReplyMarkup(Keyboard.ofLinks(page.buttons(), links));
    return photo;
  }

  private @Nullable InlineQueryResult article(Found found, boolean withPictures) {
    var pages = Drawing.onePage(withPictures ? found.reply() : bare(found.reply()));
    var title = line(found.title(), TITLE);
    if (pages.isEmpty() || title == null) {
      return null;
    }
    var page = pages.getFirst();
    var words = new InputTextMessageContent(page.html());
    words.setParseMode(Scribe.HTML);
    words.setLinkPreviewOptions(Preview.options(page.preview()));
    var article = new InlineQueryResultArticle(found.id(), title, words);
    article.setDescription(line(found.about(), ABOUT));
    article.setReplyMarkup(Keyboard.ofLinks(page.buttons(), links));
    if (withPictures && found.thumbnail() != null) {
      article.setThumbnailUrl(Brush.address(found.thumbnail()));
    }
    return article;
  }

  private static Reply bare(Reply reply) {
    return new Reply(reply.blocks(), List.of(), reply.manner(), reply.language(), null);
  }

  private static @Nullable String line(String words, int limit) {
    var line = Cut.line(CleanWords.of(words).replace('\n', ' '), limit);
    return line.isEmpty() ? null : line;
  }

  private static boolean isId(String id) {
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= ID_BYTES;
  }
}
