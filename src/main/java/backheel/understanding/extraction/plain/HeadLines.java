package backheel.understanding.extraction.plain;

import backheel.understanding.extraction.markup.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines around the headline of a plain text, where its author and its day stand: those below it
 * first, down to its second paragraph, then those close above it.
 */
final class HeadLines {
  private static final int MAX_LINES_BELOW = 14;
  private static final int MAX_LINES_ABOVE = 3;
  private static final int MAX_LINES_WITHOUT_TITLE = 8;
  private static final int MAX_PARAGRAPHS = 2;
  private static final int MIN_PARAGRAPH_WORDS = 20;

  private final List<TextLine> lines;
  private final int title;
  private final CalendarNames names;
  private final Map<Integer, LineFacts> facts = new HashMap<>();
  private final List<Integer> below = new ArrayList<>();
  private final List<Integer> above = new ArrayList<>();
  private final List<Integer> paragraphs = new ArrayList<>();

  private HeadLines(List<TextLine> lines, int title, CalendarNames names) {
    this.lines = lines;
    this.title = title;
    this.names = names;
  }

  /**
   * Returns the lines around a headline.
   *
   * @param title the headline's line, -1 where there is none
   * @param start the first line of the text
   * @param end the line after its last
   */
  static HeadLines around(
      List<TextLine> lines, int title, int start, int end, CalendarNames names) {
    var head = new HeadLines(lines, title, names);
    int first = title < 0 ? Math.max(0, start - MAX_LINES_WITHOUT_TITLE) : title + 1;
    for (int i = first; i < end && head.below.size() < MAX_LINES_BELOW; i++) {
      if (lines.get(i).wordCount() >= MIN_PARAGRAPH_WORDS && lines.get(i).isProse()) {
        head.paragraphs.add(i);
        if (head.paragraphs.size() == MAX_PARAGRAPHS) {
          break;
        }
      } else {
        head.below.add(i);
      }
    }
    for (int i = title - 1; i >= Math.max(0, title - MAX_LINES_ABOVE); i--) {
      head.above.add(i);
    }
    return head;
  }

  List<Integer> below() {
    return below;
  }

  List<Integer> above() {
    return above;
  }

  /** Returns the first paragraphs of the text. */
  List<Integer> paragraphs() {
    return paragraphs;
  }

  String text(int line) {
    return lines.get(line).text();
  }

  LineFacts facts(int line) {
    return facts.computeIfAbsent(line, i -> LineFacts.of(text(i), names));
  }

  /** Returns whether a line near this one tells of a match: its ground, its kick-off. */
  boolean isAmongMatchFacts(int line) {
    for (int i = Math.max(0, line - 2); i <= line + 2 && i < lines.size(); i++) {
      if (i != title && LineFacts.isMatchFact(text(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the line before is a label of changes and nothing else. */
  boolean isBelowChangeLabel(int line) {
    if (line == 0) {
      return false;
    }
    var before = facts(line - 1);
    return before.label() == DayLabel.CHANGED && before.isBare() && before.days().isEmpty();
  }
}
