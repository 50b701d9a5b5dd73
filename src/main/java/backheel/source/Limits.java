package backheel.source;

import java.time.Duration;

/**
 * How much a fetch may take.
 *
 * @param bytes of a body, decompressed
 * @param connect for a look-up of the name, and again for the connection
 * @param whole for one request and its answer
 * @param urgent the same when a person waits
 * @param gap between two fetches from one host
 */
record Limits(int bytes, Duration connect, Duration whole, Duration urgent, Duration gap) {

  static final Limits USUAL =
      new Limits(
          largestBody(Runtime.getRuntime().maxMemory()),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(12),
          Duration.ofSeconds(1));

  /** What is made of a body takes a dozen times its bytes, so small heaps take small ones. */
  static int largestBody(long heap) {
    return (int) Math.min(5 * 1024 * 1024, heap / 64);
  }
}
