package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.chat.Chats;
import backheel.store.chat.LinkedChats;
import backheel.store.chat.ManagedChats;
import backheel.store.feed.FeedVisibilityUpdater;
import backheel.store.feed.Feeds;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored chat whose id cannot be parsed, beside others that must not suffer from it. */
class MalformedChatIdTest {
  private static final ChatId ANN = ChatId.parse("t:ann");

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private @Nullable Database database;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("test.db"));
    execute("insert into chat (id, language, paused, since) values ('lost', '', 0, 0)");
  }

  @AfterEach
  void close() {
    database().close();
  }

  private Database database() {
    return Objects.requireNonNull(database);
  }

  private void execute(String statement) {
    database().write(tx -> tx.execute(statement));
  }

  @Test
  void messagesToOtherChatsAreDue() {
    new NoticeQueue(database(), clock).enqueue(ANN, "notice.test", Map.of());
    owe("queued", "");
    execute("update lane set platform = 't' where chat = 'lost'");

    assertThat(Outbox.of(database(), clock).due("t", Set.of(), 1))
        .extracting(OutgoingMessage::chat)
        .containsExactly(ANN);
  }

  @Test
  void editsOfMessagesToOtherChatsAreDue() {
    new NoticeQueue(database(), clock).enqueue(ANN, "notice.test", Map.of());
    owe("sent", "");
    execute(
        "insert into pending_edit (delivery, chat, platform, at) select id, chat, 't', 0 from delivery");

    assertThat(Outbox.of(database(), clock).dueEdits("t", Set.of(), 2))
        .extracting(OutgoingMessage::chat)
        .containsExactly(ANN);
  }

  @Test
  void itsHeldMessagesAreReleasedOnlyOnce() {
    owe("held", "digest");
    execute("update delivery set release_at = 0");

    assertThat(Outbox.of(database(), clock).due("t", Set.of(), 10)).isEmpty();
    String state =
        database()
            .read(handle ->
                handle.createQuery("select state from delivery").mapTo(String.class).one());
    assertThat(state).isEqualTo("queued");
  }

  private void owe(String state, String bundleKind) {
    var unused =
        database()
            .write(tx ->
                tx.execute(
                    "insert into delivery (chat, notice, topic, state, attempts, created, bundle_kind)"
                        + " values ('lost', '{\"key\":\"notice.test\",\"named\":{}}', 'notice', ?, 0, 0, ?)",
                    state,
                    bundleKind));
  }

  @Test
  void theSoundsOfOtherChatsAreFound() {
    var subscriptions = new Subscriptions(database(), clock);
    subscriptions.add(
        ANN, new Topic.OfSubject(HAKIMI.key()), HAKIMI.name(), SubscriptionFilter.UNFILTERED);
    execute("insert into subscription (chat, topic, name, since) values ('lost', '*', '', 0)");
    execute("update subscription set silent = 1");

    var sounds = new Chats(database(), clock).alertSounds();

    assertThat(sounds.soundOf(ANN, new Topic.OfSubject(HAKIMI.key())).silent()).isTrue();
  }

  @Test
  void whoIsLinkedToItOrManagesItIsServedWithoutIt() {
    var chats = new Chats(database(), clock);
    var managed = new ManagedChats(database(), clock);
    managed.register(ANN, "Ann", ChatId.parse("t:bob"));
    execute("update chat set home = 't:ann', owner = 't:bob' where id = 'lost'");

    assertThat(new LinkedChats(database(), chats, clock).linkedChats(ANN)).isEmpty();
    assertThat(managed.ownedBy(ChatId.parse("t:bob")))
        .extracting(ManagedChats.ManagedChat::chat)
        .containsExactly(ANN);
    execute("update chat set home = 'lost', owner = 'lost' where id = 't:ann'");
    assertThat(chats.home(ANN)).isEqualTo(ANN);
    assertThat(chats.owner(ANN)).isEmpty();
  }

  @Test
  void theOtherSubscribersOfItsFeedAreNotified() {
    new Feeds(database(), clock).add(new Feeds.Feed("f", "https://f.test/", "F"));
    new Subscriptions(database(), clock)
        .add(ANN, new Topic.Feed("f"), "", SubscriptionFilter.UNFILTERED);
    execute("insert into subscription (chat, topic, name, since) values ('lost', 'feed/f', '', 0)");

    var effects =
        database()
            .write(tx -> FeedVisibilityUpdater.setVisibility(tx, "f", Feeds.Visibility.PUBLIC));

    assertThat(effects.chats()).containsExactly(ANN);
  }
}
