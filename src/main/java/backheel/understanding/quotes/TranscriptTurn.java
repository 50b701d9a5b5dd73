package backheel.understanding.quotes;

import backheel.story.Span;

/**
 * One labelled paragraph.
 *
 * @param start the start of the words after the label
 */
record TranscriptTurn(Span label, int start, int end, String name) {}
