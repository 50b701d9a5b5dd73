package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.database.Database;
import backheel.store.database.StorageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The outbox: the messages queued for each chat in its lane, in order. A delivery leaves its lane
 * only when the platform has accepted it or never will. Every change is stored when its method
 * returns; a {@link StorageException} means that it was not, or that its outcome is unknown.
 */
public interface Outbox {

  /** Returns the outbox in the database, on which several processes may work. */
  static Outbox of(Database database, Clock clock) {
    return new SqlOutbox(database, clock);
  }

  /** Skips delivery numbers that may have been used before or after a backup was made. */
  static void skipUsedNumbers(Database database) {
    RestoreCleanup.skipUsedNumbers(database);
  }

  /**
   * Prevents messages about anything published before a backup was restored.
   *
   * @return the number of deliveries abandoned
   */
  static int abandonRestored(Database database, Clock clock) {
    return RestoreCleanup.abandonPending(database, clock);
  }

  /**
   * Takes ownership of the outbox for this process: a previous owner that was merely suspended
   * finds nothing due any more. A second call does nothing.
   */
  void takeOwnership();

  /**
   * Returns the first message of each due lane, longest waiting first, including held deliveries
   * whose time has come.
   *
   * @param busy the chats to leave out, because a message to them is in flight
   */
  List<OutgoingMessage> due(String platform, Collection<ChatId> busy, int limit);

  /** Returns edits of messages whose story has changed, in lanes that may be written to. */
  List<OutgoingMessage> dueEdits(String platform, Collection<ChatId> busy, int limit);

  /** Returns when the next lane of a platform is due, if anything is pending there. */
  Optional<Instant> nextDue(String platform);

  /**
   * Bundles the messages waiting in a lane with its first one, permanently: a retry must be the
   * same message.
   *
   * @param most the maximum number of items
   */
  OutgoingMessage bundle(OutgoingMessage first, int most);

  /**
   * Marks a message that the platform has accepted.
   *
   * @param message the platform's id of it
   * @param editions the edition of the story that was sent, one per item
   */
  void markSent(
      OutgoingMessage outgoingMessage, String message, List<Long> editions, Instant nextInLane);

  /** Marks a message that the platform will never accept. */
  void abandon(OutgoingMessage outgoingMessage, String why);

  /** Keeps a message queued after a failed attempt; the lane waits until the given time. */
  void retryLater(OutgoingMessage outgoingMessage, Instant until, String why);

  /** Delays the lane until the given time, without counting an attempt. */
  void delayLane(OutgoingMessage outgoingMessage, Instant until);

  /** Holds these items until the given time, to be sent together; the lane continues. */
  void holdForBundle(
      OutgoingMessage outgoingMessage, Instant until, BundleKind kind, HoldReason reason);

  /**
   * Makes the lanes of a chat and its topics due at once, because the chat is reachable again or
   * has resumed alerts.
   */
  void makeDue(ChatId chat);

  /** Shifts due times after the clock was set back, so that nothing waits longer than intended. */
  void shiftBack(String platform, Duration by);

  /** Returns when a delivery last ended, if any has: the clock has not been earlier since. */
  Optional<Instant> lastEndedAt();

  /** Returns the id of the newest delivery; 0 when there is none. Later ones have higher ids. */
  long newestId();

  /** Returns the messages sent on a platform since then, oldest first: the chat and the time. */
  List<Sent> recentlySent(String platform, Instant since);

  /** A message sent to a chat. */
  record Sent(ChatId chat, Instant at) {}

  /** Returns the number of messages sent to a chat since then, without edits and digests. */
  int countSentSince(ChatId chat, Instant since);

  /** Returns the counts of a platform: pending now, sent and abandoned in the last day. */
  Counts counts(String platform);

  /** The numbers of a platform's deliveries by state. */
  record Counts(long pending, long sent, long abandoned) {}

  /**
   * Deletes deliveries that ended before then; pending ones stay.
   *
   * @return the number deleted
   */
  int deleteEnded(Instant before);
}
