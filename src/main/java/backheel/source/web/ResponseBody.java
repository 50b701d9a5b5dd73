package backheel.source.web;

/**
 * The bytes of a response's body, unpacked.
 *
 * @param cut whether the connection or the packed data ended before the body did
 */
record ResponseBody(byte[] bytes, boolean cut) {}
