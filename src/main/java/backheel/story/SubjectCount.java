package backheel.story;

/** A subject of a report, with its number of mentions. */
public record SubjectCount(Subject subject, int count) {}
