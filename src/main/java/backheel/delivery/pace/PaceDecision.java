package backheel.delivery.pace;

/** The rate limiter's decision on a message. */
public sealed interface PaceDecision {

  /** The permission to send a message, which is counted already: send it at once. */
  record Granted() implements PaceDecision {}

  /** A wait for the platform's rate: nothing is counted, ask again after this time. */
  record Wait(long nanos) implements PaceDecision {}

  /** A wait for the chat's limit: nothing is counted, other chats may be sent to meanwhile. */
  record ChatWait(long nanos) implements PaceDecision {}
}
