package backheel.store.fanout;

import backheel.chat.ChatId;
import backheel.store.database.JsonColumn;
import backheel.store.report.Audience;
import backheel.story.Report;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * The fan-out of a story: from its subjects and source to the subscriptions for them, never through
 * all chats. A story is queued for a chat once, however many of its subscriptions match; where a
 * filter withholds it, that is stored too, with the reason.
 *
 * <p>A few hundred subscriptions are processed in the report's own transaction. Where there are
 * more, the position reached is stored, and {@link #resume} processes the rest in small steps, so
 * that no other write waits long.
 */
public final class FanOut {
  /** Number of subscriptions processed in the report's own transaction. */
  static final int FIRST_CHUNK_SIZE = 500;

  /**
   * Number of subscriptions processed in each later step, which takes some milliseconds: other
   * writes are waiting too.
   */
  private static final int STEP_SIZE = 150;

  /**
   * Inserts deliveries as queued, or as withheld with the reason; a linked chat's delivery goes to
   * its home chat. A withheld delivery is queued once a later report of the story passes the
   * filter, as if the story had come only then. The unary plus keeps SQLite from using the index
   * for each of some forty mute keys: a chat has few mutes.
   */
  static final String INSERT_DELIVERIES =
      """
      insert into delivery (chat, story, topic, state, attempts, created, ended, note, bundle_kind)
      select chat, :story, topic,
        case when reason is null then 'queued' else 'withheld' end, 0, :now,
        case when reason is null then null else :now end, reason,
        case when reason is null and digest = 1 then 'digest' else '' end
      from (
        select coalesce(c.home, c.id) as chat, s.id, s.topic, s.digest, case
          when c.paused <> 0 or h.paused <> 0 then 'chat_paused'
          when s.paused_until > :now then 'subscription_paused'
          when exists (select 1 from mute m
            where m.chat in (c.id, c.home) and m.until > :now
              and +m.topic in (select value from json_each(:muted))) then 'muted'
          when :bait = 1 and coalesce(h.clickbait, c.clickbait) = 0 then 'clickbait'
          when s.languages <> '' and instr(s.languages, :language) = 0
            and instr(s.languages, :others) = 0 then 'language'
          when s.excluded_outlets <> '' and instr(s.excluded_outlets, :outlet) > 0 then 'excluded_outlet'
          when s.kind = 1 and :big = 0 then 'not_big'
          when s.kind = 2 and :quotes = 0 then 'no_quote'
          when s.kind = 3 and :results = 0 then 'no_result'
          when s.min_outlets > :outlets then 'too_few_outlets'
          when exists (select 1 from report r join delivery d on d.story = r.story
            where r.link = :link and r.story <> :story and d.chat = coalesce(c.home, c.id)
              and d.state in ('queued', 'held', 'sent')) then 'same_article'
          end as reason
        from subscription s join chat c on c.id = s.chat left join chat h on h.id = c.home
        where <which> and coalesce(h.gone, c.gone) is null)
      where true
      order by id
      on conflict (chat, story) do update
      set state = excluded.state, note = excluded.note, topic = excluded.topic,
        created = excluded.created, ended = excluded.ended, bundle_kind = excluded.bundle_kind
      where delivery.state = 'withheld'
        and (excluded.state = 'queued' or delivery.ended < excluded.ended)
      returning state = 'queued'
      """;

  private static final String SUBSCRIPTION_RANGE =
      "select coalesce(max(id), 0), count(*) from (select id from subscription where topic = :topic"
          + " and id > :reached order by id limit :most)";

  static final String SUBSCRIBED_TOPICS =
      "select value from json_each(:topics) where exists (select 1 from subscription where topic ="
          + " value)";

  private final KeywordMatcher keywordMatcher = new KeywordMatcher();
  private final FanOutCriteriaFactory fanOutCriteriaFactory;

  /**
   * Creates a fan-out.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  public FanOut(Predicate<String> official) {
    fanOutCriteriaFactory = new FanOutCriteriaFactory(official);
  }

  /**
   * Queues messages for the subscriptions that match a report of a story, which is in row {@code
   * seq}.
   *
   * @return the number of messages queued now
   */
  public int start(Handle tx, long story, long seq, Report report, Set<String> sources, long now) {
    var fanOutCriteria = fanOutCriteriaFactory.criteriaOf(tx, story, seq, report, sources);
    var targets = new ArrayList<String>();
    fanOutCriteria.topics().forEach(topic -> targets.add(topic.key()));
    targets.add(KeywordMatcher.FAN_OUT_TOPIC);
    return start(tx, fanOutCriteria, targets, now);
  }

  /** Queues messages for the subscribers of a feed that shows the report too. */
  public int startForFeed(Handle tx, long story, long seq, Report report, String feed, long now) {
    var fanOutCriteria = fanOutCriteriaFactory.criteriaOf(tx, story, seq, report, Set.of(feed));
    return start(tx, fanOutCriteria, List.of(new Topic.Feed(feed).key()), now);
  }

  private int start(Handle tx, FanOutCriteria fanOutCriteria, List<String> targets, long now) {
    int budget = FIRST_CHUNK_SIZE;
    int told = 0;
    for (var target : subscribedTopics(tx, targets)) {
      if (budget > 0) {
        var step = step(tx, fanOutCriteria, target, 0, budget, now);
        budget -= step.examined();
        told += step.queued();
        if (!step.done()) {
          saveProgress(tx, fanOutCriteria.seq(), target, step.lastExamined());
        }
      } else {
        saveProgress(tx, fanOutCriteria.seq(), target, 0);
      }
    }
    return told;
  }

  /**
   * Returns the topics with subscriptions, and the one for keywords, which is matched separately.
   */
  private static List<String> subscribedTopics(Handle tx, List<String> targets) {
    var waited =
        tx.createQuery(SUBSCRIBED_TOPICS)
            .bind("topics", JsonColumn.write(targets))
            .mapTo(String.class)
            .set();
    return targets.stream()
        .filter(target -> waited.contains(target) || target.equals(KeywordMatcher.FAN_OUT_TOPIC))
        .toList();
  }

  /**
   * Continues a fan-out.
   *
   * @return whether any was left
   */
  public boolean resume(Handle tx, long now) {
    var left =
        tx.createQuery("select id, report, topic, reached from fan_out order by id limit 1")
            .map((row, context) ->
                new UnfinishedFanOut(
                    row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4)))
            .findFirst();
    if (left.isEmpty()) {
      return false;
    }
    var rest = left.get();
    var fanOutCriteria = fanOutCriteriaFactory.criteriaOf(tx, rest.report());
    if (fanOutCriteria == null) { // the story has been withdrawn meanwhile
      tx.execute("delete from fan_out where id = ?", rest.id());
      return true;
    }
    var step = step(tx, fanOutCriteria, rest.target(), rest.reached(), STEP_SIZE, now);
    if (step.done()) {
      tx.execute("delete from fan_out where id = ?", rest.id());
    } else {
      tx.execute("update fan_out set reached = ? where id = ?", step.lastExamined(), rest.id());
    }
    return true;
  }

  private FanOutStepResult step(
      Handle tx, FanOutCriteria fanOutCriteria, String target, long reached, int most, long now) {
    if (MessageEditScheduler.isEditTopic(target)) {
      return MessageEditScheduler.step(tx, fanOutCriteria.story(), reached, most, now);
    }
    if (target.equals(KeywordMatcher.FAN_OUT_TOPIC)) {
      return keywordMatcher.step(
          tx,
          fanOutCriteria,
          reached,
          most,
          ids ->
              insertDeliveries(
                  tx,
                  fanOutCriteria,
                  target,
                  "s.id in (select value from json_each(:ids))",
                  Map.of("ids", ids),
                  now));
    }
    var stretch =
        tx.createQuery(SUBSCRIPTION_RANGE)
            .bind("topic", target)
            .bind("reached", reached)
            .bind("most", most)
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .one();
    if (stretch[1] == 0) {
      return new FanOutStepResult(reached, 0, 0, true);
    }
    var which = "s.topic = :topic and s.id > :reached and s.id <= :upto";
    var where = Map.of("topic", target, "reached", reached, "upto", stretch[0]);
    int told = insertDeliveries(tx, fanOutCriteria, target, which, where, now);
    return new FanOutStepResult(stretch[0], (int) stretch[1], told, stretch[1] < most);
  }

  private static int insertDeliveries(
      Handle tx,
      FanOutCriteria fanOutCriteria,
      String target,
      String which,
      Map<String, ?> where,
      long now) {
    var topic = Topic.parse(target);
    return (int)
        tx
            .createQuery(INSERT_DELIVERIES)
            .define("which", which)
            .bind("muted", JsonColumn.write(fanOutCriteria.muteKeys()))
            .bind("story", fanOutCriteria.story())
            .bindMap(where)
            .bind("bait", fanOutCriteria.isClickbait() ? 1 : 0)
            .bind("language", "," + fanOutCriteria.report().language() + ",")
            .bind("others", fanOutCriteria.languageKey())
            .bind("outlet", "|" + fanOutCriteria.foldedOutlet() + "|")
            .bind("big", fanOutCriteria.big() ? 1 : 0)
            .bind("quotes", fanOutCriteria.hasQuotes(topic) ? 1 : 0)
            .bind("results", fanOutCriteria.hasResults(topic) ? 1 : 0)
            .bind("outlets", fanOutCriteria.outlets())
            .bind("link", Audience.articleAddress(fanOutCriteria.report().link()))
            .bind("now", now)
            .mapTo(Boolean.class)
            .list()
            .stream()
            .filter(isQueued -> isQueued)
            .count();
  }

  /** Returns the number of outlets that report a story, at least 1. */
  public static int countOutlets(Handle tx, long story) {
    return FanOutCriteriaFactory.countOutlets(tx, story);
  }

  /** Stores the words under which a new keyword subscription is found. */
  public static void indexKeywords(Handle tx, ChatId chat, Topic topic) {
    KeywordMatcher.index(tx, chat, topic);
  }

  static void saveProgress(Handle tx, long report, String target, long reached) {
    tx.execute(
        "insert into fan_out (report, topic, reached) values (?, ?, ?)", report, target, reached);
  }
}
