package backheel.subscription.rhythm;

/** Why a story does not go out at once. */
public enum Why {
  QUIET,
  DIGEST,
  CAP,
  MATCH_DAY
}
