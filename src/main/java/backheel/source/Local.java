package backheel.source;

/**
 * A source on this machine: asking it costs nobody anything, so it is never left alone for long.
 */
interface Local {

  /** One line for the operator on what could not be read, "" when all could. */
  String note();
}
