package backheel.platform.telegram.render;

import backheel.chat.BotService.InlineResult;
import backheel.chat.MessagePicture;
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
 * A renderer of inline results for any chat: an article with a small picture, or a photo where the
 * reply is one. Only link buttons are kept, for the bot is not in that chat.
 */
public final class InlineResultRenderer {
  private static final int MAX_RESULTS = 50;
  private static final int MAX_ID_BYTES = 64;
  private static final int MAX_TITLE_LENGTH = 120;
  private static final int MAX_DESCRIPTION_LENGTH = 200;

  private final BotLinkResolver botLinkResolver;

  public InlineResultRenderer(BotLinkResolver botLinkResolver) {
    this.botLinkResolver = botLinkResolver;
  }

  /**
   * Returns the results of an inline query in Telegram's form.
   *
   * @param withPictures false for text alone
   */
  public List<InlineQueryResult> results(List<InlineResult> found, boolean withPictures) {
    var ids = new HashSet<String>();
    return found.stream()
        .filter(one -> isId(one.id()) && ids.add(one.id()))
        .map(one -> withPictures ? result(one) : article(one, false))
        .filter(Objects::nonNull)
        .limit(MAX_RESULTS)
        .toList();
  }

  private @Nullable InlineQueryResult result(InlineResult inlineResult) {
    var photo = photo(inlineResult);
    return photo == null ? article(inlineResult, true) : photo;
  }

  private @Nullable InlineQueryResult photo(InlineResult inlineResult) {
    var pages = TelegramRenderer.messages(inlineResult.reply());
    if (pages.size() != 1
        || pages.getFirst().pictures().size() != 1
        || !(pages.getFirst().pictures().getFirst() instanceof MessagePicture.Remote picture)
        || picture.spoiler()) {
      return null;
    }
    var telegramMessage = pages.getFirst();
    var small =
        inlineResult.thumbnail() == null
            ? null
            : MarkedTextBuilder.webAddress(inlineResult.thumbnail());
    var large = picture.address().toASCIIString();
    var photo = new InlineQueryResultPhoto(inlineResult.id(), large);
    photo.setThumbnailUrl(small == null ? large : small);
    photo.setTitle(singleLine(inlineResult.title(), MAX_TITLE_LENGTH));
    photo.setDescription(singleLine(inlineResult.description(), MAX_DESCRIPTION_LENGTH));
    photo.setCaption(telegramMessage.html());
    photo.setParseMode("HTML");
    photo.setReplyMarkup(
        InlineKeyboardBuilder.linksOnly(telegramMessage.buttons(), botLinkResolver));
    return photo;
  }

  private @Nullable InlineQueryResult article(InlineResult inlineResult, boolean withPictures) {
    var pages =
        TelegramRenderer.singleMessage(
            withPictures ? inlineResult.reply() : withoutPictures(inlineResult.reply()));
    var title = singleLine(inlineResult.title(), MAX_TITLE_LENGTH);
    if (pages.isEmpty() || title == null) {
      return null;
    }
    var telegramMessage = pages.getFirst();
    var words = new InputTextMessageContent(telegramMessage.html());
    words.setParseMode("HTML");
    words.setLinkPreviewOptions(LinkPreview.options(telegramMessage.preview()));
    var article = new InlineQueryResultArticle(inlineResult.id(), title, words);
    article.setDescription(singleLine(inlineResult.description(), MAX_DESCRIPTION_LENGTH));
    article.setReplyMarkup(
        InlineKeyboardBuilder.linksOnly(telegramMessage.buttons(), botLinkResolver));
    if (withPictures && inlineResult.thumbnail() != null) {
      article.setThumbnailUrl(MarkedTextBuilder.webAddress(inlineResult.thumbnail()));
    }
    return article;
  }

  private static Reply withoutPictures(Reply reply) {
    return new Reply(reply.blocks(), List.of(), reply.mode(), reply.language(), null);
  }

  private static @Nullable String singleLine(String words, int limit) {
    var line = TextSplitter.truncate(TextSanitizer.sanitize(words).replace('\n', ' '), limit);
    return line.isEmpty() ? null : line;
  }

  private static boolean isId(String id) {
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= MAX_ID_BYTES;
  }
}
