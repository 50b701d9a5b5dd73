package backheel.answer.command;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/**
 * A rate limiter for questions, for each person and each chat: a burst at once, then some more each
 * second. Beyond that a person is warned once and then not answered until their questions slow
 * down.
 */
public final class QuestionThrottle {
  /** Number of questions that one person may ask at once. */
  public static final int BURST_PER_PERSON = 30;

  static final double QUESTIONS_PER_SECOND = 2;

  /** Cost of a glance: people type fast, and each letter may cause one. */
  private static final double GLANCE_COST = 0.1;

  /** Factor by which a chat may ask more than one person, since many people share it. */
  private static final int CHAT_FACTOR = 3;

  private static final int MAX_TRACKED_ASKERS = 20_000;

  private final Clock clock;
  private final Cache<ChatId, QuestionBucket> people = cache();
  private final Cache<ChatId, QuestionBucket> chats = cache();

  public QuestionThrottle(Clock clock) {
    this.clock = clock;
  }

  private static Cache<ChatId, QuestionBucket> cache() {
    return Caffeine.newBuilder()
        .maximumSize(MAX_TRACKED_ASKERS)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build();
  }

  /** The outcome of a question. */
  public enum Outcome {
    ALLOWED,
    /** A question over the limit, answered with the only warning. */
    WARNED,
    /** A further question over the limit, left unanswered. */
    SILENCED
  }

  public Outcome acquire(Question question) {
    var outcome = acquire(people, person(question), BURST_PER_PERSON, 1);
    return outcome != Outcome.ALLOWED || question.chatType() == ChatType.PRIVATE
        ? outcome
        : acquire(chats, question.chat().withoutTopic(), CHAT_FACTOR * BURST_PER_PERSON, 1);
  }

  /** Acquires a glance, something small and quick that a person causes while typing. */
  public boolean acquireGlance(ChatId person) {
    return pay(person, GLANCE_COST).isZero();
  }

  /** Refuses a question unread, because its asker has too many in progress. */
  public Outcome refuse(Question question) {
    return acquire(people, person(question), BURST_PER_PERSON, Double.MAX_VALUE);
  }

  /**
   * Pays for something as expensive as this many questions, if the person can.
   *
   * @return the time until the person can pay; zero if it is paid
   */
  public Duration pay(ChatId person, double price) {
    var now = clock.instant();
    return people
        .get(person, key -> new QuestionBucket(now, BURST_PER_PERSON))
        .pay(now, BURST_PER_PERSON, price);
  }

  /** Returns the asker: the person, in any chat, or the chat if the person is not known. */
  public static ChatId person(Question question) {
    return question.asker() == null ? question.chat().withoutTopic() : question.asker();
  }

  private Outcome acquire(
      Cache<ChatId, QuestionBucket> buckets, ChatId who, int atOnce, double cost) {
    var now = clock.instant();
    return buckets.get(who, key -> new QuestionBucket(now, atOnce)).acquire(now, atOnce, cost);
  }
}
