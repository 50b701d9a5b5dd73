package backheel.delivery;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.outbox.Outbox;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(StoreExtension.class)
class CourierTest {
  private final FakePlatform platform = new FakePlatform();
  private final TestStore store;
  private final SettableClock clock;
  private TestCourier courier;

  CourierTest(TestStore store) {
    this.store = store;
    clock = store.clock();
    courier = courier();
  }

  private TestCourier courier() {
    return TestCourier.of(
        platform, store.database(), store.get(SqlStories.class), store.get(Chats.class), clock);
  }

  @AfterEach
  void close() {
    courier.close();
  }

  private Outbox outbox() {
    return store.get(Outbox.class);
  }

  private void arrives(String id, String title, Subject about) {
    store
        .get(SqlStories.class)
        .add(new IncomingReport(report(id, title, NOON, about), null, "wire", true));
    courier.wake();
  }

  private void follows(String who, Subject subject) {
    store
        .get(Subscriptions.class)
        .add(
            platform.chat(who),
            new Topic.OfSubject(subject.key()),
            subject.name(),
            SubscriptionFilter.UNFILTERED);
  }

  private void started() {
    courier.start();
  }

  private void pass(Duration time) {
    clock.forward(time);
    courier.wake();
  }

  @Test
  void storyIsSentOnceToFollowersOnly() {
    follows("ann", HAKIMI);
    follows("bob", MBAPPE);
    started();

    arrives("a", "Hakimi shines", HAKIMI);

    Await.until("ann is told", () -> platform.titlesIn("ann").size() == 1);
    Await.until("nothing is owed", () -> outbox().counts("fake").pending() == 0);
    assertThat(platform.titlesIn("bob")).isEmpty();
    assertThat(outbox().counts("fake").sent()).isEqualTo(1);
  }

  @Test
  void messagesOfAChatKeepTheirOrder() {
    follows("ann", HAKIMI);
    for (int i = 0; i < 20; i++) {
      arrives("r" + i, "Story " + i, HAKIMI);
    }
    platform.next(new SendResult.TryLater(Duration.ofSeconds(5), SendResult.Scope.CHAT, "busy"));
    started();

    Await.until("the first try was turned away", () -> outbox().due("fake", Set.of(), 9).isEmpty());
    pass(Duration.ofSeconds(10));

    Await.until("nothing is owed", () -> outbox().counts("fake").pending() == 0);
    var told =
        platform.arrived().stream()
            .flatMap(arrived ->
                Pattern.compile("Story \\d+").matcher(arrived.reply().plainText()).results())
            .map(MatchResult::group)
            .distinct() // a card says its title twice
            .toList();
    assertThat(told).isEqualTo(IntStream.range(0, 20).mapToObj(i -> "Story " + i).toList());
  }

  @Test
  void backlogIsBundledAndAttemptedMessageIsRetriedUnchanged() {
    follows("ann", HAKIMI);
    for (int i = 0; i < 20; i++) {
      arrives("r" + i, "Story " + i, HAKIMI);
    }
    platform.next(new SendResult.Unknown("no answer"));
    started();
    Await.until("it was tried", () -> outbox().due("fake", Set.of(), 9).isEmpty());
    pass(Duration.ofSeconds(10));

    Await.until("nothing is owed", () -> outbox().counts("fake").pending() == 0);
    assertThat(platform.titlesIn("ann"))
        .containsExactly("Story 0", "10 stories in the meantime", "9 stories in the meantime");
  }

  @Test
  void platformIsNotCalledBeforeItsRetryTime() {
    follows("ann", HAKIMI);
    platform.next(new SendResult.TryLater(Duration.ofMinutes(1), SendResult.Scope.PLATFORM, "429"));
    arrives("a", "Hakimi shines", HAKIMI);
    started();
    Await.until("it was asked to wait", () -> outbox().nextDue("fake").orElseThrow().isAfter(NOON));

    follows("bob", HAKIMI);
    arrives("b", "Hakimi shines on", HAKIMI);
    assertThat(outbox().counts("fake").pending()).isEqualTo(3);
    assertThat(platform.arrived()).isEmpty();

    pass(Duration.ofMinutes(2));
    Await.until("all three are told", () -> platform.arrived().size() == 3);
  }

  @Test
  void goneChatReceivesNothingUntilItAsksAgain() {
    follows("ann", HAKIMI);
    platform.next(new SendResult.Gone("blocked"));
    arrives("a", "Hakimi shines", HAKIMI);
    started();
    Await.until(
        "it is noted",
        () -> !store.get(Chats.class).settings(ChatId.parse("fake:ann")).goneReason().isEmpty());

    arrives("b", "Hakimi again", HAKIMI);
    assertThat(outbox().counts("fake").pending()).isZero();

    store.get(Chats.class).markReachable(ChatId.parse("fake:ann"));
    arrives("c", "Hakimi once more", HAKIMI);
    Await.until(
        "it is told again", () -> platform.titlesIn("ann").equals(List.of("Hakimi once more")));
  }

