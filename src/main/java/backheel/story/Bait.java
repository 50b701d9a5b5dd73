package backheel.story;

/** A way in which a headline baits rather than tells. */
public enum Bait {
  /** Promises that the reader will be surprised. */
  PROMISES,
  /** Holds back whom it is about, or what happened. */
  HOLDS_BACK,
  /** Cries out about what the article tells soberly. */
  CRIES_OUT,
  /** Counts things that the article does not tell one by one. */
  COUNTS,
  /** Asks what the article does not ask. */
  ASKS,
  /** Says what the article does not bear out. */
  NOT_BORNE_OUT
}
