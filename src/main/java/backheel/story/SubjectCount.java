package backheel.story;

/** A subject of a report, and how often the report names it. */
public record SubjectCount(Subject subject, int count) {}
