package backheel.understanding.matches.context;

import backheel.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A person named where an article reports events on the pitch.
 *
 * @param subject null for a person that is not recognised as a subject
 */
public record PlayerMention(int start, int end, String name, @Nullable Subject subject) {}
