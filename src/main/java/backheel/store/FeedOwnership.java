package backheel.store;

import backheel.store.Feeds.Standing;
import backheel.story.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Makes what a feed has brought everybody's, or the chats' that get it. Nobody is told of it. */
final class FeedOwnership {
  /** Reports that these feeds have shown, and no source of everybody's. */
  private static final String SHOWN_ALONE =
      """
      select s.report, min(case when s.source in (<keys>) then s.source end)
      from sighting s left join feed f
        on f.key = s.source and f.standing not in ('public', 'configured')
      group by s.report
      having count(f.key) = count(*)
        and min(case when s.source in (<keys>) then s.source end) is not null
      """;

  private FeedOwnership() {}

  private record Row(long seq, String id, long story, String feed, Report report) {}

  /** A start: the configuration's sources are everybody's, and those that left it no longer. */
  static void settle(Handle tx, Collection<String> configured) {
    var known =
        tx.createQuery("select key, standing from feed")
            .map((row, context) -> Map.entry(row.getString(1), Standing.read(row.getString(2))))
            .list();
    var unsettled = new ArrayList<String>();
    for (var feed : known) {
      boolean isConfigured = configured.contains(feed.getKey());
      if (isConfigured) {
        set(tx, feed.getKey(), Standing.CONFIGURED);
      } else if (feed.getValue() == Standing.CONFIGURED) {
        tx.execute(
            "update feed set standing = case imported when 1 then 'public' else 'asked' end"
                + " where key = ?",
            feed.getKey());
      } else if (feed.getValue() == Standing.UNSETTLED) {
        set(tx, feed.getKey(), Standing.ASKED);
        unsettled.add(feed.getKey());
      }
    }
    toChats(tx, unsettled);
    toEverybody(tx);
  }

  static Given decide(Handle tx, String key, Standing standing) {
    var chats =
        tx.createQuery("select distinct chat from wish where target = ? order by chat")
            .bind(0, Target.feed(key))
            .mapTo(String.class)
            .list();
    tx.execute(
        "update feed set imported = ? where key = ?", standing == Standing.PUBLIC ? 1 : 0, key);
    set(tx, key, standing);
    var stories = standing.isEverybodys() ? toEverybody(tx) : toChats(tx, List.of(key));
    if (standing == Standing.REFUSED) {
      tx.execute("delete from wish where target = ?", Target.feed(key));
      tx.execute("delete from bookmark where source = ?", key);
    }
    return new Given(chats, stories);
  }

  private static void set(Handle tx, String key, Standing standing) {
    tx.execute("update feed set standing = ? where key = ?", standing.written(), key);
  }

  /** Whatever is still kept for chats of feeds that are everybody's now; of which stories. */
  private static Set<Long> toEverybody(Handle tx) {
    var rows =
        tx.createQuery(
                """
                select r.seq, r.id, r.story, r.feed, r.content from report r
                where r.feed in (select key from feed where standing in ('public', 'configured'))
                """)
            .map((row, context) ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    ReportJson.read(row.getString(5), Report.class)))
            .list();
    for (var row : rows) {
      var raw = new Audience(row.feed()).claim(row.id());
      give(tx, row, Audience.EVERYBODY, isTaken(tx, raw) ? row.id() : raw);
      own(tx, row.story(), Audience.EVERYBODY, row.report());
    }
    return rows.stream().map(Row::story).collect(Collectors.toSet());
  }

  private static boolean isTaken(Handle tx, String id) {
    return tx.createQuery("select 1 from report where id = ?")
        .bind(0, id)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Whatever these feeds alone have shown; of which stories. */
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
              new Row(
                  row.getLong(1),
                  row.getString(2),
                  row.getLong(3),
                  owner.getValue(),
                  ReportJson.read(row.getString(5), Report.class)))
          .list()
          .forEach(row -> {
            stories.add(row.story());
            toChats(tx, row);
          });
    }
    return stories;
  }

  /** The whole story where nobody else reports it; else the report leaves it. */
  private static void toChats(Handle tx, Row row) {
    var audience = new Audience(row.feed());
    long story = row.story();
    if (isTold(tx, story, row.seq())) {
      story = Arrivals.next(tx, "select coalesce(max(number), 0) + 1 from story");
      tx.execute(
          "insert into story (number, at, arrived, feed) select ?, at, arrived, ? from report"
              + " where seq = ?",
          story,
          row.feed(),
          row.seq());
      tx.execute("update report set story = ? where seq = ?", story, row.seq());
      StoryRow.refresh(tx, row.story());
    }
    give(tx, row, audience, audience.idOf(row.id()));
    own(tx, story, audience, row.report());
  }

  /** Whether another report tells a story. */
  private static boolean isTold(Handle tx, long story, long butFor) {
    return tx.createQuery("select 1 from report where story = ? and seq <> ? limit 1")
        .bind(0, story)
        .bind(1, butFor)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Notes whose a report is, and under which id it is known. */
  private static void give(Handle tx, Row row, Audience audience, String id) {
    tx.execute(
        "update report set feed = ?, claim = ?, id = ?, content = ? where seq = ?",
        audience.feed(),
        audience.isEverybody() ? null : audience.claim(id),
        id,
        ReportJson.report(row.report().withId(id)),
        row.seq());
    for (var table : List.of("quote", "reported_match")) {
      tx.execute("update " + table + " set feed = ? where report = ?", audience.feed(), row.seq());
    }
    tx.execute("update or ignore sighting set report = ? where report = ?", id, row.id());
  }

  /** Notes whose a story is. */
  private static void own(Handle tx, long story, Audience audience, Report report) {
    StoryRow.removeSubjects(tx, story, report);
    tx.execute(
        "update story set feed = ?, pass = ? where number = ?",
        audience.feed(),
        Passes.pass(audience),
        story);
    StoryRow.addSubjects(tx, story, report);
  }
}
