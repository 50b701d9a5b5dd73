package backheel.store.feed;

import backheel.chat.ChatId;
import backheel.store.database.EnumColumn;
import backheel.store.database.JsonColumn;
import backheel.store.feed.Feeds.Visibility;
import backheel.store.report.Audience;
import backheel.store.report.ReportSerializer;
import backheel.store.report.StoryAccessCodeGenerator;
import backheel.store.report.StoryRowUpdater;
import backheel.story.Report;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The change of ownership of a feed's stories, between everybody and the feed's subscribers. No
 * messages are sent about it.
 */
public final class FeedVisibilityUpdater {
  /** Reports that only these feeds have shown, and no source for everybody. */
  private static final String SHOWN_ALONE =
      """
      select s.report, min(case when s.source in (<keys>) then s.source end)
      from report_source s left join feed f
        on f.key = s.source and f.visibility not in ('public', 'configured')
      group by s.report
      having count(f.key) = count(*)
        and min(case when s.source in (<keys>) then s.source end) is not null
      """;

  private FeedVisibilityUpdater() {}

  /**
   * Applies the configuration at a start: its sources are for everybody, and sources no longer in
   * it are not.
   */
  static void applyConfiguration(Handle tx, Collection<String> configured) {
    var known =
        tx.createQuery("select key, visibility from feed")
            .map((row, context) ->
                Map.entry(row.getString(1), EnumColumn.read(row.getString(2), Visibility.class)))
            .list();
    var unsettled = new ArrayList<String>();
    for (var feed : known) {
      boolean isConfigured = configured.contains(feed.getKey());
      if (isConfigured) {
        set(tx, feed.getKey(), Visibility.CONFIGURED);
      } else if (feed.getValue() == Visibility.CONFIGURED) {
        tx.execute(
            "update feed set visibility = case imported when 1 then 'public' else 'asked' end"
                + " where key = ?",
            feed.getKey());
      } else if (feed.getValue() == Visibility.UNSETTLED) {
        set(tx, feed.getKey(), Visibility.ASKED);
        unsettled.add(feed.getKey());
      }
    }
    toChats(tx, unsettled);
    toEverybody(tx);
  }

  public static FeedVisibilityChangeResult setVisibility(
      Handle tx, String key, Visibility visibility) {
    var chats =
        tx.createQuery(
                """
                select distinct chat from subscription
                where topic = ? and instr(chat, ':') > 1 order by chat
                """)
            .bind(0, new Topic.Feed(key).key())
            .mapTo(ChatId.class)
            .list();
    tx.execute(
        "update feed set imported = ? where key = ?", visibility == Visibility.PUBLIC ? 1 : 0, key);
    set(tx, key, visibility);
    var stories = visibility.isForEverybody() ? toEverybody(tx) : toChats(tx, List.of(key));
    if (visibility == Visibility.REFUSED) {
      tx.execute("delete from subscription where topic = ?", new Topic.Feed(key).key());
      tx.execute("delete from bookmark where source = ?", key);
    }
    return new FeedVisibilityChangeResult(chats, stories);
  }

  private static void set(Handle tx, String key, Visibility visibility) {
    tx.execute("update feed set visibility = ? where key = ?", EnumColumn.write(visibility), key);
  }

  /**
   * Assigns to everybody all stories still assigned to chats by feeds that are for everybody now.
   *
   * @return the stories affected
   */
  private static Set<Long> toEverybody(Handle tx) {
    var rows =
        tx.createQuery(
                """
                select r.seq, r.id, r.story, r.feed, r.content from report r
                where r.feed in (select key from feed where visibility in ('public', 'configured'))
                """)
            .map((row, context) ->
                new ReassignedReport(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    JsonColumn.read(row.getString(5), Report.class)))
            .list();
    for (var row : rows) {
      var raw = new Audience(row.feed()).originalId(row.id());
      assignReport(tx, row, Audience.EVERYBODY, isTaken(tx, raw) ? row.id() : raw);
      assignStory(tx, row.story(), Audience.EVERYBODY, row.report());
    }
    return rows.stream().map(ReassignedReport::story).collect(Collectors.toSet());
  }

  private static boolean isTaken(Handle tx, String id) {
    return tx.createQuery("select 1 from report where id = ?")
        .bind(0, id)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /**
   * Assigns to their chats all stories that only these feeds have shown.
   *
   * @return the stories affected
   */
  private static Set<Long> toChats(Handle tx, List<String> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    var stories = new HashSet<Long>();
    var owners = new HashMap<String, String>();
    tx.createQuery(SHOWN_ALONE)
        .bindList("keys", keys)
        .map((row, context) -> owners.put(row.getString(1), row.getString(2)) == null)
        .forEach(done -> {});
    for (var owner : owners.entrySet()) {
      tx.createQuery("select seq, id, story, feed, content from report where id = ? and feed = ''")
          .bind(0, owner.getKey())
          .map((row, context) ->
              new ReassignedReport(
                  row.getLong(1),
                  row.getString(2),
                  row.getLong(3),
                  owner.getValue(),
                  JsonColumn.read(row.getString(5), Report.class)))
          .list()
          .forEach(row -> {
            stories.add(row.story());
            toChats(tx, row);
          });
    }
    return stories;
  }

  /**
   * Assigns a report to the chats: with its whole story if it is the only report, else as a new
   * story.
   */
  private static void toChats(Handle tx, ReassignedReport row) {
    var audience = new Audience(row.feed());
    long story = row.story();
    if (hasOtherReport(tx, story, row.seq())) {
      story = StoryRowUpdater.nextNumber(tx, "select coalesce(max(number), 0) + 1 from story");
      tx.execute(
          "insert into story (number, at, arrived, feed) select ?, at, arrived, ? from report"
              + " where seq = ?",
          story,
          row.feed(),
          row.seq());
      tx.execute("update report set story = ? where seq = ?", story, row.seq());
      StoryRowUpdater.refresh(tx, row.story());
    }
    assignReport(tx, row, audience, audience.idOf(row.id()));
    assignStory(tx, story, audience, row.report());
  }

  /** Returns whether the story has another report. */
  private static boolean hasOtherReport(Handle tx, long story, long butFor) {
    return tx.createQuery("select 1 from report where story = ? and seq <> ? limit 1")
        .bind(0, story)
        .bind(1, butFor)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Sets the audience and the id of a report. */
  private static void assignReport(Handle tx, ReassignedReport row, Audience audience, String id) {
    tx.execute(
        "update report set feed = ?, claim = ?, id = ?, content = ? where seq = ?",
        audience.feed(),
        audience.isEverybody() ? null : audience.originalId(id),
        id,
        ReportSerializer.json(row.report().withId(id)),
        row.seq());
    for (var table : List.of("quote", "reported_match")) {
      tx.execute("update " + table + " set feed = ? where report = ?", audience.feed(), row.seq());
    }
    tx.execute("update or ignore report_source set report = ? where report = ?", id, row.id());
  }

  /** Sets the audience of a story. */
  private static void assignStory(Handle tx, long story, Audience audience, Report report) {
    StoryRowUpdater.removeSubjects(tx, story, report);
    tx.execute(
        "update story set feed = ?, pass = ? where number = ?",
        audience.feed(),
        StoryAccessCodeGenerator.generate(audience),
        story);
    StoryRowUpdater.addSubjects(tx, story, report);
  }
}
