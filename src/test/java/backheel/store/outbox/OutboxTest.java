package backheel.store.outbox;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private @Nullable Database database;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    database().close();
  }

  private Database database() {
    return Objects.requireNonNull(database);
  }

  private Outbox lanes() {
    return new SqlOutbox(database(), clock);
  }

  private void arrives(String id) {
    new SqlStories(database(), clock)
        .add(new IncomingReport(report(id, "Story " + id, NOON, HAKIMI), null, "wire", true));
  }

  @Test
  void findingWhatIsDueNeverScansATable() {
    var plan =
        database()
            .read(handle ->
                handle
                    .createQuery("explain query plan " + DueDeliveries.DUE)
                    .bind("platform", "telegram")
                    .bind("now", 0)
                    .bind("most", 10)
                    .map((row, context) -> row.getString(4))
                    .list());

    assertThat(plan).anyMatch(step -> step.contains("lane_due"));
    assertThat(plan).anyMatch(step -> step.contains("delivery_queued"));
    assertThat(plan).noneMatch(step -> step.matches("SCAN (lane|delivery|d)\\b.*"));
  }

  @Test
  void aChatThatIsBusyIsLeftOutAndWhoWaitedLongestGoesFirst() {
    var subscriptions = new Subscriptions(database(), clock);
    for (var who : new String[] {"t:ann", "t:bob", "t:cid"}) {
      subscriptions.follow(ChatId.parse(who), HAKIMI.key(), HAKIMI.name());
    }
    arrives("a");
    arrives("b");
    clock.forward(Duration.ofSeconds(1));
    var first = lanes().due("t", Set.of(), 10).getFirst();
    lanes().markSent(first, "m1", List.of(0L), clock.instant());

    var due = lanes().due("t", Set.of(ChatId.parse("t:bob")), 10);

    assertThat(due)
        .extracting(OutgoingMessage::chat)
        .doesNotContain(ChatId.parse("t:bob"))
        .endsWith(first.chat());
    assertThat(due.getLast().stories().getFirst().story())
        .isGreaterThan(first.stories().getFirst().story());
    assertThat(lanes().counts("t").pending()).isEqualTo(5);
  }

  @Test
  void whatEndedTwiceIsCountedOnce() {
    new Subscriptions(database(), clock).follow(ChatId.parse("t:ann"), HAKIMI.key(), HAKIMI.name());
    arrives("a");
    arrives("b");
    var message = lanes().due("t", Set.of(), 1).getFirst();

    lanes().markSent(message, "m1", List.of(0L), clock.instant());
    lanes().markSent(message, "m1", List.of(0L), clock.instant());

    assertThat(lanes().counts("t").pending()).isEqualTo(1);
  }
}
