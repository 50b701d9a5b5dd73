package backheel;

/** A line that is JSON but no document; the message says what is missing. */
final class MalformedDocument extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedDocument(String message) {
    super(message);
  }
}
