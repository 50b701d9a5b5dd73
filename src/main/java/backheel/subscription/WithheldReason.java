package backheel.subscription;

/** The filter or setting because of which a matching story is withheld from a chat. */
public enum WithheldReason {
  CHAT_PAUSED,
  SUBSCRIPTION_PAUSED,
  MUTED,
  CLICKBAIT,
  LANGUAGE,
  EXCLUDED_OUTLET,
  NOT_BIG,
  NO_QUOTE,
  NO_RESULT,
  TOO_FEW_OUTLETS,
  /** The chat got the same article from another of its feeds. */
  SAME_ARTICLE
}
