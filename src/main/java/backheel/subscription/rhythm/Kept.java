package backheel.subscription.rhythm;

/** The bundle for which a story is put by. */
public enum Kept {
  DIGEST,
  PREVIEW,
  WRAP_UP
}
