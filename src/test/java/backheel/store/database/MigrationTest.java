package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.chat.Chats;
import backheel.store.feed.Feeds;
import backheel.store.feed.Feeds.Visibility;
import backheel.store.report.Viewer;
import backheel.store.story.ResultPage;
import backheel.store.story.SqlStories;
import backheel.story.Report;
import backheel.story.Story;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the schema before feeds had owners, with data in it, as it is after an update. */
class MigrationTest {
  private static final String RELEASED = "8";
  private static final String ADDED = "https://added.example/feed";
  private static final String CONFIGURED = "https://configured.example/feed";
  private static final String IMPORTED = "https://imported.example/feed";

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);

  private Path released() throws SQLException {
    var file = folder.resolve("released.db");
    var source = SqliteFile.source(file);
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:backheel/store/schema", "classpath:backheel/store/sqlite")
        .target(RELEASED)
        .load()
        .migrate();
    try (var connection = source.getConnection()) {
      say(connection, "insert into chat (id, language, paused, since) values ('t:ann', '', 0, 0)");
      say(connection, "insert into chat (id, language, paused, since) values ('t:bob', '', 0, 0)");
      for (var feed : List.of(ADDED, CONFIGURED, IMPORTED)) {
        say(
            connection,
            String.format(
                Locale.ROOT,
                "insert into feed (key, address, title, imported, since) values ('%s', '%s', 'F', %d, 0)",
                feed,
                feed,
                feed.equals(IMPORTED) ? 1 : 0));
        say(
            connection,
            "insert into wish (chat, target, name, since) values ('t:ann', 'feed/%s', '', 0)"
                .formatted(feed));
      }
      stored(connection, 1, 1, report("own", "Of the added feed", NOON, HAKIMI), ADDED);
      stored(connection, 2, 2, report("conf", "Of the configured", NOON, HAKIMI), CONFIGURED);
      stored(connection, 3, 3, report("imp", "Of the imported", NOON, HAKIMI), IMPORTED);
      stored(connection, 4, 4, report("wire", "Of the wire", NOON, HAKIMI), "wire");
      stored(connection, 5, 4, report("joined", "Of the added, joined", NOON, MOROCCO), ADDED);
      stored(connection, 6, 6, report("both", "Of both", NOON, HAKIMI), ADDED, "wire");
      say(
          connection,
          "insert into delivery (chat, story, why, state, attempts, created)"
              + " values ('t:bob', 1, 'player/achraf-hakimi', 0, 0, 0)");
    }
    return file;
  }

  private static void stored(
      Connection connection, long seq, long story, Report told, String... sources)
      throws SQLException {
    var report = withQuote(told, "Said in " + told.id(), HAKIMI);
    say(
        connection,
        String.format(
            Locale.ROOT,
            "insert into story (number, at, arrived) values (%d, %d, %d) on conflict do nothing",
            story,
            NOON.toEpochMilli(),
            NOON.toEpochMilli()));
    try (var insert =
        connection.prepareStatement(
            "insert into report (seq, id, story, outlet, at, arrived, content, read_from)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, seq);
      insert.setString(2, report.id());
      insert.setLong(3, story);
      insert.setString(4, report.outlet());
      insert.setLong(5, NOON.toEpochMilli());
      insert.setLong(6, NOON.toEpochMilli());
      insert.setString(7, JsonColumn.write(report));
      insert.setString(8, sources[0]);
      insert.executeUpdate();
    }
    for (var source : sources) {
      say(
          connection,
          "insert into sighting (report, source) values ('%s', '%s')"
              .formatted(report.id(), source));
    }
    for (var subjectCount : report.subjects()) {
      say(
          connection,
          String.format(
              Locale.ROOT,
              "insert into story_subject (subject, story, at) values ('%s', %d, 0) on conflict do nothing",
              subjectCount.subject().key(),
              story));
    }
    say(
        connection,
        String.format(
            Locale.ROOT,
            "insert into quote (report, place, speaker, at) values (%d, 0, '%s', 0)",
            seq,
            HAKIMI.key()));
    say(
        connection,
        String.format(
            Locale.ROOT,
            "insert into report_words (rowid, title, body, names) values (%d, '%s', '', '')",
            seq,
            report.title()));
  }

  private static void say(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static List<String> titles(ResultPage<Story> resultPage) {
    return resultPage.entries().stream().map(Story::title).toList();
  }

  @Test
  void addedFeedsBecomePrivateAndConfiguredFeedsStayPublic()
      throws SQLException, DatabaseUnavailableException {
    try (var database = Database.open(released())) {
      var feeds = new Feeds(database, clock);
      assertThat(feeds.visibility(ADDED)).contains(Visibility.UNSETTLED);

      feeds.applyConfiguration(Set.of(CONFIGURED));

      assertThat(feeds.visibility(ADDED)).contains(Visibility.ASKED);
      assertThat(feeds.visibility(CONFIGURED)).contains(Visibility.CONFIGURED);
      assertThat(feeds.visibility(IMPORTED)).contains(Visibility.PUBLIC);
      var stories = new SqlStories(database, clock);
      assertThat(titles(stories.latest(Viewer.ANYBODY, 1, 10)))
          .containsExactlyInAnyOrder(
              "Of the configured", "Of the imported", "Of the wire", "Of both");
      assertThat(stories.byNumber(Viewer.ANYBODY, 1)).isEmpty();
      assertThat(stories.byNumber(Viewer.ANYBODY, 4).orElseThrow().reports()).hasSize(1);
      assertThat(titles(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 10))).hasSize(4);
      assertThat(stories.about(Viewer.ANYBODY, List.of(MOROCCO.key()), 1, 10).entries()).isEmpty();
      assertThat(titles(stories.search(Viewer.ANYBODY, "added", 1, 10))).isEmpty();
      assertThat(stories.quotes(Viewer.ANYBODY, HAKIMI.key(), 1, 10).entries())
          .extracting(reportedQuote -> reportedQuote.quote().text())
          .doesNotContain("Said in own", "Said in joined");

      var ann = new Chats(database, clock).viewer(ChatId.parse("t:ann"));
      assertThat(titles(stories.search(ann, "added", 1, 10)))
          .containsExactlyInAnyOrder("Of the added feed", "Of the added, joined");
    }
  }

  @Test
  void applyingTheConfigurationAgainChangesNothing()
      throws SQLException, DatabaseUnavailableException {
    try (var database = Database.open(released())) {
      var feeds = new Feeds(database, clock);
      var stories = new SqlStories(database, clock);
      feeds.applyConfiguration(Set.of(CONFIGURED));
      var before = titles(stories.latest(Viewer.ANYBODY, 1, 10));

      feeds.applyConfiguration(Set.of(CONFIGURED));

      assertThat(titles(stories.latest(Viewer.ANYBODY, 1, 10))).isEqualTo(before);
      assertThat(feeds.added()).extracting(addedFeed -> addedFeed.number()).doesNotHaveDuplicates();
    }
  }
}
