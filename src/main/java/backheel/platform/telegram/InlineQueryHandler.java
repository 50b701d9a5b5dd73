package backheel.platform.telegram;

import backheel.chat.BotService;
import backheel.chat.LocalizedTexts;
import backheel.platform.telegram.receive.TelegramParser;
import backheel.platform.telegram.render.InlineResultRenderer;
import backheel.platform.telegram.render.TextSplitter;
import backheel.platform.telegram.send.ApiResult;
import backheel.platform.telegram.send.TelegramAddress;
import backheel.platform.telegram.send.TelegramApi;
import backheel.platform.telegram.send.TelegramErrors;
import backheel.platform.telegram.send.ThrottledLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * A handler of what people type after the bot's name in any chat. They type on during the search,
 * so only each person's newest query is answered.
 */
final class InlineQueryHandler {
  private static final String START_PARAMETER = "inline";

  /** The number of results of a full page: there may be more. */
  private static final int PAGE_SIZE = 20;

  private static final int CACHE_SECONDS = 120;
  private static final int CACHE_SECONDS_OF_NEWEST = 60;
  private static final int MAX_BUTTON_LENGTH = 64;

  /** Maximum number of people whose newest query is remembered. */
  private static final int MAX_REMEMBERED_PEOPLE = 10_000;

  private final TelegramApi telegramApi;
  private final BotService botService;
  private final InlineResultRenderer renderer;
  private final ThrottledLog throttledLog;
  private final Cache<Long, String> newest =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED_PEOPLE).build();

  InlineQueryHandler(
      TelegramApi telegramApi,
      BotService botService,
      InlineResultRenderer renderer,
      ThrottledLog throttledLog) {
    this.telegramApi = telegramApi;
    this.botService = botService;
    this.renderer = renderer;
    this.throttledLog = throttledLog;
  }

  /** Records a person's newest query; returns at once. */
  void markNewest(InlineQuery query) {
    newest.put(query.getFrom().getId(), query.getId());
  }

  void answer(InlineQuery query) {
    if (isNewest(query)) {
      respond(query, results(query));
    }
  }

  private List<BotService.InlineResult> results(InlineQuery query) {
    var asker = new TelegramAddress(query.getFrom().getId(), null).chatId();
    var language = TelegramParser.language(query.getFrom());
    try {
      return botService.inlineResults(asker, query.getQuery().strip(), language, offset(query));
    } catch (RuntimeException e) {
      throttledLog.error("an inline query", e);
      return List.of();
    }
  }

  private void respond(InlineQuery query, List<BotService.InlineResult> found) {
    if (!isNewest(query)) {
      return;
    }
    var apiResult = telegramApi.call(answer(query, found, true));
    if (apiResult instanceof ApiResult.Refused<?> no
        && no.code() == 400
        && !TelegramErrors.isTooLate(no)) {
      throttledLog.warn(
          "inline", "Telegram refuses results of an inline query: " + no.description());
      // Pictures and previews are the likely cause; text alone is still useful.
      apiResult = telegramApi.call(answer(query, found, false));
    }
    // A query that the person has typed past needs no answer.
    if (apiResult instanceof ApiResult.Refused<?> no && !TelegramErrors.isTooLate(no)) {
      throttledLog.warn("inline", "An inline query was not answered: " + no.description());
    }
  }

  private AnswerInlineQuery answer(
      InlineQuery query, List<BotService.InlineResult> found, boolean withPictures) {
    List<InlineQueryResult> results = renderer.results(found, withPictures);
    var answer = new AnswerInlineQuery(query.getId(), results);
    answer.setCacheTime(query.getQuery().isBlank() ? CACHE_SECONDS_OF_NEWEST : CACHE_SECONDS);
    answer.setIsPersonal(true); // results depend on the asker's language and quota
    answer.setNextOffset(
        found.size() < PAGE_SIZE ? "" : Integer.toString(offset(query) + found.size()));
    answer.setButton(button(query));
    return answer;
  }

  private static InlineQueryResultsButton button(InlineQuery query) {
    var words = LocalizedTexts.in(TelegramParser.language(query.getFrom()));
    var button =
        new InlineQueryResultsButton(
            TextSplitter.truncate(words.text("inline.private"), MAX_BUTTON_LENGTH));
    button.setStartParameter(START_PARAMETER);
    return button;
  }

  private boolean isNewest(InlineQuery query) {
    var latest = newest.getIfPresent(query.getFrom().getId());
    return latest == null || latest.equals(query.getId());
  }

  /** Returns the offset if it is one that Backheel issued; otherwise 0. */
  private static int offset(InlineQuery query) {
    var offset = query.getOffset() == null ? "" : query.getOffset();
    return offset.matches("\\d{1,6}") ? Integer.parseInt(offset) : 0;
  }
}
