package backheel.source.web;

/** The bytes of a response's body, and whether they ended before the body did. */
final class ResponseBody {
  private final byte[] bytes;
  private final boolean cut;

  /**
   * Creates a body.
   *
   * @param cut whether the connection or the packed data ended before the body did
   */
  ResponseBody(byte[] bytes, boolean cut) {
    this.bytes = bytes;
    this.cut = cut;
  }

  /** Returns the bytes themselves, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  boolean cut() {
    return cut;
  }
}
