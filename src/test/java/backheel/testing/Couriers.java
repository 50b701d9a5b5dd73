package backheel.testing;

import backheel.chat.Platform;
import backheel.delivery.Alerts;
import backheel.delivery.ChatTiming;
import backheel.delivery.Courier;
import backheel.delivery.JournalFile;
import backheel.football.Catalogue;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Notices;
import backheel.store.Paces;
import backheel.store.Results;
import backheel.store.SqlLanes;
import backheel.store.Stories;
import backheel.subscription.rhythm.KickOffs;
import java.time.Clock;

/** Puts couriers together as the house does, but with the test's clock. */
public final class Couriers {
  private Couriers() {}

  public static Courier of(Platform platform, Database database, Stories stories, Clock clock) {
    return of(platform, database, stories, new Chats(database, clock), Catalogue.bundled(), clock);
  }

  public static Courier of(
      Platform platform,
      Database database,
      Stories stories,
      Chats chats,
      Catalogue names,
      Clock clock) {
    var lanes = new SqlLanes(database, clock);
    var office =
        new Courier.Office(
            lanes,
            chats,
            new Notices(database, clock),
            new Paces(database),
            new ChatTiming(chats, lanes, stories, new KickOffs(new Results(database))),
            new Alerts(stories, chats, names, clock));
    var journal = JournalFile.beside(database.file(), platform.name());
    return new Courier(platform, office, journal, new ClockLegs(clock), clock);
  }
}
