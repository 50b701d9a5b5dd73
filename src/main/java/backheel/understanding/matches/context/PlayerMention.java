package backheel.understanding.matches.context;

import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named where an article tells what happened on the pitch.
 *
 * @param subject null for somebody whom only this article names
 */
public record PlayerMention(int start, int end, String name, @Nullable Subject subject) {}
