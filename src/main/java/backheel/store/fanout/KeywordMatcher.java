package backheel.store.fanout;

import backheel.chat.ChatId;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.SearchPhrase;
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
final class KeywordMatcher {
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
  private final Cache<String, Optional<SearchPhrase>> parsed =
      Caffeine.newBuilder().maximumSize(50_000).build();

  /** Stores the words under which a new keyword subscription is found. */
  static void index(Handle tx, ChatId chat, Topic topic) {
    if (!(topic instanceof Topic.Words(var phrase))) {
      return;
    }
    long subscription =
        tx.createQuery("select id from subscription where chat = ? and topic = ?")
            .bind(0, chat)
            .bind(1, topic.key())
            .mapTo(Long.class)
            .one();
    try {
      for (var word : SearchPhrase.parse(phrase).indexKeys()) {
        tx.execute(
            "insert into subscription_word (word, subscription) values (?, ?) on conflict do"
                + " nothing",
            word,
            subscription);
      }
    } catch (MalformedPhraseException e) {
      throw new StorageException("a phrase that cannot be parsed: " + phrase, e);
    }
  }

  /**
   * Processes a step of the subscriptions that the report may match.
   *
   * @param queue a function that queues the story for subscriptions, given as a JSON list of their
   *     ids, and returns the number of messages queued now
   */
  FanOutStepResult step(
      Handle tx,
      FanOutCriteria fanOutCriteria,
      long reached,
      int most,
      ToIntFunction<String> queue) {
    var searchableText = SearchableText.of(fanOutCriteria.report());
    var candidates =
        tx.createQuery(CANDIDATES)
            .bind("keys", JsonColumn.write(searchableText.keys()))
            .bind("reached", reached)
            .bind("most", most)
            .map((row, context) ->
                new KeywordSubscriptionCandidate(row.getLong(1), phrase(row.getString(2))))
            .list();
    if (candidates.isEmpty()) {
      return new FanOutStepResult(reached, 0, 0, true);
    }
    var matching =
        candidates.stream()
            .filter(candidate ->
                parsed(candidate.phrase())
                    .filter(phrase -> phrase.matches(searchableText))
                    .isPresent())
            .map(KeywordSubscriptionCandidate::subscription)
            .toList();
    int queued = matching.isEmpty() ? 0 : queue.applyAsInt(JsonColumn.write(matching));
    return new FanOutStepResult(
        candidates.getLast().subscription(), candidates.size(), queued, candidates.size() < most);
  }

  private static String phrase(String topic) {
    return ((Topic.Words) Topic.parse(topic)).phrase();
  }

  private Optional<SearchPhrase> parsed(String phrase) {
    return parsed.get(phrase, KeywordMatcher::parse);
  }

  private static Optional<SearchPhrase> parse(String phrase) {
    try {
      return Optional.of(SearchPhrase.parse(phrase));
    } catch (MalformedPhraseException e) { // it was valid when the chat subscribed
      log.error("A subscribed phrase cannot be parsed any more: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
