package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One labelled paragraph.
 *
 * @param start the start of the words after the label
 * @param name the label in small letters
 * @param who the person whom the label means, null for the one who asks
 */
record TranscriptTurn(Span label, int start, int end, String name, @Nullable Subject who) {}
