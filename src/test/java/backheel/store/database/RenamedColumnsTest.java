package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.store.chat.AlertSounds;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.chat.ProcessedUpdateStore;
import backheel.store.feed.Feeds;
import backheel.store.feed.Feeds.Visibility;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.RateLimitStates;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.story.StoryHistory;
import backheel.store.subscription.DeliveryExplainer;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update from the schema before its tables and columns were renamed, with rows in each. */
class RenamedColumnsTest {
  private static final String BEFORE = "14";
  private static final Topic HAKIMI_STORIES = new Topic.OfSubject(HAKIMI.key());
  private static final long AT = NOON.toEpochMilli();
  private static final String ADDED = "https://added.example/feed";

  /** The renamed tables; all others keep their names. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "wish", "subscription",
          "wish_word", "subscription_word",
          "long_action", "button_action",
          "heard", "processed_update",
          "growth", "pending_edit",
          "pace", "rate_limit",
          "duty", "fencing_token",
          "sighting", "report_source",
          "unread", "unreadable_document");

  private static final List<String> ROWS =
      List.of(
          "insert into chat (id, language, heard, paused, since, bait, cap, once, outlets,"
              + " spoilers,"
              + String.format(
                  Locale.ROOT,
                  " desk, desk_until) values ('t:ann', '', 'fr', 0, 1, 0, 7, 1, 0, 1, 't:group', %d)",
                  AT + 60_000),
          "insert into chat (id, language, paused, since, title)"
              + " values ('t:group', '', 0, 1, 'The Group'), ('t:bob', '', 0, 1, '')",
          "insert into wish (id, chat, target, name, since, kind, outlets, languages, never,"
              + " silent, ping) values (1, 't:ann', 'player/achraf-hakimi', 'Hakimi', 1, 2, 3,"
              + " ',en,fr,', '|marca|', 1, 'role')",
          "insert into wish (id, chat, target, name, since) values (2, 't:bob', 'words/hat-trick',"
              + " '', 1), (3, 't:bob', 'feed/%s', '', 1)".formatted(ADDED),
          "insert into wish_word (word, wish) values ('hat', 2)",
          String.format(
              Locale.ROOT,
              "insert into mute (chat, subject, until) values ('t:ann', 'team/MAR', %d)",
              AT + 60_000),
          "insert into long_action (id, chat, action, since) values ('a1', 't:ann', '/search long',"
              + String.format(Locale.ROOT, " %d)", AT),
          String.format(
              Locale.ROOT, "insert into heard (platform, number, at) values ('t', 4711, %d)", AT),
          "insert into feed (key, address, title, imported, since, standing, number)"
              + " values ('%s', '%s', 'Added', 0, 1, 'private', 1)".formatted(ADDED, ADDED),
          String.format(
              Locale.ROOT,
              "insert into story (number, at, arrived, edition) values (1, %d, %d, 1)",
              AT,
              AT),
          String.format(
              Locale.ROOT,
              "insert into story (number, at, arrived) values (2, %d, %d), (3, %d, %d)",
              AT,
              AT,
              AT,
              AT),
          "insert into sighting (report, source) values ('old', 'wire')",
          "insert into delivery (id, chat, story, why, state, attempts, created, ended, message,"
              + " edition) values (10, 't:ann', 1, 'player/achraf-hakimi', 1, 0, 1, 2, 'm1', 0)",
          "insert into delivery (id, chat, story, why, state, attempts, created, kept_as,"
              + " release_at) values (11, 't:bob', 1, 'words/hat-trick', 4, 0, 1, 'wrap_up', 5),"
              + " (12, 't:bob', 2, 'words/hat-trick', 4, 0, 1, 'wrap_up', 5)",
          "insert into delivery (id, chat, story, why, state, attempts, created)"
              + " values (13, 't:ann', 2, 'player/achraf-hakimi', 0, 0, 1)",
          "insert into growth (delivery, chat, platform, at) values (10, 't:ann', 't', 1)",
          "insert into fan_out (report, target, reached) values (1, 'growth/', 0)",
          "insert into pace (platform, per_second, held_until) values ('t', 12.5, 99)",
          "update duty set epoch = 41",
          "insert into decision (id, kind, story, other, made_by, why, made)"
              + " values (1, 'MERGE', 1, 3, 'boss', 'the same match', 1)",
          "insert into unread (source, document, words, why, at) values ('wire', 'd1', 5, 'too"
              + " deep',"
              + String.format(Locale.ROOT, " %d)", AT));

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private Path file = Path.of("");

  @BeforeEach
  void releasedDatabase() throws SQLException {
    file = folder.resolve("b.db");
    update(BEFORE);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var row : ROWS) {
        statement.execute(row);
      }
      try (var report =
          connection.prepareStatement(
              "insert into report (seq, id, story, outlet, at, arrived, content, why)"
                  + " values (?, ?, ?, 'Test Gazette', ?, ?, ?, 'first\nmatch MAR-BEL')")) {
        for (int seq = 1; seq <= 2; seq++) {
          var id = seq == 1 ? "old" : "other";
          report.setLong(1, seq);
          report.setString(2, id);
          report.setLong(3, seq);
          report.setLong(4, AT);
          report.setLong(5, AT);
          report.setString(6, JsonColumn.write(report(id, "Title", NOON, HAKIMI)));
          report.executeUpdate();
        }
      }
    }
  }

  private void update(String version) {
    SchemaMigration.flywayConfiguration(SqliteFile.source(file))
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  /** Returns the rows of every table, by its present name, each row as the text of its values. */
  private Map<String, List<String>> allRows() throws SQLException {
    var all = new TreeMap<String, List<String>>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      var tables = new ArrayList<String>();
      try (var names =
          statement.executeQuery(
              "select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
                  + " and name not like 'flyway%' and name not like 'report_words%'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (var table : tables) {
        var rows = new ArrayList<String>();
        try (var read = statement.executeQuery("select * from " + table)) {
          while (read.next()) {
            var row = new StringBuilder();
            for (int i = 1; i <= read.getMetaData().getColumnCount(); i++) {
              row.append(read.getString(i)).append('|');
            }
            rows.add(row.toString());
          }
        }
        all.put(RENAMED.getOrDefault(table, table), rows);
      }
    }
    return all;
  }

