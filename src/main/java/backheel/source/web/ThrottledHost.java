package backheel.source.web;

import java.time.Instant;

/** The turn of one host. */
final class ThrottledHost {
  boolean inUse;
  int refusals;
  Instant freeAt = Instant.MIN;
}
