package backheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.store.database.Database;
import backheel.store.feed.Feeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {
  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String sources = "sources: []\n";

  private int run(String... words) throws IOException {
    var configuration = Files.writeString(folder.resolve("c.yml"), sources);
    var all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of("--config", configuration.toString(), "--data", folder.resolve("data").toString()));
    err.reset();
    return Main.execute(
        new PrintWriter(err, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void exportNeverOverwritesAFileNorFollowsALink() throws IOException {
    var there = Files.writeString(folder.resolve("there.opml"), "precious");
    var target = folder.resolve("target");
    var link = Files.createSymbolicLink(folder.resolve("link.opml"), target);

    assertThat(run("feeds", "export", there.toString())).isEqualTo(1);
    assertThat(told()).contains("there.opml exists already").hasLineCount(1);
    assertThat(run("feeds", "export", link.toString())).isEqualTo(1);
    assertThat(told()).contains("link.opml exists already").hasLineCount(1);
    assertThat(run("feeds", "export", folder.resolve("no/list.opml").toString())).isEqualTo(1);
    assertThat(told()).contains("could not be written").hasLineCount(1);
    assertThat(there).hasContent("precious");
    assertThat(target).doesNotExist();
    assertThat(run("feeds", "export", folder.resolve("new.opml").toString())).isZero();
  }

  @Test
  void feedConfiguredAsBrowsersAcceptItIsExported() throws IOException {
    sources = "sources:\n  - feed: https://a.example/rss?teams=12|34\n";
    var list = folder.resolve("odd.opml");

    assertThat(run("feeds", "export", list.toString())).isZero();

    assertThat(list).content().contains("https://a.example/rss?teams=12%7C34");
  }

  @Test
  void malformedListIsRefusedWithFileAndLineAndNothingIsImported() throws Exception {
    var list =
        Files.writeString(
            folder.resolve("list.opml"),
            "<opml><body>\n<outline xmlUrl='https://a.example/1'/>\n<outline text='a < b'/>\n");

    assertThat(run("feeds", "import", list.toString())).isEqualTo(1);

    assertThat(told()).contains("list.opml: line 3 is broken").hasLineCount(1);
    try (var database = Database.open(folder.resolve("data/backheel.db"))) {
      assertThat(new Feeds(database, Clock.systemUTC()).activeFeeds()).isEmpty();
    }
  }

  @Test
  void newerDatabaseIsReportedInOneLineWithoutStackTrace() throws Exception {
    assertThat(run("feeds", "export")).isZero();
    try (var connection =
            java.sql.DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("data/backheel.db"));
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history select 999, '999', 'of tomorrow', 'SQL',"
              + " 'V999__of_tomorrow.sql', 1, 'x', installed_on, 1, 1 from flyway_schema_history"
              + " limit 1");
    }

    assertThat(run("run", "--port", "0")).isEqualTo(1);
    assertThat(told()).contains("was written by a newer Backheel").hasLineCount(1);
  }
}