  @Test
  void everyRowOfEveryTableIsKept() throws Exception {
    var before = allRows();
    before.replace("fan_out", List.of("1|1|edits/|0|"));
    assertThat(RENAMED.values()).allSatisfy(table -> assertThat(before.get(table)).isNotEmpty());

    update("15.1");

    assertThat(allRows()).isEqualTo(before);
  }

  @Test
  void settingsSubscriptionsAndMutesOfChatsAreFound() throws Exception {
    try (var database = Database.open(file)) {
      var settings = new Chats(database, clock).settings(ChatId.parse("t:ann"));
      assertThat(settings.alertLanguage()).isEqualTo("fr");
      assertThat(settings.clickbait()).isFalse();
      assertThat(settings.hours().cap()).isEqualTo(7);
      assertThat(settings.atMostOnce()).isTrue();
      assertThat(settings.style().outlets()).isFalse();
      assertThat(settings.style().hidesSpoilers()).isTrue();
      var filter =
          new Subscriptions(database, clock)
              .find(ChatId.parse("t:ann"), HAKIMI_STORIES)
              .orElseThrow()
              .filter();
      assertThat(filter.kind()).isEqualTo(SubscriptionFilter.Kind.QUOTES);
      assertThat(filter.minOutlets()).isEqualTo(3);
      assertThat(filter.languages()).containsExactlyInAnyOrder("en", "fr");
      assertThat(filter.excludedOutlets()).containsExactly("marca");
      assertThat(new AlertSounds(database).soundOf(ChatId.parse("t:ann"), HAKIMI_STORIES))
          .isEqualTo(new AlertSounds.Sound(true, "role"));
      assertThat(new Mutes(database, clock).ofChat(ChatId.parse("t:ann")))
          .extracting(Mutes.Mute::topic)
          .containsExactly(new Topic.OfSubject("team/MAR"));
      assertThat(new ManagedChats(database, clock).selected(ChatId.parse("t:ann")))
          .contains(new ManagedChats.ManagedChat(ChatId.parse("t:group"), "The Group"));
      assertThat(new ButtonActionStore(database, clock).find("a1")).contains("/search long");
    }
  }

