package backheel.understanding.matches.context;

import backheel.story.Subject;

/** A mention of a team or club in a sentence, or of a person who represents it. */
public record SideMention(int start, int end, Subject subject) {}
