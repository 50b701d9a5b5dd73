package backheel.store.story;

/**
 * The result of adding a report.
 *
 * @param story the story the report is in now
 * @param known whether the report had been stored before
 * @param queued the number of chats for which the story was queued because of it
 */
public record ReportIntakeResult(long story, boolean known, int queued) {}
