package backheel.platform.telegram;

/** Markup that lies over the words from one place up to, not including, another. */
record Mark(int from, int to, String open, String close) {

  /** What of this mark lies over the part, counted from the part's start; empty where nothing. */
  Mark within(int start, int end) {
    return new Mark(Math.max(from, start) - start, Math.min(to, end) - start, open, close);
  }

  Mark movedBy(int places) {
    return new Mark(from + places, to + places, open, close);
  }

  boolean isEmpty() {
    return to <= from;
  }
}
