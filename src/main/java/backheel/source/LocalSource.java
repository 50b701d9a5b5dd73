package backheel.source;

/** A source on this machine: a visit costs no one anything, so it is never paused for long. */
public interface LocalSource {}
