package backheel.schedule;

import java.time.Instant;

/** The decision on the delivery at the head of a lane; its instants are always in the future. */
public sealed interface ScheduleDecision {

  /** The decision to send it now. */
  record SendNow() implements ScheduleDecision {}

  /** The decision to delay the whole lane, with this delivery at its head. */
  record DelayLane(Instant until, HoldReason reason) implements ScheduleDecision {}

  /**
   * The decision to hold this delivery for a bundle that is released at the given time; the lane
   * continues.
   */
  record HoldForBundle(Instant until, BundleKind bundle, HoldReason reason)
      implements ScheduleDecision {}
}
