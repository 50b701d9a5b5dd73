package backheel.subscription.rhythm;

import java.util.Optional;

/**
 * What must be known of a delivery to say when it goes out.
 *
 * @param bundle of what kind it is when it is itself a bundle that was released
 * @param forDigest whether the subscription asks for the digest
 * @param sentToday messages sent to the chat since its {@link Rhythm#dayStart}, digests not counted
 * @param match the nearest match of a side that the story is about
 */
public record Waiting(
    Optional<Kept> bundle, boolean forDigest, int sentToday, Optional<KickOff> match) {

  /** A story by itself. */
  public static Waiting story(boolean forDigest, int sentToday, Optional<KickOff> match) {
    return new Waiting(Optional.empty(), forDigest, sentToday, match);
  }

  /** Several stories in one message, which was to be released by now. */
  public static Waiting bundle(Kept kind, int sentToday) {
    return new Waiting(Optional.of(kind), false, sentToday, Optional.empty());
  }
}
