package backheel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is owed to whom: from the story's subjects and source to those who wait for them,
 * never through all chats. A chat is owed a story once, whatever made it wait for it; where its
 * terms keep a story from it, that is written down too, with the reason.
 *
 * <p>A few hundred followers are told in the report's own transaction. Where there are more, it is
 * written down where telling was left off, and {@link #goOn} tells the rest bit by bit, so that no
 * other write waits long.
 */
final class FanOut {
  /** So many wishes are looked at in the report's own transaction. */
  static final int CHUNK = 500;

  /** So many at once after that, which takes some milliseconds: others want to write too. */
  private static final int STEP = 150;

  /**
   * State 5 with a reason, or owed; who is told at another chat of hers is told there. What was
   * withheld is owed once a later report of the story fits, as if it had come only then. The plus
   * keeps SQLite from looking for each of some forty muted keys: a chat has few mutes.
   */
  static final String OWE =
      """
      insert into delivery (chat, story, why, state, attempts, created, ended, note, kept_as)
      select chat, :story, target, case when reason is null then 0 else 5 end, 0, :now,
        case when reason is null then null else :now end, reason,
        case when reason is null and digest = 1 then 'digest' else '' end
      from (
        select coalesce(c.home, c.id) as chat, w.id, w.target, w.digest, case
          when c.paused <> 0 or h.paused <> 0 then 'paused'
          when w.paused_until > :now then 'resting'
          when exists (select 1 from mute m
            where m.chat in (c.id, c.home) and m.until > :now
              and +m.subject in (<muted>)) then 'muted'
          when :bait = 1 and coalesce(h.bait, c.bait) = 0 then 'bait'
          when w.languages <> '' and instr(w.languages, :language) = 0
            and instr(w.languages, :others) = 0 then 'language'
          when w.never <> '' and instr(w.never, :outlet) > 0 then 'outlet'
          when w.kind = 1 and :big = 0 then 'small'
          when w.kind = 2 and :quotes = 0 then 'quotes'
          when w.kind = 3 and :results = 0 then 'results'
          when w.outlets > :outlets then 'outlets'
          end as reason
        from wish w join chat c on c.id = w.chat left join chat h on h.id = c.home
        where <which> and coalesce(h.gone, c.gone) is null)
      where true
      order by id
      on conflict (chat, story) do update
      set state = excluded.state, note = excluded.note, why = excluded.why,
        created = excluded.created, ended = excluded.ended, kept_as = excluded.kept_as
      where delivery.state = 5 and (excluded.state = 0 or delivery.ended < excluded.ended)
      returning state
      """;

  private static final String WISHES =
      "select coalesce(max(id), 0), count(*) from (select id from wish where target = :target"
          + " and id > :reached order by id limit :most)";

  static final String WAITED =
      "select value from json_each(:targets) where exists (select 1 from wish where target = value)";

  private final WordWishes wordWishes = new WordWishes();

  /** Tells those who wait for what the report brings; how many are owed it now. */
  int begin(Handle tx, Tidings tidings, long now) {
    var targets = new ArrayList<>(tidings.targets());
    targets.add(WordWishes.TARGET);
    return begin(tx, tidings, targets, now);
  }

  /** Tells those who get a feed that shows the report too. */
  int toFeed(Handle tx, Tidings tidings, long now) {
    return begin(tx, tidings, tidings.sources().stream().map(Target::feed).toList(), now);
  }

  private int begin(Handle tx, Tidings tidings, List<String> targets, long now) {
    int budget = CHUNK;
    int told = 0;
    for (var target : waitedFor(tx, targets)) {
      if (budget > 0) {
        var step = step(tx, tidings, target, 0, budget, now);
        budget -= step.looked();
        told += step.told();
        if (!step.done()) {
          leaveOff(tx, tidings.seq(), target, step.reached());
        }
      } else {
        leaveOff(tx, tidings.seq(), target, 0);
      }
    }
    return told;
  }

  /** Those that anybody waits for; words are looked for by themselves. */
  private static List<String> waitedFor(Handle tx, List<String> targets) {
    var waited =
        tx.createQuery(WAITED).bind("targets", ReportJson.write(targets)).mapTo(String.class).set();
    return targets.stream()
        .filter(target -> waited.contains(target) || target.equals(WordWishes.TARGET))
        .toList();
  }

  /** Tells some more of those who were left over; whether anybody was. */
  boolean goOn(Handle tx, Tale tale, long now) {
    var left =
        tx.createQuery("select id, report, target, reached from fan_out order by id limit 1")
            .map((row, context) ->
                new Left(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4)))
            .findFirst();
    if (left.isEmpty()) {
      return false;
    }
    var rest = left.get();
    var tidings = tale.of(tx, rest.report());
    if (tidings == null) { // the story has been withdrawn meanwhile
      tx.execute("delete from fan_out where id = ?", rest.id());
      return true;
    }
    var step = step(tx, tidings, rest.target(), rest.reached(), STEP, now);
    if (step.done()) {
      tx.execute("delete from fan_out where id = ?", rest.id());
    } else {
      tx.execute("update fan_out set reached = ? where id = ?", step.reached(), rest.id());
    }
    return true;
  }

  /** Brings a report back with what follows from it. */
  interface Tale {
    @Nullable Tidings of(Handle handle, long report);
  }

  private record Left(long id, long report, String target, long reached) {}

  /**
   * A stretch of the wishes for one target.
   *
   * @param reached the last wish that was looked at
   * @param looked how many were
   * @param done whether there are no more
   */
  record Step(long reached, int looked, int told, boolean done) {}

  private Step step(Handle tx, Tidings tidings, String target, long reached, int most, long now) {
    if (Growth.isTarget(target)) {
      return Growth.step(tx, tidings.story(), reached, most, now);
    }
    if (target.equals(WordWishes.TARGET)) {
      return wordWishes.step(
          tx,
          tidings,
          reached,
          most,
          ids ->
              owe(
                  tx,
                  tidings,
                  target,
                  "w.id in (select value from json_each(:ids))",
                  Map.of("ids", ids),
                  now));
    }
    var stretch =
        tx.createQuery(WISHES)
            .bind("target", target)
            .bind("reached", reached)
            .bind("most", most)
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .one();
    if (stretch[1] == 0) {
      return new Step(reached, 0, 0, true);
    }
    var which = "w.target = :target and w.id > :reached and w.id <= :upto";
    var where = Map.of("target", target, "reached", reached, "upto", stretch[0]);
    int told = owe(tx, tidings, target, which, where, now);
    return new Step(stretch[0], (int) stretch[1], told, stretch[1] < most);
  }

  private static int owe(
      Handle tx, Tidings tidings, String target, String which, Map<String, ?> where, long now) {
    return (int)
        tx
            .createQuery(OWE)
            .define("which", which)
            .bindList("muted", tidings.muteKeys())
            .bind("story", tidings.story())
            .bindMap(where)
            .bind("bait", tidings.bait() ? 1 : 0)
            .bind("language", "," + tidings.report().language() + ",")
            .bind("others", tidings.others())
            .bind("outlet", "|" + tidings.outlet() + "|")
            .bind("big", tidings.big() ? 1 : 0)
            .bind("quotes", tidings.quotes(target) ? 1 : 0)
            .bind("results", tidings.results(target) ? 1 : 0)
            .bind("outlets", tidings.outlets())
            .bind("now", now)
            .mapTo(Integer.class)
            .list()
            .stream()
            .filter(state -> state == 0)
            .count();
  }

  static void leaveOff(Handle tx, long report, String target, long reached) {
    tx.execute(
        "insert into fan_out (report, target, reached) values (?, ?, ?)", report, target, reached);
  }
}
