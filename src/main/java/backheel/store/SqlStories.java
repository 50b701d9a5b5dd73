package backheel.store;

import backheel.story.Report;
import backheel.story.Story;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stories in the database. */
public final class SqlStories implements Stories {
  private final Database database;
  private final Arrivals arrivals;
  private final Clock clock;

  public SqlStories(Database database, Clock clock) {
    this(database, clock, outlet -> false);
  }

  /**
   * Stories in a database.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  public SqlStories(Database database, Clock clock, Predicate<String> official) {
    this.database = database;
    this.arrivals = new Arrivals(clock, official);
    this.clock = clock;
  }

  @Override
  public boolean tellMore() {
    return database.writeAside(arrivals::goOn);
  }

  @Override
  public Added add(Arrival arrival) {
    return database.write(tx -> arrivals.add(tx, arrival));
  }

  @Override
  public Given decide(String feed, Feeds.Standing standing) {
    return database.write(tx -> FeedOwnership.decide(tx, feed, standing));
  }

  @Override
  public boolean knows(String report, String source) {
    return database.read(handle ->
        handle
            .createQuery("select 1 from sighting where report = ? and source = ?")
            .bind(0, report)
            .bind(1, source)
            .mapTo(Integer.class)
            .findFirst()
            .isPresent());
  }

  @Override
  public Optional<Known> known(String id, @Nullable String link, String source) {
    return database.read(handle -> Revisions.known(handle, id, link, source));
  }

  @Override
  public Optional<Stored> report(String id) {
    return database.read(handle -> Revisions.stored(handle, id));
  }

  @Override
  public String rest(String report) {
    return database.read(handle -> Revisions.rest(handle, report));
  }

  @Override
  public void note(String report, String source, String fingerprint) {
    database.<Boolean>write(tx -> {
      Revisions.note(tx, report, source, fingerprint);
      return true;
    });
  }

  @Override
  public int revise(Revision revision) {
    return database.write(tx -> Revisions.revise(tx, revision, clock.millis()));
  }

  @Override
  public Optional<Story> byNumber(Viewer viewer, long number) {
    return database.read(handle ->
        Shelf.stories(handle, viewer, List.of(StoryRow.standing(handle, number))).stream()
            .findFirst());
  }

  @Override
  public Page<Story> latest(Viewer viewer, int page, int size) {
    return database.read(handle -> Lookups.latest(handle, viewer, page, size));
  }

  @Override
  public Page<Story> about(Viewer viewer, List<String> subjects, int page, int size) {
    return database.read(handle -> Lookups.about(handle, viewer, subjects, page, size));
  }

  @Override
  public Page<Story> search(Viewer viewer, String words, int page, int size) {
    return database.read(handle -> Lookups.search(handle, viewer, words, page, size));
  }

  @Override
  public Page<Said> quotes(Viewer viewer, @Nullable String speaker, int page, int size) {
    return database.read(handle -> Passages.quotes(handle, viewer, speaker, page, size));
  }

  @Override
  public List<ReportedMatch> matches(
      Viewer viewer, String side, @Nullable String other, @Nullable LocalDate day) {
    return database.read(handle -> Passages.matches(handle, viewer, side, other, day));
  }

  @Override
  public void replay(Instant since, BiConsumer<Long, Report> each) {
    database.read(handle -> {
      handle
          .createQuery(
              "select story, content from report where arrived >= ? and feed = ''"
                  + " order by seq")
          .bind(0, since.toEpochMilli())
          .map((row, context) -> {
            each.accept(row.getLong(1), ReportJson.read(row.getString(2), Report.class));
            return true;
          })
          .forEach(done -> {});
      return true;
    });
  }

  @Override
  public int withdraw(String source) {
    return database.write(tx -> Withdrawal.of(tx, source));
  }

  @Override
  public Optional<Decided> merge(long into, long from, String by, String why) {
    return database.write(tx ->
        Decisions.merge(
            tx, StoryRow.standing(tx, into), StoryRow.standing(tx, from), by, why, clock.millis()));
  }

  @Override
  public Optional<Decided> split(long story, List<String> reports, String by, String why) {
    return database.write(
        tx -> Decisions.split(tx, StoryRow.standing(tx, story), reports, by, why, clock.millis()));
  }

  @Override
  public Optional<Decided> undo() {
    return database.write(tx -> Decisions.undo(tx, clock.millis()));
  }

  @Override
  public List<Decided> decisions(long story) {
    return database.read(handle -> Decisions.about(handle, story));
  }

  @Override
  public Map<String, List<String>> reasons(long story) {
    return database.read(handle -> {
      var reasons = new LinkedHashMap<String, List<String>>();
      handle
          .createQuery("select id, why from report where story = ? order by seq")
          .bind(0, story)
          .map((row, context) ->
              reasons.put(row.getString(1), row.getString(2).lines().toList()) == null)
          .forEach(done -> {});
      return reasons;
    });
  }

  @Override
  public Optional<String> toldBecause(String chat, long story) {
    return database.read(handle ->
        handle
            .createQuery("select why from delivery where chat = ? and story = ?")
            .bind(0, chat)
            .bind(1, story)
            .mapTo(String.class)
            .findFirst());
  }

  @Override
  public boolean isEmpty() {
    return database.read(handle ->
        handle
            .createQuery("select 1 from report limit 1")
            .mapTo(Integer.class)
            .findFirst()
            .isEmpty());
  }

  @Override
  public Counts counts() {
    return database.read(handle ->
        handle
            .createQuery(
                "select (select count(*) from story where feed = '' and merged_into is null),"
                    + " (select count(*) from report where feed = '')")
            .map((row, context) -> new Counts(row.getLong(1), row.getLong(2)))
            .one());
  }
}
