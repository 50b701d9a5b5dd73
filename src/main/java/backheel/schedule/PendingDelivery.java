package backheel.schedule;

import java.util.Optional;

/**
 * The facts about a delivery that decide when it is sent.
 *
 * @param bundle the kind of bundle, if this delivery is itself a released bundle
 * @param forDigest whether the subscription asks for the digest
 * @param sentToday the number of messages sent to the chat since its {@link
 *     DeliverySchedule#startOfDay}, digests not counted
 * @param match the nearest match of a side that the story is about
 */
public record PendingDelivery(
    Optional<BundleKind> bundle, boolean forDigest, int sentToday, Optional<KickOff> match) {

  /** Returns a delivery of a single story. */
  public static PendingDelivery story(boolean forDigest, int sentToday, Optional<KickOff> match) {
    return new PendingDelivery(Optional.empty(), forDigest, sentToday, match);
  }

  /** Returns a delivery of several stories in one message, due for release. */
  public static PendingDelivery bundle(BundleKind kind, int sentToday) {
    return new PendingDelivery(Optional.of(kind), false, sentToday, Optional.empty());
  }
}
