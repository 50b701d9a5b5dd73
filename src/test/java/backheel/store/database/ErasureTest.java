package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.feed.Feeds;
import backheel.store.outbox.NoticeQueue;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.MessageStyle;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.FolderBytes;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
  private static final List<String> COLUMNS_WITH_CHATS =
      List.of(
          "button_action.chat",
          "chat.home",
          "chat.id",
          "chat.managed_chat",
          "chat.owner",
          "decision.made_by",
          "delivery.chat",
          "lane.chat",
          "link_code.chat",
          "mute.chat",
          "pending_edit.chat",
          "subscription.chat");

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);

  private static ChatId chat(int number) {
    return new ChatId("telegram", "77" + (100_000_000 + number * 7919));
  }

  private static String word(int number) {
    return "zq" + Integer.toString(number * 7919 + 1_000_003, 36) + "xw";
  }

  @Test
  void erasedChatsLeaveNothingInFreePages() throws DatabaseUnavailableException {
    var random = new Random(7);
    try (var database = Database.open(folder.resolve("b.db"))) {
      var chats = new Chats(database, clock);
      var subscriptions = new Subscriptions(database, clock);
      var actions = new ButtonActionStore(database, clock);
      var stories = new SqlStories(database, clock);
      var present = new ArrayList<Integer>();
      int next = 0;
      for (int step = 0; step < 1_500; step++) {
        if (present.size() < 40 || random.nextInt(5) < 3) {
          int number = next++;
          present.add(number);
          subscriptions.add(
              chat(number),
              Topic.parse("words/" + word(number)),
              "",
              SubscriptionFilter.UNFILTERED);
          subscriptions.add(
              chat(number),
              new Topic.OfSubject(HAKIMI.key()),
              HAKIMI.name(),
              SubscriptionFilter.UNFILTERED);
          actions.shorten(
              chat(number), "/search " + word(number) + "-".repeat(random.nextInt(900)));
          chats.setStyle(
              chat(number),
              MessageStyle.DEFAULT.withTemplate(word(number) + " ".repeat(random.nextInt(400))));
        } else {
          chats.erase(chat(present.remove(/* index */ random.nextInt(present.size()))));
        }
        if (step % 100 == 0) {
          stories.add(
              new IncomingReport(report("s" + step, "S" + step, NOON, HAKIMI), null, "w", true));
        }
      }
      clock.forward(Duration.ofMinutes(10));
      new ErasedDataScrubber(database, clock).scrubIfDue();
      var files = FolderBytes.of(folder);
      for (int number = 0; number < next; number++) {
        if (!present.contains(number)) {
          assertThat(files.filesWith(chat(number).toString()))
              .as(chat(number).toString())
              .isEmpty();
          assertThat(files.filesWith(word(number))).as(word(number)).isEmpty();
        }
      }
      assertThat(files.filesWith(chat(present.getFirst()).toString())).isNotEmpty();
    }
  }

  @Test
  void erasingAGroupErasesItsTopicsOnly() throws DatabaseUnavailableException {
    try (var database = Database.open(folder.resolve("b.db"))) {
      var chats = new Chats(database, clock);
      var subscriptions = new Subscriptions(database, clock);
      for (var chat : List.of("telegram:-100", "telegram:-100/5", "telegram:-1001")) {
        subscriptions.add(
            ChatId.parse(chat),
            new Topic.OfSubject(HAKIMI.key()),
            HAKIMI.name(),
            SubscriptionFilter.UNFILTERED);
      }

      chats.erase(ChatId.parse("telegram:-100"));

      assertThat(subscriptions.ofChat(ChatId.parse("telegram:-100"))).isEmpty();
      assertThat(subscriptions.ofChat(ChatId.parse("telegram:-100/5"))).isEmpty();
      assertThat(subscriptions.ofChat(ChatId.parse("telegram:-1001"))).hasSize(1);
    }
  }

  @Test
  void noticesAboutAnErasedGroupAreErased() throws DatabaseUnavailableException {
    try (var database = Database.open(folder.resolve("b.db"))) {
      var chats = new Chats(database, clock);
      new ManagedChats(database, clock)
          .register(ChatId.parse("telegram:-100"), "Quiz \"Night\"", ChatId.parse("telegram:1"));
      var noticeQueue = new NoticeQueue(database, clock);
      noticeQueue.enqueue(
          ChatId.parse("telegram:1"),
          "notice.gone",
          Map.of("chat", "Quiz \"Night\"", "why", "kicked"));
      noticeQueue.enqueue(
          ChatId.parse("telegram:1"), "notice.gone", Map.of("chat", "Another", "why", "kicked"));

      chats.erase(ChatId.parse("telegram:-100"));

      assertThat(FolderBytes.of(folder).filesWith("Quiz")).isEmpty();
      assertThat(FolderBytes.of(folder).filesWith("Another")).isNotEmpty();
    }
  }

  @Test
  void feedOfAnErasedChatIsErasedUnlessShared() throws DatabaseUnavailableException {
    try (var database = Database.open(folder.resolve("b.db"))) {
      var chats = new Chats(database, clock);
      var subscriptions = new Subscriptions(database, clock);
      var feeds = new Feeds(database, clock);
      for (var name : List.of("alone", "shared")) {
        var address = "https://" + name + ".example/feed?key=1";
        feeds.add(new Feeds.Feed(address, address, name));
        feeds.setBookmark(address, "m");
        subscriptions.add(
            ChatId.parse("telegram:1"), new Topic.Feed(address), "", SubscriptionFilter.UNFILTERED);
        new SqlStories(database, clock)
            .add(new IncomingReport(report(name, name, NOON), null, address, true));
      }
      subscriptions.add(
          ChatId.parse("telegram:2"),
          new Topic.Feed("https://shared.example/feed?key=1"),
          "",
          SubscriptionFilter.UNFILTERED);

      chats.erase(ChatId.parse("telegram:1"));

      assertThat(FolderBytes.of(folder).filesWith("alone.example")).isEmpty();
      assertThat(FolderBytes.of(folder).filesWith("shared.example")).isNotEmpty();
      assertThat(feeds.activeFeeds()).hasSize(1);
    }
  }

  /** A new column that names chats is one more that must be erased. */
  @Test
  void everyColumnThatNamesChatsIsKnown() throws DatabaseUnavailableException {
    Database.open(folder.resolve("b.db")).close();
    var found =
        Jdbi.create(SqliteFile.source(folder.resolve("b.db")))
            .withHandle(handle ->
                handle
                    .createQuery(
                        """
                        select t.name || '.' || c.name from sqlite_master t
                        join pragma_table_info(t.name) c
                        where t.type = 'table' and (c.name in ('chat', 'owner', 'home', 'managed_chat',
                          'made_by', 'asker', 'chats', 'asked_by', 'added_by', 'who')
                          or t.name = 'chat' and c.name = 'id')
                          and t.name not in ('result', 'reported_match')
                        order by 1
                        """)
                    .mapTo(String.class)
                    .list());

    assertThat(found)
        .as("columns that hold chats: teach Erasure the new ones, then add them here")
        .isEqualTo(COLUMNS_WITH_CHATS);
  }

  @Test
  void longActionsOfTheReleasedSchemaGoAndWhatChatsHaveStays() throws DatabaseUnavailableException {
    var file = folder.resolve("b.db");
    var source = SqliteFile.source(file);
    SchemaMigration.flywayConfiguration(source)
        .target(MigrationVersion.fromVersion("8"))
        .load()
        .migrate();
    Jdbi.create(source)
        .useHandle(handle -> {
          handle.execute("insert into long_action values ('a1', '/search typed-long-ago', 1)");
          handle.execute(
              "insert into chat (id, language, paused, since, template)"
                  + " values ('telegram:1', 'fr', 0, 1, 'mine')");
          handle.execute(
              "insert into wish (chat, target, name, since) values ('telegram:1', '*', '', 1)");
          handle.execute(
              "insert into chat (id, language, paused, since, title)"
                  + " values ('telegram:2', '', 0, 1, 'erased-before')");
          handle.execute("delete from chat where id = 'telegram:2'");
        });

    try (var database = Database.open(file)) {
      assertThat(new ButtonActionStore(database, clock).find("a1")).isEmpty();
      assertThat(new Chats(database, clock).settings(ChatId.parse("telegram:1")).style().template())
          .isEqualTo("mine");
      assertThat(new Subscriptions(database, clock).ofChat(ChatId.parse("telegram:1"))).hasSize(1);
      assertThat(FolderBytes.of(folder).filesWith("typed-long-ago")).isEmpty();
      assertThat(FolderBytes.of(folder).filesWith("erased-before")).isEmpty();
    }
  }

  @Test
  void aLongActionIsKeptForADayAfterItWasShownAndThenErased() throws DatabaseUnavailableException {
    try (var database = Database.open(folder.resolve("b.db"))) {
      var actions = new ButtonActionStore(database, clock);
      var id = actions.shorten(ChatId.parse("telegram:1"), "/search something-long");
      assertThat(actions.shorten(ChatId.parse("telegram:2"), "/search something-long"))
          .isNotEqualTo(id);
      clock.forward(ButtonActionStore.RETENTION.minusSeconds(1));
      assertThat(actions.shorten(ChatId.parse("telegram:1"), "/search something-long"))
          .isEqualTo(id);
      clock.forward(ButtonActionStore.RETENTION.minusSeconds(1));
      assertThat(actions.find(id)).contains("/search something-long");

      clock.forward(ButtonActionStore.RETENTION);

      assertThat(actions.find(id)).isEmpty();
      assertThat(actions.deleteExpired()).isEqualTo(2);
      assertThat(actions.deleteExpired()).isZero();
    }
  }
}
