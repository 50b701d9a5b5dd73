package backheel.schedule;

/** The kind of bundle for which a story is held. */
public enum BundleKind {
  DIGEST,
  PREVIEW,
  WRAP_UP
}
