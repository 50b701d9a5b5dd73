package backheel.source.date;

/**
 * A zone that was read.
 *
 * @param to the token after its last
 */
record ParsedZoneOffset(int minutesEast, int to) {}