  @Test
  void ownerIsNotifiedThatAChatCannotBeReached() {
    follows("channel", HAKIMI);
    store
        .get(ManagedChats.class)
        .register(ChatId.parse("fake:channel"), "Atlas Daily", ChatId.parse("fake:ann"));
    platform.next(new SendResult.Gone("the bot was removed"));
    arrives("a", "Hakimi shines", HAKIMI);
    started();

    Await.until("the owner is told", () -> platform.titlesIn("ann").size() == 1);
    assertThat(platform.titlesIn("ann"))
        .singleElement()
        .asString()
        .contains("Atlas Daily")
        .contains("the bot was removed");
    assertThat(platform.titlesIn("channel")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ownerIsToldOnceWhatToDoAboutAnObstacle(SendResult.Obstacle obstacle) {
    follows("channel", HAKIMI);
    store
        .get(ManagedChats.class)
        .register(ChatId.parse("fake:channel"), "Atlas Daily", ChatId.parse("fake:ann"));
    platform.next(new SendResult.Barred("closed", obstacle));
    arrives("a", "Hakimi shines", HAKIMI);
    started();

    Await.until("the owner is told", () -> platform.titlesIn("ann").size() == 1);
    pass(Duration.ofMinutes(1));
    Await.until("the way is open", () -> platform.titlesIn("channel").size() == 1);
    assertThat(platform.titlesIn("ann")).singleElement().asString().contains("Atlas Daily");
  }

  @Test
  void refusedStoryIsReportedToTheOwner() {
    follows("channel", HAKIMI);
    store
        .get(ManagedChats.class)
        .register(ChatId.parse("fake:channel"), "Atlas Daily", ChatId.parse("fake:ann"));
    platform.next(new SendResult.Refused("blocked by a filter"));
    arrives("a", "Hakimi shines", HAKIMI);
    started();

    Await.until("the owner is told", () -> platform.titlesIn("ann").size() == 1);
    assertThat(platform.titlesIn("ann").getFirst())
        .contains("Atlas Daily")
        .contains("blocked by a filter");
  }

  @Test
  void movedGroupKeepsItsSubscriptionsAndQueuedMessages() {
    follows("old", HAKIMI);
    platform.next(new SendResult.Moved(platform.chat("new")));
    arrives("a", "Hakimi shines", HAKIMI);
    started();

    Await.until("it arrives in the new place", () -> platform.titlesIn("new").size() == 1);
    assertThat(store.get(Subscriptions.class).ofChat(ChatId.parse("fake:new"))).hasSize(1);
    assertThat(store.get(Subscriptions.class).ofChat(ChatId.parse("fake:old"))).isEmpty();
  }

  @Test
  void deletedTopicContinuesInTheGroupAndItsOwnerIsNotifiedOnce() {
    follows("group/77", HAKIMI);
    follows("group/77", MBAPPE);
    follows("group", MBAPPE);
    store.get(Chats.class).setLanguage(ChatId.parse("fake:group"), "fr");
    store
        .get(ManagedChats.class)
        .register(ChatId.parse("fake:group/77"), "", ChatId.parse("fake:ann"));
    platform.next(new SendResult.Moved(platform.chat("group")));
    arrives("a", "Hakimi shines", HAKIMI);
    started();

    Await.until("it arrives in the group", () -> platform.titlesIn("group").size() == 1);
    Await.until("the owner is told", () -> platform.titlesIn("ann").size() == 1);
    arrives("b", "Hakimi shines on", HAKIMI);
    Await.until("the next arrives there too", () -> platform.titlesIn("group").size() == 2);

    assertThat(store.get(Subscriptions.class).ofChat(ChatId.parse("fake:group"))).hasSize(2);
    assertThat(store.get(Subscriptions.class).ofChat(ChatId.parse("fake:group/77"))).isEmpty();
    assertThat(store.get(Chats.class).settings(ChatId.parse("fake:group")).language())
        .isEqualTo("fr");
    assertThat(platform.titlesIn("ann")).singleElement().asString().contains("whole group");
  }

  @Test
  void unknownOutcomeIsRetried() {
    follows("ann", HAKIMI);
    platform.next(new SendResult.Unknown("the answer was lost"));
    arrives("a", "Hakimi shines", HAKIMI);
    started();
    Await.until("it was tried", () -> outbox().nextDue("fake").orElseThrow().isAfter(NOON));

    pass(Duration.ofSeconds(10));

    Await.until("it is told", () -> platform.titlesIn("ann").size() == 1);
  }

  @Test
  void aRefusedMessageDoesNotHoldUpTheNext() {
    follows("ann", HAKIMI);
    platform.next(new SendResult.Refused("too odd"));
    arrives("a", "Odd", HAKIMI);
    arrives("b", "Fine", HAKIMI);
    started();

    Await.until("the next is told", () -> platform.titlesIn("ann").equals(List.of("Fine")));
  }

  @Test
  void storyOfAMutedNameIsNotQueued() {
    follows("ann", HAKIMI);
    store
        .get(Mutes.class)
        .add(
            ChatId.parse("fake:ann"),
            new Topic.OfSubject(HAKIMI.key()),
            NOON.plus(Duration.ofDays(1)));

    arrives("a", "Hakimi shines", HAKIMI);
    assertThat(outbox().counts("fake").pending()).isZero();

    clock.forward(Duration.ofDays(2));
    arrives("b", "Hakimi shines on", HAKIMI);
    assertThat(outbox().counts("fake").pending()).isEqualTo(1);
  }

  @Test
  void queuedMessagesAreSentAfterARestart() throws DatabaseUnavailableException {
    follows("ann", HAKIMI);
    arrives("a", "Hakimi shines", HAKIMI);
    courier.close();

    store.reopen();
    courier = courier();
    started();

    Await.until("it is told", () -> platform.titlesIn("ann").size() == 1);
  }
}
