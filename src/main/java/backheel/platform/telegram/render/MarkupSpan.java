package backheel.platform.telegram.render;

/** A markup tag over the text from one position up to, not including, another. */
record MarkupSpan(int from, int to, String open, String close) {

  /**
   * Returns the part of this span within a part of the text, relative to that part's start; empty
   * for none.
   */
  MarkupSpan clippedTo(int start, int end) {
    return new MarkupSpan(Math.max(from, start) - start, Math.min(to, end) - start, open, close);
  }

  MarkupSpan shiftedBy(int places) {
    return new MarkupSpan(from + places, to + places, open, close);
  }

  boolean isEmpty() {
    return to <= from;
  }
}
