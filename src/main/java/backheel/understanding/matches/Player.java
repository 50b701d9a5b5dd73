package backheel.understanding.matches;

import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named where an article tells what happened on the pitch.
 *
 * @param subject null for somebody whom only this article names
 */
record Player(int start, int end, String name, @Nullable Subject subject) {}
