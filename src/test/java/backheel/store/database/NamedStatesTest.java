package backheel.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.subscription.DeliveryExplainer;
import backheel.subscription.DeliveryExplanation;
import backheel.subscription.Topic;
import backheel.subscription.WithheldReason;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update from the schema in which the states of deliveries were numbers. */
class NamedStatesTest {
  private static final String BEFORE = "15.1";
  private static final Topic EVERYTHING = Topic.parse("*");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final List<String> ROWS =
      List.of(
          "insert into chat (id, language, paused, since) values ('t:ann', '', 0, 1)",
          "insert into story (number, at, arrived) with recursive n(i) as"
              + " (select 1 union all select i + 1 from n where i < 20) select i, i, i from n",
          row(1, "1, 'm1', '', 2, '', null"),
          row(2, "2, null, 'refused', 2, '', null"),
          row(3, "3, null, 'merged', 2, '', null"),
          row(4, "4, null, 'CAP', null, 'digest', " + NOW.plusSeconds(60).toEpochMilli()),
          row(5, "4, null, 'MATCH_DAY', null, 'preview', " + NOW.plusSeconds(60).toEpochMilli()),
          row(6, "0, null, 'busy', null, '', null"),
          row(7, "0, null, null, null, 'digest', null"),
          row(8, "5, null, 'paused', 2, '', null"),
          row(9, "5, null, 'resting', 2, '', null"),
          row(10, "5, null, 'muted', 2, '', null"),
          row(11, "5, null, 'bait', 2, '', null"),
          row(12, "5, null, 'language', 2, '', null"),
          row(13, "5, null, 'outlet', 2, '', null"),
          row(14, "5, null, 'small', 2, '', null"),
          row(15, "5, null, 'quotes', 2, '', null"),
          row(16, "5, null, 'results', 2, '', null"),
          row(17, "5, null, 'outlets', 2, '', null"),
          "insert into delivery (id, chat, notice, topic, state, attempts, created) values (18,"
              + " 't:ann', '{\"key\":\"k\",\"named\":{}}', 'notice', 0, 0, 1)",
          "insert into pending_edit (delivery, chat, platform, at) values (1, 't:ann', 't', 1)",
          "update sqlite_sequence set seq = 5000 where name = 'delivery'");

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOW);
  private @Nullable Database opened;

  private Database database() {
    return Objects.requireNonNull(opened);
  }

  private static String row(int story, String rest) {
    return "insert into delivery (id, chat, story, topic, attempts, created, state, message, note,"
        + String.format(
            Locale.ROOT,
            " ended, bundle_kind, release_at) values (%1$d, 't:ann', %1$d, '*', 0, 1, %2$s)",
            story,
            rest);
  }

  @BeforeEach
  void update() throws SQLException, DatabaseUnavailableException {
    var file = folder.resolve("b.db");
    SchemaMigration.flywayConfiguration(SqliteFile.source(file))
        .target(MigrationVersion.fromVersion(BEFORE))
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var row : ROWS) {
        statement.execute(row);
      }
    }
    opened = Database.open(file);
  }

  @AfterEach
  void close() {
    database().close();
  }

  private DeliveryExplanation explained(long story) {
    return new DeliveryExplainer(database()).explain(ChatId.parse("t:ann"), story);
  }

  @Test
  void everyStateIsExplainedAsBefore() {
    assertThat(explained(1)).isInstanceOf(DeliveryExplanation.Sent.class);
    assertThat(explained(2))
        .isEqualTo(new DeliveryExplanation.Abandoned(Instant.ofEpochMilli(2), "refused"));
    assertThat(explained(3)).isInstanceOf(DeliveryExplanation.Superseded.class);
    assertThat(explained(4))
        .isEqualTo(new DeliveryExplanation.Held(NOW.plusSeconds(60), HoldReason.CAP, EVERYTHING));
    assertThat(explained(5))
        .isEqualTo(
            new DeliveryExplanation.Held(NOW.plusSeconds(60), HoldReason.MATCH_DAY, EVERYTHING));
    assertThat(explained(6)).isInstanceOf(DeliveryExplanation.Queued.class);
  }

  @ParameterizedTest
  @CsvSource({
    "8, CHAT_PAUSED",
    "9, SUBSCRIPTION_PAUSED",
    "10, MUTED",
    "11, CLICKBAIT",
    "12, LANGUAGE",
    "13, EXCLUDED_OUTLET",
    "14, NOT_BIG",
    "15, NO_QUOTE",
    "16, NO_RESULT",
    "17, TOO_FEW_OUTLETS"
  })
  void everyReasonForWithholdingIsExplainedAsBefore(long story, WithheldReason reason) {
    assertThat(explained(story))
        .isEqualTo(new DeliveryExplanation.Withheld(Instant.ofEpochMilli(2), reason, EVERYTHING));
  }

  @Test
  void theLaneStillCountsSendsAndReleases() {
    Outbox outbox = Outbox.of(database(), clock);
    assertThat(outbox.counts("t").pending()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      var message = outbox.due("t", Set.of(), 1).getFirst();
      outbox.markSent(message, "m", List.of(0L), clock.instant());
    }
    assertThat(outbox.counts("t").pending()).isZero();
    clock.forward(Duration.ofSeconds(60));

    assertThat(outbox.due("t", Set.of(), 10))
        .singleElement()
        .extracting(OutgoingMessage::bundle)
        .isEqualTo(Optional.of(BundleKind.DIGEST));
    assertThat(outbox.counts("t").pending()).isEqualTo(2);
    assertThat(outbox.dueEdits("t", Set.of(), 10)).hasSize(1);
  }

  @Test
  void deliveryNumbersAreNeverUsedAgain() {
    new NoticeQueue(database(), clock).enqueue(ChatId.parse("t:ann"), 1);

    assertThat(Outbox.of(database(), clock).newestId()).isEqualTo(5001);
  }

  @Test
  void theSchemaAllowsTheStatesOfTheCodeAlone() {
    var states = Arrays.stream(DeliveryState.values()).map(EnumColumn::write).toList();
    var table =
        database()
            .read(handle ->
                handle
                    .createQuery("select sql from sqlite_master where name = 'delivery'")
                    .mapTo(String.class)
                    .one());

    assertThat(table).contains("check (state in ('" + String.join("', '", states) + "'))");
  }
}
