package backheel.subscription.rhythm;

import java.time.Instant;

/** What happens to the delivery at the head of a lane; its instants are always to come. */
public sealed interface Turn {

  /** It goes out. */
  record Now() implements Turn {}

  /** The whole lane waits, this delivery at its head. */
  record Hold(Instant until, Why why) implements Turn {}

  /** This one is put by for a bundle that is released then; the lane goes on. */
  record Keep(Instant until, Kept as, Why why) implements Turn {}
}
