package backheel.understanding.matches;

/**
 * A minute at its place.
 *
 * @param minute "57", "90+2"
 * @param bare whether it is only a number in brackets, which could also be an age
 */
record MinuteMention(int start, int end, String minute, boolean bare) {}
