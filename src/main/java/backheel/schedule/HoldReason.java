package backheel.schedule;

/** The reason why a story is not sent at once. */
public enum HoldReason {
  QUIET,
  DIGEST,
  CAP,
  MATCH_DAY
}
