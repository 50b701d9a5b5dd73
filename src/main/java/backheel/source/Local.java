package backheel.source;

/**
 * A source on this machine: asking it costs nobody anything, so it is never left alone for long.
 */
interface Local {}
