package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.store.feed.Feeds;
import backheel.store.feed.SourceLicences;
import backheel.store.story.SqlStories;
import backheel.story.Licence;
import backheel.story.Licence.Extent;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update from the schema before licences were kept, with a feed and a report in it. */
class LicencesMigrationTest {
  @TempDir Path folder = Path.of("");

  @Test
  void whatWasStoredBeforeHasNoLicenceAndCanBeGivenOne()
      throws SQLException, DatabaseUnavailableException {
    var file = folder.resolve("b.db");
    SchemaMigration.flywayConfiguration(SqliteFile.source(file))
        .target(MigrationVersion.fromVersion("16.1"))
        .load()
        .migrate();
    var written = JsonColumn.tree(report("old", "Late winner", NOON, HAKIMI));
    written.remove("licence");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var row =
            connection.prepareStatement(
                "insert into report (seq, id, story, outlet, at, arrived, content, read_from)"
                    + " values (1, 'old', 1, 'Test Gazette', 1, 1, ?, 'https://f.example/')")) {
      statement.execute(
          "insert into feed (key, address, title, imported, since, visibility, number)"
              + " values ('https://f.example/', 'https://f.example/', 'F', 1, 1, 'public', 1)");
      statement.execute("insert into story (number, at, arrived) values (1, 1, 1)");
      statement.execute(
          "insert into report_source (report, source) values ('old', 'https://f.example/')");
      row.setString(1, JsonColumn.write(written));
      row.executeUpdate();
    }

    try (var database = Database.open(file)) {
      var clock = new SettableClock(NOON);
      var stories = new SqlStories(database, clock);
      var licences = new SourceLicences(database);
      var old = stories.findReport("old").orElseThrow();
      assertThat(old.licence()).isNull();
      assertThat(stories.findLicence(old)).isEmpty();
      assertThat(new Feeds(database, clock).activeFeeds()).hasSize(1);

      var closed = new Licence("https://f.example/terms", Extent.EXCERPT);
      licences.setFeedLicences("https://f.example/", List.of(closed));

      assertThat(stories.findLicence(old)).contains(closed);
    }
  }
}
