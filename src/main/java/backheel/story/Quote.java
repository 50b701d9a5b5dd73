package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * Words inside quotation marks, and who said them.
 *
 * @param text the words, without the marks
 * @param speaker who said it, null when the report does not tell
 * @param mention where the report names the speaker
 * @param at where the words stand, marks excluded
 * @param when when or where it was said, in the report's own words, "" when it does not say
 * @param sure whether the speaker may be told as fact, or only as "reported as"
 */
public record Quote(
    String text,
    @Nullable Subject speaker,
    @Nullable Span mention,
    Span at,
    String when,
    boolean sure) {}
