package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Wording;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * Answers what people type after the bot's name in any chat. They type on while we look, so that
 * only the newest words of each person are answered.
 */
final class Inline {
  private static final String START = "inline";

  /** So many results make a full page: there may be more. */
  private static final int PAGE = 20;

  private static final int SECONDS_KEPT = 120;
  private static final int SECONDS_KEPT_OF_NEWEST = 60;
  private static final int LABEL = 64;

  /** So many people may be typing at once. */
  private static final int TYPING = 10_000;

  private final Api api;
  private final Answers answers;
  private final InlineDrawing drawing;
  private final Troubles troubles;
  private final Cache<Long, String> newest = Caffeine.newBuilder().maximumSize(TYPING).build();

  Inline(Api api, Answers answers, InlineDrawing drawing, Troubles troubles) {
    this.api = api;
    this.answers = answers;
    this.drawing = drawing;
    this.troubles = troubles;
  }

  /** Notes that somebody has typed something newer; returns at once. */
  void note(InlineQuery query) {
    newest.put(query.getFrom().getId(), query.getId());
  }

  void answer(InlineQuery query) {
    if (isNewest(query)) {
      tell(query, results(query));
    }
  }

  private List<Answers.Found> results(InlineQuery query) {
    var asker = new Address(query.getFrom().getId(), null).id();
    var language = Hearing.language(query.getFrom());
    try {
      return answers.inline(asker, query.getQuery().strip(), language, from(query));
    } catch (RuntimeException e) {
      troubles.bug("an inline query", e);
      return List.of();
    }
  }

  private void tell(InlineQuery query, List<Answers.Found> found) {
    if (!isNewest(query)) {
      return;
    }
    var outcome = api.call(answer(query, found, true));
    if (outcome instanceof Outcome.Refused<?> no && no.code() == 400 && !Verdict.isTooLate(no)) {
      troubles.tell("inline", "Telegram refuses results of an inline query: " + no.description());
      // Pictures and previews are what may be wrong with them; words alone still serve.
      outcome = api.call(answer(query, found, false));
    }
    // Whoever typed on does not miss an answer that came too late.
    if (outcome instanceof Outcome.Refused<?> no && !Verdict.isTooLate(no)) {
      troubles.tell("inline", "An inline query was not answered: " + no.description());
    }
  }

  private AnswerInlineQuery answer(
      InlineQuery query, List<Answers.Found> found, boolean withPictures) {
    List<InlineQueryResult> results = drawing.results(found, withPictures);
    var answer = new AnswerInlineQuery(query.getId(), results);
    answer.setCacheTime(query.getQuery().isBlank() ? SECONDS_KEPT_OF_NEWEST : SECONDS_KEPT);
    answer.setIsPersonal(true); // in the asker's language, and without results where unwanted
    answer.setNextOffset(found.size() < PAGE ? "" : Integer.toString(from(query) + found.size()));
    answer.setButton(button(query));
    return answer;
  }

  private static InlineQueryResultsButton button(InlineQuery query) {
    var words = Wording.in(Hearing.language(query.getFrom()));
    var button = new InlineQueryResultsButton(Cut.line(words.say("inline.private"), LABEL));
    button.setStartParameter(START);
    return button;
  }

  private boolean isNewest(InlineQuery query) {
    var latest = newest.getIfPresent(query.getFrom().getId());
    return latest == null || latest.equals(query.getId());
  }

  /** An offset of ours; whatever else is there begins at the beginning. */
  private static int from(InlineQuery query) {
    var offset = query.getOffset() == null ? "" : query.getOffset();
    return offset.matches("\\d{1,6}") ? Integer.parseInt(offset) : 0;
  }
}
