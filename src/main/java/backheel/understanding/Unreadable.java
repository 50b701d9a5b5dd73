package backheel.understanding;

/** A document in which there is nothing to read; the message is one plain line. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String message) {
    super(message);
  }
}
