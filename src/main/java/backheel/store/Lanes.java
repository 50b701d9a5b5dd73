package backheel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The lanes: what is owed to each chat, in order. A delivery leaves its lane only when the platform
 * has taken it or never will. Every change is stored when its method returns; a {@link
 * StoreFailure} means that it was not, or that nobody knows.
 */
public interface Lanes {

  /**
   * The first message of each lane that is due, who waited longest first; what was kept for a time
   * that has come is due too.
   *
   * @param busy chats to leave out, because a message to them is on its way
   */
  List<Owed> due(String platform, Collection<String> busy, int limit);

  /** Messages that are to be changed, because their story has, in lanes that may be written to. */
  List<Owed> grown(String platform, Collection<String> busy, int limit);

  /** When the next lane of a platform is due, if anything is owed there. */
  Optional<Instant> nextDue(String platform);

  /**
   * Puts what waits in a lane into one message with its first, for good: what is tried again must
   * be the same.
   *
   * @param most so many at most
   */
  Owed bundle(Owed first, int most);

  /**
   * The platform has taken it.
   *
   * @param message the platform's id of it
   * @param editions the story's edition that was told, one an item
   */
  void sent(Owed owed, String message, List<Long> editions, Instant nextInLane);

  /** It will never be taken. */
  void giveUp(Owed owed, String why);

  /** An attempt failed: still owed; the lane waits until then. */
  void postpone(Owed owed, Instant until, String why);

  /** The lane waits until then; that was no attempt. */
  void hold(Owed owed, Instant until);

  /** These are put by until then, and go out together; the lane goes on. */
  void keep(Owed owed, Instant until, Owed.Bundled as, String why);

  /** The chat can be reached again, or wants to hear: its lane is due at once. */
  void hurry(String chat);

  /** The clock was set back: what was to wait for a while waits for no longer than that. */
  void setBack(String platform, Duration by);

  /** When a delivery last ended, if any has: the clock has not been earlier since. */
  Optional<Instant> lastEnd();

  /** The number of the newest delivery; 0 when there is none. Later ones have higher numbers. */
  long newest();

  /** What was sent on a platform since then, oldest first: the chat and the moment. */
  List<Sent> sentLately(String platform, Instant since);

  /** That a chat was sent a message. */
  record Sent(String chat, Instant at) {}

  /** How many messages were sent to a chat since then; changes and digests do not count. */
  int sentSince(String chat, Instant since);

  /** Counts of a platform: owed now, sent and given up in the last day. */
  Tally tally(String platform);

  /** How the deliveries of a platform stand. */
  record Tally(long owed, long sent, long givenUp) {}

  /** Drops what ended before then; what is owed stays. How many were dropped. */
  int dropEnded(Instant before);
}
