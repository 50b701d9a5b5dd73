package backheel.source.web;

import java.time.Duration;

/**
 * The limits of a fetch.
 *
 * @param bytes the maximum size of a body, decompressed
 * @param connect the time for the lookup of the name, and again for the connection
 * @param whole the time for one request and its response
 * @param urgent the same time when a person waits
 * @param gap the time between two fetches from one host
 */
record FetchLimits(int bytes, Duration connect, Duration whole, Duration urgent, Duration gap) {

  static final FetchLimits DEFAULT =
      new FetchLimits(
          largestBody(Runtime.getRuntime().maxMemory()),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(12),
          Duration.ofSeconds(1));

  /**
   * Returns the maximum size of a body: its processing takes a dozen times its bytes, so small
   * heaps take small bodies.
   */
  static int largestBody(long heap) {
    return (int) Math.min(5 * 1024 * 1024, heap / 64);
  }
}
