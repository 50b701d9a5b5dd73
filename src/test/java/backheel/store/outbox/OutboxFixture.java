package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.store.chat.ChatLifecycle;
import backheel.store.database.Database;
import backheel.store.fanout.MessageEditScheduler;
import java.time.Clock;

/** What befalls stories and chats in a database, for tests of the lanes. */
record OutboxFixture(Database database, Clock clock) {
  long owe(ChatId chat, long story, boolean digest) {
    return database.write(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      tx.execute(
          "insert into story (number, at, arrived) values (?, 0, 0) on conflict do nothing", story);
      return tx.createQuery(
              "insert into delivery (chat, story, topic, state, attempts, created, bundle_kind)"
                  + " values (?, ?, 'team/RCA', 'queued', 0, ?, ?) returning id")
          .bind(0, chat)
          .bind(1, story)
          .bind(2, clock.millis())
          .bind(3, digest ? "digest" : "")
          .mapTo(Long.class)
          .one();
    });
  }

  void grow(long story) {
    database.write(tx -> MessageEditScheduler.schedule(tx, story, 0, clock.millis()));
  }

  void gone(ChatId chat) {
    database.write(tx -> ChatLifecycle.markGone(tx, chat, "blocked", clock.millis()));
  }

  void move(ChatId from, ChatId to) {
    database.write(tx -> ChatLifecycle.move(tx, from, to, clock.millis()));
  }
}
