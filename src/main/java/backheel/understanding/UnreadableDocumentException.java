package backheel.understanding;

/** A document without a readable article; the message is a single line. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(String message) {
    super(message);
  }
}
