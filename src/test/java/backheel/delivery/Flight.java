package backheel.delivery;

import backheel.store.Owed;
import java.util.List;

/** A message on its way, as the simulation sees it. */
final class Flight {
  final Life life;
  final Owed owed;
  final List<Long> editions;

  /** Whether the platform has looked at it. */
  boolean met;

  /** Its process died before it came to the platform, and so it never does. */
  boolean dropped;

  /** Whether the answer has come back to a process that was alive. */
  boolean answered;

  /** How long the answer takes, in nanoseconds. */
  long answerTakes;

  /** Gone or moved: its end is the chat's. */
  boolean endsWithChat;

  Flight(Life life, Owed owed, List<Long> editions) {
    this.life = life;
    this.owed = owed;
    this.editions = editions;
  }
}
