package backheel.delivery;

import backheel.store.outbox.OutgoingMessage;
import java.util.List;

/** A message on its way, as the simulation sees it. */
final class InFlightMessage {
  final SimulatedRun simulatedRun;
  final OutgoingMessage message;
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

  InFlightMessage(SimulatedRun simulatedRun, OutgoingMessage message, List<Long> editions) {
    this.simulatedRun = simulatedRun;
    this.message = message;
    this.editions = editions;
  }
}
