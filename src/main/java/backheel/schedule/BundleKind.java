package backheel.schedule;

/** The kind of a bundle, which is several stories sent as one message. */
public enum BundleKind {
  /** A backlog that built up while the chat could not be written to. */
  BACKLOG,
  DIGEST,
  PREVIEW,
  WRAP_UP
}
