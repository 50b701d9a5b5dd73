package backheel.store;

import java.time.Clock;

/** What befalls stories and chats in a database, for tests of the lanes. */
record SqlTown(Database database, Clock clock) {
  long owe(String chat, long story, boolean digest) {
    return database.write(tx -> {
      Whereabouts.ensure(tx, chat, clock.millis());
      tx.execute(
          "insert into story (number, at, arrived) values (?, 0, 0) on conflict do nothing", story);
      return tx.createQuery(
              "insert into delivery (chat, story, why, state, attempts, created, kept_as)"
                  + " values (?, ?, 'team/RCA', 0, 0, ?, ?) returning id")
          .bind(0, chat)
          .bind(1, story)
          .bind(2, clock.millis())
          .bind(3, digest ? "digest" : "")
          .mapTo(Long.class)
          .one();
    });
  }

  void grow(long story) {
    database.write(tx -> Growth.of(tx, story, 0, clock.millis()));
  }

  void gone(String chat) {
    database.write(tx -> Whereabouts.gone(tx, chat, "blocked", clock.millis()));
  }

  void move(String from, String to) {
    database.write(tx -> Whereabouts.move(tx, from, to, clock.millis()));
  }
}
