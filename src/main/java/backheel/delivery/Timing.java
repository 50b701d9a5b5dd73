package backheel.delivery;

import backheel.store.Owed;
import backheel.subscription.rhythm.Turn;
import java.time.Instant;

/** Says when a chat wants to hear what it is owed. */
public interface Timing {

  /** What happens to the message at the head of a lane now. */
  Turn turn(Owed owed, Instant now);

  /** Whether the chat would rather lose a message than get it twice. */
  boolean once(String chat);
}
