package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * Words inside quotation marks, with their speaker.
 *
 * @param text the words, without the marks
 * @param speaker null when the report does not name one
 * @param mention the place at which the report names the speaker
 * @param at the place of the words, marks excluded
 * @param when the time or occasion of the quote in the report's own words, "" when not stated
 * @param sure whether the speaker may be presented as fact, or only as "reported as"
 */
public record Quote(
    String text,
    @Nullable Subject speaker,
    @Nullable Span mention,
    Span at,
    String when,
    boolean sure) {}
