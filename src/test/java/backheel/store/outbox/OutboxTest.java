package backheel.store.outbox;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class OutboxTest {
  private final Database database;
  private final SettableClock clock;
  private final SqlStories stories;
  private final Subscriptions subscriptions;
  private final Outbox outbox;

  OutboxTest(TestStore store) {
    database = store.database();
    clock = store.clock();
    stories = store.get(SqlStories.class);
    subscriptions = store.get(Subscriptions.class);
    outbox = store.get(Outbox.class);
  }

  private void arrives(String id) {
    stories.add(new IncomingReport(report(id, "Story " + id, NOON, HAKIMI), null, "wire", true));
  }

  @Test
  void dueMessagesAreFoundWithoutATableScan() {
    var plan =
        database.read(handle ->
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
  void busyChatIsExcludedAndTheLongestWaitingGoesFirst() {
    for (var who : new String[] {"t:ann", "t:bob", "t:cid"}) {
      subscriptions.add(
          ChatId.parse(who),
          new Topic.OfSubject(HAKIMI.key()),
          HAKIMI.name(),
          SubscriptionFilter.UNFILTERED);
    }
    arrives("a");
    arrives("b");
    clock.forward(Duration.ofSeconds(1));
    var first = outbox.due("t", Set.of(), 10).getFirst();
    outbox.markSent(first, "m1", List.of(0L), clock.instant());

    var due = outbox.due("t", Set.of(ChatId.parse("t:bob")), 10);

    assertThat(due)
        .extracting(OutgoingMessage::chat)
        .doesNotContain(ChatId.parse("t:bob"))
        .endsWith(first.chat());
    assertThat(due.getLast().stories().getFirst().story())
        .isGreaterThan(first.stories().getFirst().story());
    assertThat(outbox.counts("t").pending()).isEqualTo(5);
  }

  @Test
  void deliveryMarkedTwiceIsCountedOnce() {
    subscriptions.add(
        ChatId.parse("t:ann"),
        new Topic.OfSubject(HAKIMI.key()),
        HAKIMI.name(),
        SubscriptionFilter.UNFILTERED);
    arrives("a");
    arrives("b");
    var message = outbox.due("t", Set.of(), 1).getFirst();

    outbox.markSent(message, "m1", List.of(0L), clock.instant());
    outbox.markSent(message, "m1", List.of(0L), clock.instant());

    assertThat(outbox.counts("t").pending()).isEqualTo(1);
  }
}
