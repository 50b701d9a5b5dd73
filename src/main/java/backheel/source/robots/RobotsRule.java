package backheel.source.robots;

import backheel.input.PathPattern;

/** A rule for the paths that fit a pattern; of several that fit, the longest one decides. */
record RobotsRule(PathPattern pattern, int length, boolean allows) {
  /** Returns the rule of a line as it is written. */
  static RobotsRule of(String written, boolean allows) {
    return new RobotsRule(PathPattern.of(written), written.length(), allows);
  }
}
