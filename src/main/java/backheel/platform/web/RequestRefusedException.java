package backheel.platform.web;

/** A refused request: an HTTP status, and a plain line for the client. */
final class RequestRefusedException extends Exception {
  private final int status;
  private final String message;

  RequestRefusedException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
    this.message = message;
  }

  static RequestRefusedException badRequest(String line) {
    return new RequestRefusedException(400, line);
  }

  String message() {
    return message;
  }

  int status() {
    return status;
  }
}
