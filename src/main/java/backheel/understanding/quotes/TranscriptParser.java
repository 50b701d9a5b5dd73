package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.quotes.Speaker.Way;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dialogue with the speaker's name before each part: "KLOPP: …", "Q: … A: …". */
final class TranscriptParser {

  private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’&+-]{0,24}";
  private static final Pattern LABEL =
      Pattern.compile(
          "(" + WORD + "(?: " + WORD + "){0,3})(?: ?\\([^)]{1,30}\\))?[\\s\\u00a0\\u202f]?:");
  private static final Pattern SHORT_LABEL = Pattern.compile("(\\p{L})\\.(?=\\s)");
  private static final Pattern SHOUTED =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}.'’ -]{0,28}\\p{Lu}|Q|A)(?: ?\\([^)]{1,30}\\))?\\s?:\\s+(?=\\S)");
  private static final int MIN_TURNS = 3;
  private static final int MIN_TURN_LENGTH = 12;

  private final TokenizedText text;
  private final TranscriptLabels labels;

  TranscriptParser(TokenizedText text, MentionedPeople mentionedPeople) {
    this.text = text;
    this.labels = new TranscriptLabels(text, mentionedPeople);
  }

  /** Returns the label at the beginning of a quoted span, null when there is none. */
  @Nullable TranscriptTurn within(QuotedSpan quotedSpan) {
    var label = SHOUTED.matcher(text.raw).region(quotedSpan.start(), quotedSpan.end());
    return label.lookingAt() ? turn(label, label.end(), quotedSpan.end()) : null;
  }

  /**
   * Returns the labelled paragraphs of an interview without quotation marks; empty when it is none.
   */
  List<TranscriptTurn> turns() {
    var labelled = labelled();
    var askers = new HashSet<String>();
    for (var turn : labelled) {
      if (turn.who() == null && (labels.isQuestion(turn.name()) || asks(turn))) {
        askers.add(turn.name());
      }
    }
    var turns =
        labelled.stream()
            .filter(t -> t.who() != null || labels.isAnswer(t.name()) || askers.contains(t.name()))
            .toList();
    return isTalk(turns) ? turns : List.of();
  }

  /** Returns whether somebody speaks twice, or a question is marked as one twice. */
  private boolean isTalk(List<TranscriptTurn> turns) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> repeated = new HashSet<>();
    for (var turn : turns) {
      var key = turn.who() == null ? turn.name() : turn.who().key();
      if ((turn.who() != null || labels.isQuestion(key))
          && counts.merge(key, 1, Integer::sum) > 1) {
        repeated.add(key);
      }
    }
    return turns.size() >= MIN_TURNS && !repeated.isEmpty();
  }

  private boolean asks(TranscriptTurn turn) {
    var last = turn.end() - 1;
    while (last > turn.start() && QuotedSpan.isBlank(text.raw.charAt(last))) {
      last--;
    }
    return "?؟？".indexOf(text.raw.charAt(last)) >= 0;
  }

  private List<TranscriptTurn> labelled() {
    var labelled = new ArrayList<TranscriptTurn>();
    Matcher alone = null;
    for (var start = 0; start < text.raw.length(); ) {
      var end = text.raw.indexOf('\n', start);
      end = end < 0 ? text.raw.length() : end;
      if (text.inBody(start) && !text.raw.substring(start, end).isBlank()) {
        var label = labelAt(start, end);
        if (label == null && alone != null) {
          add(alone, start, end, labelled);
        } else if (label != null && label.end() < end) {
          add(label, label.end(), end, labelled);
        }
        alone = label != null && label.end() >= end ? label : null;
      }
      start = end + 1;
    }
    return labelled;
  }

  private @Nullable Matcher labelAt(int start, int end) {
    var label = LABEL.matcher(text.raw).region(start, end);
    if (label.lookingAt()
        && !Character.isLowerCase(text.raw.codePointAt(start))
        && (label.end() == end || QuotedSpan.isBlank(text.raw.charAt(label.end())))) {
      return label;
    }
    var letter = SHORT_LABEL.matcher(text.raw).region(start, end);
    return letter.lookingAt() && labels.isLetter(name(letter)) ? letter : null;
  }

  private void add(Matcher label, int from, int end, List<TranscriptTurn> labelled) {
    var start = from;
    while (start < end && QuotedSpan.isBlank(text.raw.charAt(start))) {
      start++;
    }
    if (end - start >= MIN_TURN_LENGTH && isUnmarked(start)) {
      labelled.add(turn(label, start, end));
    }
  }

  private boolean isUnmarked(int at) {
    return "“\"«„”'‘".indexOf(text.raw.charAt(at)) < 0;
  }

  private TranscriptTurn turn(Matcher label, int start, int end) {
    var span = new Span(label.start(1), label.end(1));
    return new TranscriptTurn(span, start, end, name(label), labels.who(span, name(label)));
  }

  private static String name(Matcher label) {
    return label.group(1).strip().toLowerCase(Locale.ROOT);
  }

  Speaker speaker(TranscriptTurn turn) {
    return new Speaker(turn.who(), turn.label(), "", Way.LABELLED, turn.who() == null ? 0 : 99);
  }
}
