package backheel.store;

import backheel.story.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report that came in, and where it belongs.
 *
 * @param story the story it joins, null when it opens one
 * @param source the key of the source that brought it
 * @param announce whether those who wait for it are owed it
 */
public record Arrival(Report report, @Nullable Long story, String source, boolean announce) {}
