package backheel.delivery;

import backheel.store.Lanes;
import backheel.store.Owed;
import backheel.subscription.rhythm.Kept;
import backheel.subscription.rhythm.Rhythm;
import backheel.subscription.rhythm.Turn;
import backheel.subscription.rhythm.Waiting;
import java.time.Instant;
import java.util.Optional;

/** The real rhythm, by what the chats of a simulated town have chosen. */
record SimulatedTiming(Simulation simulation, Lanes lanes) implements Timing {
  @Override
  public boolean once(String chat) {
    return simulation.town.likes(chat).once();
  }

  @Override
  public Turn turn(Owed owed, Instant now) {
    var rhythm = simulation.town.likes(owed.chat()).rhythm();
    if (owed.isEdit() || (rhythm.equals(Rhythm.EVER) && !owed.first().digest())) {
      return new Turn.Now();
    }
    int sent =
        rhythm.cap() == 0 ? 0 : lanes.sentSince(owed.chat(), Rhythm.dayStart(now, rhythm.zone()));
    return rhythm.turn(
        new Waiting(kept(owed), owed.first().digest(), sent, simulation.town.match(owed)), now);
  }

  private static Optional<Kept> kept(Owed owed) {
    return switch (owed.bundled()) {
      case NOT, LATE -> Optional.empty();
      case DIGEST -> Optional.of(Kept.DIGEST);
      case PREVIEW -> Optional.of(Kept.PREVIEW);
      case WRAP_UP -> Optional.of(Kept.WRAP_UP);
    };
  }
}