  @Test
  void knowledgeOfFeedsStoriesAndPlatformsIsFound() throws Exception {
    try (var database = Database.open(file)) {
      assertThat(new ProcessedUpdateStore(database, clock).isProcessed("t", 4711)).isTrue();
      assertThat(new Feeds(database, clock).visibility(ADDED)).contains(Visibility.PRIVATE);
      assertThat(new Chats(database, clock).viewer(ChatId.parse("t:bob")).feeds())
          .containsExactly(ADDED);
      assertThat(new UnreadableDocuments(database, clock).summary("wire"))
          .isEqualTo("d1 was left out: too deep");
      assertThat(new RateLimitStates(database).load("t").orElseThrow().perSecond()).isEqualTo(12.5);
      var stories = new SqlStories(database, clock);
      assertThat(stories.findKnown("old", null, "wire").orElseThrow().seenAtSource()).isTrue();
      assertThat(new DeliveryExplainer(database).topic(ChatId.parse("t:ann"), 1))
          .contains(HAKIMI_STORIES);
      assertThat(new StoryHistory(database).decisions(1).getFirst().why())
          .isEqualTo("the same match");
    }
  }

  @Test
  void storiesAreStillQueuedForSubscriptionsThatMatch() throws Exception {
    try (var database = Database.open(file)) {
      var stories = new SqlStories(database, clock);
      var hatTrick = report("new", "A hat-trick in Brussels", NOON);

      var added = stories.add(new IncomingReport(hatTrick, null, "wire", /* announce= */ true));

      assertThat(added.queued()).isEqualTo(1);
      assertThat(new DeliveryExplainer(database).topic(ChatId.parse("t:bob"), added.story()))
          .contains(new Topic.Words("hat-trick"));
    }
  }

  @Test
  void messagesAreStillSentHeldReleasedAndEdited() throws Exception {
    try (var database = Database.open(file)) {
      var outbox = Outbox.of(database, clock);
      assertThat(new SqlStories(database, clock).continueFanOut()).isTrue();
      clock.forward(Duration.ofHours(1));

      var due = outbox.due("t", Set.of(), 10);

      assertThat(due)
          .extracting(OutgoingMessage::chat)
          .containsExactlyInAnyOrder(ChatId.parse("t:ann"), ChatId.parse("t:bob"));
      assertThat(due)
          .filteredOn(message -> message.chat().equals(ChatId.parse("t:bob")))
          .singleElement()
          .satisfies(message -> {
            assertThat(message.bundle()).contains(BundleKind.WRAP_UP);
            assertThat(message.items()).hasSize(2);
          });
      var edit = outbox.dueEdits("t", Set.of(ChatId.parse("t:bob")), 10).getFirst();
      assertThat(edit.editedMessageId()).isEqualTo("m1");
      due.forEach(message ->
          outbox.markSent(
              message, "m", message.items().stream().map(item -> 1L).toList(), clock.instant()));
      assertThat(outbox.due("t", Set.of(), 10)).isEmpty();
      assertThat(outbox.counts("t").pending()).isZero();

      var erased = new Chats(database, clock).erase(ChatId.parse("t:ann"));

      assertThat(erased).isPositive();
      assertThat(outbox.dueEdits("t", Set.of(), 10)).isEmpty();
    }
  }
}
