package backheel.store;

import backheel.phrase.MalformedPhraseException;
import backheel.phrase.Phrase;
import backheel.phrase.SearchableText;
import backheel.story.Report;
import backheel.story.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells from what was written down at the time why chats were told of stories, or were not. */
public final class Reasons {
  /** Which row says most, where a person has several chats or a story was merged: by state. */
  private static final List<Integer> TELLING = List.of(1, 0, 4, 2, 5, 3);

  private final Database database;

  public Reasons(Database database) {
    this.database = database;
  }

  /** Why this chat, or the person's other one, was told of a story that there is, or was not. */
  public Reason of(String chat, long story) {
    return database.read(handle -> {
      long standing = StoryRow.standing(handle, story);
      return handle
          .createQuery(
              """
              select d.state, d.chat, d.why, coalesce(d.note, ''), d.created, coalesce(d.ended, 0),
                coalesce(d.release_at, 0), d.attempts, coalesce(l.next_at, 0)
              from delivery d left join lane l on l.chat = d.chat
              where d.story in (:story, :standing)
                and d.chat in (:chat, (select home from chat where id = :chat))
              """)
          .bind("story", story)
          .bind("standing", standing)
          .bind("chat", chat)
          .map((row, context) -> new Row(row.getInt(1), read(row, standing)))
          .list()
          .stream()
          .min(Comparator.comparingInt(row -> TELLING.indexOf(row.state())))
          .map(Row::reason)
          .orElseGet(() -> unwritten(handle, chat, standing));
    });
  }

  private record Row(int state, Reason reason) {}

  private static Reason read(ResultSet row, long standing) throws SQLException {
    var because = row.getString(3);
    var note = row.getString(4);
    var ended = Instant.ofEpochMilli(row.getLong(6));
    return switch (row.getInt(1)) {
      case 1 -> new Reason.Told(ended, row.getString(2), because);
      case 2 -> new Reason.GivenUp(ended, note);
      case 3 -> new Reason.SetAside(standing);
      case 4 -> new Reason.Kept(Instant.ofEpochMilli(row.getLong(7)), note, because);
      case 5 -> new Reason.Withheld(ended, note, because);
      default ->
          new Reason.Owed(
              Instant.ofEpochMilli(row.getLong(5)),
              Instant.ofEpochMilli(row.getLong(9)),
              row.getInt(8),
              note);
    };
  }

  private record Waited(String target, Instant since) {}

  /** Nothing was written down: either nothing was to be, or the chat was not there. */
  private static Reason unwritten(Handle handle, String chat, long story) {
    var gone =
        handle
            .createQuery("select gone from chat where id = ? and gone is not null")
            .bind(0, chat)
            .mapTo(String.class)
            .findFirst();
    if (gone.isPresent()) {
      return new Reason.Gone(gone.get());
    }
    var concerned = concerned(handle, chat, story);
    if (concerned.isEmpty()) {
      return new Reason.NotAsked();
    }
    var waited = concerned.get();
    var arrived =
        handle
            .createQuery("select coalesce(max(arrived), 0) from report where story = ?")
            .bind(0, story)
            .mapTo(Long.class)
            .one();
    return waited.since().toEpochMilli() >= arrived
        ? new Reason.Earlier(waited.target(), waited.since())
        : new Reason.Missed(waited.target());
  }

  /** What the chat waits for that the story brings, longest waited for first. */
  private static Optional<Waited> concerned(Handle handle, String chat, long story) {
    var waited =
        handle
            .createQuery("select target, since from wish where chat = ? order by id")
            .bind(0, chat)
            .map((row, context) ->
                new Waited(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
            .list();
    var reports =
        handle
            .createQuery("select content from report where story = ? order by seq")
            .bind(0, story)
            .map((row, context) -> ReportJson.read(row.getString(1), Report.class))
            .list();
    var sources =
        handle
            .createQuery(
                "select source from sighting where report in"
                    + " (select id from report where story = ?)")
            .bind(0, story)
            .mapTo(String.class)
            .set();
    var subjects =
        reports.stream()
            .flatMap(report -> report.subjects().stream())
            .map(counted -> counted.subject())
            .map(Subject::key)
            .collect(Collectors.toSet());
    // What came by a chat's own feed is for those who get that feed, whomever it is about.
    boolean everybodys = StoryRow.isEverybodys(handle, story);
    return waited.stream()
        .filter(one -> everybodys || Target.isFeed(one.target()))
        .filter(one -> isBrought(one.target(), reports, subjects, sources))
        .findFirst();
  }

  private static boolean isBrought(
      String target, List<Report> reports, Set<String> subjects, Set<String> sources) {
    if (target.equals(Target.EVERYTHING)) {
      return true;
    } else if (Target.isFeed(target)) {
      return sources.contains(Target.bare(target));
    } else if (Target.isOutlet(target)) {
      return reports.stream()
          .map(report -> Target.folded(report.outlet()))
          .anyMatch(Target.bare(target)::equals);
    } else if (Target.isWords(target)) {
      return reports.stream().map(SearchableText::of).anyMatch(words -> matches(target, words));
    }
    return subjects.containsAll(Target.subjects(target));
  }

  private static boolean matches(String target, SearchableText words) {
    try {
      return Phrase.parse(Target.bare(target)).matches(words);
    } catch (MalformedPhraseException e) {
      return false;
    }
  }
}
