package backheel.understanding.matches;

import backheel.story.Subject;

/** A team or club where a sentence names it, or a person who stands for it. */
record Side(int start, int end, Subject subject) {}
