package backheel.cli;

/**
 * The failure to read a line that is JSON but not a document; the message names what is missing.
 */
final class MalformedDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedDocumentException(String message) {
    super(message);
  }
}
