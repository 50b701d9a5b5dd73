package backheel.understanding;

/** A document in which there is nothing to read; the message is one plain line. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(String message) {
    super(message);
  }
}
