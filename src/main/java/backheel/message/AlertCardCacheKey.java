package backheel.message;

/** A cache key of everything that makes two cards differ. */
record AlertCardCacheKey(
    long story,
    int reports,
    long edition,
    String language,
    boolean veiled,
    boolean outlets,
    boolean quotes) {}
