package backheel.testing;

import backheel.chat.Platform;
import backheel.delivery.ChatDeliveryPolicy;
import backheel.delivery.Courier;
import backheel.delivery.FileSentJournal;
import backheel.delivery.KickOffs;
import backheel.football.Catalogue;
import backheel.message.AlertRenderer;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.match.ImportedFacts;
import backheel.store.outbox.Notices;
import backheel.store.outbox.RateLimitStates;
import backheel.store.outbox.SqlOutbox;
import backheel.store.story.Stories;
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
    var lanes = new SqlOutbox(database, clock);
    var services =
        new Courier.Services(
            lanes,
            chats,
            new Notices(database, clock),
            new RateLimitStates(database),
            new ChatDeliveryPolicy(
                chats, lanes, stories, new KickOffs(new ImportedFacts(database))),
            new AlertRenderer(stories, chats, names, clock));
    var journal = FileSentJournal.beside(database.file(), platform.name());
    return new Courier(platform, services, journal, new ClockExecutor(clock), clock);
  }
}
