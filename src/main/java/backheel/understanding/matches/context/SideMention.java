package backheel.understanding.matches.context;

import backheel.story.Subject;

/** A team or club where a sentence names it, or a person who stands for it. */
public record SideMention(int start, int end, Subject subject) {}
