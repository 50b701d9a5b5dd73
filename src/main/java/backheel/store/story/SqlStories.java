package backheel.store.story;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import backheel.store.database.JsonColumn;
import backheel.store.feed.FeedVisibilityChangeResult;
import backheel.store.feed.FeedVisibilityUpdater;
import backheel.store.feed.Feeds;
import backheel.store.feed.LicenceQueries;
import backheel.store.report.SourceWithdrawal;
import backheel.store.report.StoryRowUpdater;
import backheel.store.report.Viewer;
import backheel.story.Licence;
import backheel.story.Report;
import backheel.story.Story;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The stories and their reports in the database. */
public final class SqlStories implements Stories, ReportRepository, StoryEditor {
  private final Database database;
  private final ReportIntake reportIntake;
  private final Clock clock;

  public SqlStories(Database database, Clock clock) {
    this(database, clock, outlet -> false);
  }

  /**
   * Creates stories in a database.
   *
   * @param official whether an outlet of this name is a club or an association itself
   */
  public SqlStories(Database database, Clock clock, Predicate<String> official) {
    this.database = database;
    this.reportIntake = new ReportIntake(clock, official);
    this.clock = clock;
  }

  @Override
  public boolean continueFanOut() {
    return database.writeInBackground(reportIntake::continueFanOut);
  }

  @Override
  public ReportIntakeResult add(IncomingReport incoming) {
    return database.write(tx -> reportIntake.add(tx, incoming));
  }

  @Override
  public FeedVisibilityChangeResult setFeedVisibility(String feed, Feeds.Visibility visibility) {
    return database.write(tx -> FeedVisibilityUpdater.setVisibility(tx, feed, visibility));
  }

  @Override
  public Optional<KnownDocument> findKnown(String id, @Nullable String link, String source) {
    return database.read(handle -> ReportRevisionStore.findKnown(handle, id, link, source));
  }

  @Override
  public Optional<Report> findReport(String id) {
    return database.read(handle -> ReportRevisionStore.findReport(handle, id));
  }

  @Override
  public Optional<Licence> findLicence(Report report) {
    return database.read(handle -> LicenceQueries.find(handle, report));
  }

  @Override
  public OptionalLong findStoryOf(String report) {
    return database.read(handle -> ReportRevisionStore.findStoryOf(handle, report));
  }

  @Override
  public void noteFingerprint(String report, String source, String fingerprint) {
    database.<Boolean>write(tx -> {
      ReportRevisionStore.noteFingerprint(tx, report, source, fingerprint);
      return true;
    });
  }

  @Override
  public int revise(ReportRevision revision) {
    return database.write(tx -> ReportRevisionStore.revise(tx, revision, clock.millis()));
  }

  @Override
  public Optional<Story> byNumber(Viewer viewer, long number) {
    return database.read(handle ->
        StoryLoader.load(handle, viewer, List.of(StoryRowUpdater.currentNumber(handle, number)))
            .stream()
            .findFirst());
  }

  @Override
  public ResultPage<Story> latest(Viewer viewer, int page, int size) {
    return database.read(handle -> StoryQueries.latest(handle, viewer, page, size));
  }

  @Override
  public ResultPage<Story> about(Viewer viewer, List<String> subjects, int page, int size) {
    return database.read(handle -> StoryQueries.about(handle, viewer, subjects, page, size));
  }

  @Override
  public ResultPage<Story> search(Viewer viewer, String words, int page, int size) {
    return database.read(handle -> StoryQueries.search(handle, viewer, words, page, size));
  }

  @Override
  public ResultPage<ReportedQuote> quotes(
      Viewer viewer, @Nullable String speaker, int page, int size) {
    return database.read(
        handle -> QuoteAndMatchQueries.quotes(handle, viewer, speaker, page, size));
  }

  @Override
  public List<ReportedMatch> matches(
      Viewer viewer, String side, @Nullable String other, @Nullable LocalDate day) {
    return database.read(handle -> QuoteAndMatchQueries.matches(handle, viewer, side, other, day));
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
            each.accept(row.getLong(1), JsonColumn.read(row.getString(2), Report.class));
            return true;
          })
          .forEach(done -> {});
      return true;
    });
  }

  @Override
  public int withdraw(String source) {
    return database.write(tx -> SourceWithdrawal.withdraw(tx, source));
  }

  @Override
  public Optional<EditorialDecision> merge(long into, long from, ChatId by, String why) {
    return database.write(tx ->
        EditorialActions.merge(
            tx,
            StoryRowUpdater.currentNumber(tx, into),
            StoryRowUpdater.currentNumber(tx, from),
            by,
            why,
            clock.millis()));
  }

  @Override
  public Optional<EditorialDecision> split(
      long story, List<String> reports, ChatId by, String why) {
    return database.write(tx ->
        EditorialActions.split(
            tx, StoryRowUpdater.currentNumber(tx, story), reports, by, why, clock.millis()));
  }

  @Override
  public Optional<EditorialDecision> undo() {
    return database.write(tx -> EditorialActions.undo(tx, clock.millis()));
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
