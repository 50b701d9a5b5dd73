package backheel.platform.web;

/** A request that is not served: an HTTP status, and a plain line for whoever sent it. */
final class Refusal extends Exception {
  private final int status;
  private final String line;

  Refusal(int status, String line) {
    super(line, null, false, false);
    this.status = status;
    this.line = line;
  }

  static Refusal bad(String line) {
    return new Refusal(400, line);
  }

  String line() {
    return line;
  }

  int status() {
    return status;
  }
}
