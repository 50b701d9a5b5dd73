package backheel.store.subscription;

import static backheel.store.outbox.DeliveryState.ABANDONED;
import static backheel.store.outbox.DeliveryState.HELD;
import static backheel.store.outbox.DeliveryState.QUEUED;
import static backheel.store.outbox.DeliveryState.SENT;
import static backheel.store.outbox.DeliveryState.SUPERSEDED;
import static backheel.store.outbox.DeliveryState.WITHHELD;

import backheel.chat.ChatId;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.SearchPhrase;
import backheel.phrase.SearchableText;
import backheel.schedule.HoldReason;
import backheel.store.database.ChatIdColumn;
import backheel.store.database.Database;
import backheel.store.database.EnumColumn;
import backheel.store.database.JsonColumn;
import backheel.store.outbox.DeliveryState;
import backheel.store.report.StoryRowUpdater;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.subscription.DeliveryExplanation;
import backheel.subscription.Topic;
import backheel.subscription.WithheldReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Explanations, from what was stored at the time, of why stories were sent to chats or were not.
 */
public final class DeliveryExplainer {
  /**
   * States, most informative first, to choose a row where a person has several chats or a story was
   * merged.
   */
  private static final List<DeliveryState> STATE_PRECEDENCE =
      List.of(SENT, QUEUED, HELD, ABANDONED, WITHHELD, SUPERSEDED);

  private final Database database;

  public DeliveryExplainer(Database database) {
    this.database = database;
  }

  /** Returns the topic because of which the story was, or will be, sent to the chat. */
  public Optional<Topic> topic(ChatId chat, long story) {
    return database.read(handle ->
        handle
            .createQuery("select topic from delivery where chat = ? and story = ?")
            .bind(0, chat)
            .bind(1, story)
            .mapTo(String.class)
            .map(Topic::parse)
            .findFirst());
  }

  /** Explains why a story was sent to this chat, or the person's linked one, or was not. */
  public DeliveryExplanation explain(ChatId chat, long story) {
    return database.read(handle -> {
      long standing = StoryRowUpdater.currentNumber(handle, story);
      return handle
          .createQuery(
              """
              select d.state, d.chat, d.topic, coalesce(d.note, ''), d.created, coalesce(d.ended, 0),
                coalesce(d.release_at, 0), d.attempts, coalesce(l.next_at, 0)
              from delivery d left join lane l on l.chat = d.chat
              where d.story in (:story, :standing)
                and d.chat in (:chat, (select home from chat where id = :chat))
              """)
          .bind("story", story)
          .bind("standing", standing)
          .bind("chat", chat)
          .map((row, context) -> {
            var state = EnumColumn.read(row.getString(1), DeliveryState.class);
            return new StoredExplanation(state, read(row, state, standing));
          })
          .list()
          .stream()
          .min(Comparator.comparingInt(row -> STATE_PRECEDENCE.indexOf(row.state())))
          .map(StoredExplanation::reason)
          .orElseGet(() -> explainUnrecorded(handle, chat, standing));
    });
  }

  private static DeliveryExplanation read(ResultSet row, DeliveryState state, long standing)
      throws SQLException {
    var because = Topic.parse(row.getString(3));
    var note = row.getString(4);
    var ended = Instant.ofEpochMilli(row.getLong(6));
    return switch (state) {
      case SENT -> new DeliveryExplanation.Sent(ended, ChatIdColumn.read(row, 2), because);
      case ABANDONED -> new DeliveryExplanation.Abandoned(ended, note);
      case SUPERSEDED -> new DeliveryExplanation.Superseded(standing);
      case HELD ->
          new DeliveryExplanation.Held(
              Instant.ofEpochMilli(row.getLong(7)),
              EnumColumn.read(note, HoldReason.class),
              because);
      case WITHHELD ->
          new DeliveryExplanation.Withheld(
              ended, EnumColumn.read(note, WithheldReason.class), because);
      case QUEUED ->
          new DeliveryExplanation.Queued(
              Instant.ofEpochMilli(row.getLong(5)),
              Instant.ofEpochMilli(row.getLong(9)),
              row.getInt(8),
              note);
    };
  }

  /**
   * Explains a story without a stored delivery: the chat was gone or unsubscribed, or missed it.
   */
  private static DeliveryExplanation explainUnrecorded(Handle handle, ChatId chat, long story) {
    var gone =
        handle
            .createQuery("select gone from chat where id = ? and gone is not null")
            .bind(0, chat)
            .mapTo(String.class)
            .findFirst();
    if (gone.isPresent()) {
      return new DeliveryExplanation.ChatGone(gone.get());
    }
    var concerned = matchingTopic(handle, chat, story);
    if (concerned.isEmpty()) {
      return new DeliveryExplanation.NotSubscribed();
    }
    var waited = concerned.get();
    var arrived =
        handle
            .createQuery("select coalesce(max(arrived), 0) from report where story = ?")
            .bind(0, story)
            .mapTo(Long.class)
            .one();
    return waited.since().toEpochMilli() >= arrived
        ? new DeliveryExplanation.StoredEarlier(waited.topic(), waited.since())
        : new DeliveryExplanation.Missed(waited.topic());
  }

  /** Returns the chat's oldest subscription that matches the story. */
  private static Optional<SubscribedTopic> matchingTopic(Handle handle, ChatId chat, long story) {
    var waited =
        handle
            .createQuery("select topic, since from subscription where chat = ? order by id")
            .bind(0, chat)
            .map((row, context) ->
                new SubscribedTopic(
                    Topic.parse(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))))
            .list();
    var reports =
        handle
            .createQuery("select content from report where story = ? order by seq")
            .bind(0, story)
            .map((row, context) -> JsonColumn.read(row.getString(1), Report.class))
            .list();
    var sources =
        handle
            .createQuery(
                "select source from report_source where report in"
                    + " (select id from report where story = ?)")
            .bind(0, story)
            .mapTo(String.class)
            .set();
    var subjects =
        reports.stream()
            .flatMap(report -> report.subjects().stream())
            .map(subjectCount -> subjectCount.subject())
            .map(Subject::key)
            .collect(Collectors.toSet());
    // Stories from a chat's own feed are only for its subscribers, whatever their subjects.
    boolean everybodys = StoryRowUpdater.isForEverybody(handle, story);
    return waited.stream()
        .filter(one -> everybodys || one.topic() instanceof Topic.Feed)
        .filter(one -> isBrought(one.topic(), reports, subjects, sources))
        .findFirst();
  }

  private static boolean isBrought(
      Topic topic, List<Report> reports, Set<String> subjects, Set<String> sources) {
    return switch (topic) {
      case Topic.Everything all -> true;
      case Topic.Feed(var feed) -> sources.contains(feed);
      case Topic.Outlet(var name) ->
          reports.stream().map(report -> Topic.foldOutlet(report.outlet())).anyMatch(name::equals);
      case Topic.Words(var phrase) ->
          reports.stream()
              .map(SearchableText::of)
              .anyMatch(searchableText -> matches(phrase, searchableText));
      case Topic.OfSubject subject -> subjects.containsAll(subject.subjects());
      case Topic.Pair pair -> subjects.containsAll(pair.subjects());
      case Topic.OneStory story -> false;
    };
  }

  private static boolean matches(String phrase, SearchableText searchableText) {
    try {
      return SearchPhrase.parse(phrase).matches(searchableText);
    } catch (MalformedPhraseException e) {
      return false;
    }
  }
}
