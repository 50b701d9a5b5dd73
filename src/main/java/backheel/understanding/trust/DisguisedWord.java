package backheel.understanding.trust;

/**
 * A word in disguise.
 *
 * @param at its first UTF-16 unit in the text
 * @param clean the same number of code points, without disguise; invisible ones are kept
 */
record DisguisedWord(int at, String word, String clean) {}
