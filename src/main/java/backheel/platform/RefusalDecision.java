package backheel.platform;

/**
 * The decision about a refusal, in the terms that the couriers know. Each platform has a table of
 * refusals, and each row of it one decision.
 */
public enum RefusalDecision {
  /** Already as it should be: counts as done. */
  DONE,
  /** A limit: nothing is sent there before the time that the platform names. */
  WAIT,
  /** The platform's own trouble, or something on the way to it: later, after growing pauses. */
  RETRY,
  /** It may have arrived: the chat's own setting decides. */
  UNCERTAIN,
  /**
   * The content: sent once more without pictures, then as plain text. If that is refused too, this
   * message alone is given up, and whoever set the chat up is told.
   */
  SIMPLIFY,
  /** The chat lets nothing through now: its messages wait, and whoever set it up is told. */
  HOLD,
  /** The conversation continues elsewhere. */
  MOVED,
  /** The chat is gone: nothing more is sent there, and whoever set it up is told. */
  GONE,
  /** A matter of the bot's account: everything waits, and the operator is told. */
  OPERATOR,
  /** Nothing is left to do: what was to be changed, or who was to see it, is not there any more. */
  GIVE_UP
}
