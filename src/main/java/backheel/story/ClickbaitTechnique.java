package backheel.story;

/** The ways in which a headline baits readers instead of informing them. */
public enum ClickbaitTechnique {
  /** A promise of a surprise. */
  PROMISES,
  /** An omission of the person it is about, or of the event. */
  HOLDS_BACK,
  /** A sensational tone above a sober article. */
  CRIES_OUT,
  /** A number of things that the article does not list. */
  COUNTS,
  /** A question that the article does not ask. */
  ASKS,
  /** A claim that the article does not support. */
  NOT_BORNE_OUT
}
