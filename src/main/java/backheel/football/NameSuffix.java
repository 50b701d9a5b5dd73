package backheel.football;

/** The rest of a folded name from the start of one of its words. */
record NameSuffix(String text, boolean whole, SpelledName name) {}
