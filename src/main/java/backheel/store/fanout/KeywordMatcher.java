package backheel.store.fanout;

import backheel.phrase.MalformedPhraseException;
import backheel.phrase.Phrase;
import backheel.phrase.SearchableText;
import backheel.store.database.JsonColumn;
import backheel.store.database.StorageException;
import backheel.subscription.Topic;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A matcher of reports to keyword subscriptions: by the report's words first, then by the phrase.
 */
public final class KeywordMatcher {
  /** Pseudo-topic under which the progress of a fan-out to keyword subscriptions is stored. */
  static final String FAN_OUT_TOPIC = "words/";

  static final String CANDIDATES =
      """
      select s.id, s.topic from (
        select distinct subscription from subscription_word
        where word in (select value from json_each(:keys)) and subscription > :reached
        order by subscription limit :most
      ) f cross join subscription s on s.id = f.subscription order by s.id
      """;

  private static final Logger log = LoggerFactory.getLogger(KeywordMatcher.class);

  /**
   * Parsed phrases: many chats subscribe to the same ones, and parsing costs more than matching.
   */
  private final Cache<String, Optional<Phrase>> read =
      Caffeine.newBuilder().maximumSize(50_000).build();

  /** A subscription that the report may match. */
  private record Candidate(long wish, String target) {}

  /** Stores the words under which a new keyword subscription is found. */
  public static void index(Handle tx, String chat, String target) {
    if (!Topic.isWords(target)) {
      return;
    }
    long wish =
        tx.createQuery("select id from subscription where chat = ? and topic = ?")
            .bind(0, chat)
            .bind(1, target)
            .mapTo(Long.class)
            .one();
    try {
      for (var anchor : Phrase.parse(Topic.value(target)).indexKeys()) {
        tx.execute(
            "insert into subscription_word (word, subscription) values (?, ?) on conflict do nothing",
            anchor,
            wish);
      }
    } catch (MalformedPhraseException e) {
      throw new StorageException("words that cannot be waited for: " + target, e);
    }
  }

  /**
   * Processes a step of the subscriptions that the report may match.
   *
   * @param owe a function that queues the story for subscriptions, given as a JSON list of their
   *     ids, and returns the number of messages queued now
   */
  FanOut.Step step(
      Handle tx, ReportImpact reportImpact, long reached, int most, ToIntFunction<String> owe) {
    var searchableText = SearchableText.of(reportImpact.report());
    var candidates =
        tx.createQuery(CANDIDATES)
            .bind("keys", JsonColumn.write(searchableText.keys()))
            .bind("reached", reached)
            .bind("most", most)
            .map((row, context) -> new Candidate(row.getLong(1), row.getString(2)))
            .list();
    if (candidates.isEmpty()) {
      return new FanOut.Step(reached, 0, 0, true);
    }
    var fulfilled =
        candidates.stream()
            .filter(candidate ->
                phrase(candidate.target())
                    .filter(phrase -> phrase.matches(searchableText))
                    .isPresent())
            .map(Candidate::wish)
            .toList();
    int told = fulfilled.isEmpty() ? 0 : owe.applyAsInt(JsonColumn.write(fulfilled));
    return new FanOut.Step(
        candidates.getLast().wish(), candidates.size(), told, candidates.size() < most);
  }

  private Optional<Phrase> phrase(String target) {
    return read.get(target, KeywordMatcher::read);
  }

  private static Optional<Phrase> read(String target) {
    try {
      return Optional.of(Phrase.parse(Topic.value(target)));
    } catch (MalformedPhraseException e) { // it was valid when the chat subscribed
      log.error("A subscription for words cannot be read any more: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
