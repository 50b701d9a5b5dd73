package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.story.Subject;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.quotes.Speaker.Way;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dialogue with the speaker's name before each part: "KLOPP: …", "Q: … A: …". */
final class TranscriptParser {

  private static final Pattern SHOUTED =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}.'’ -]{0,28}\\p{Lu}|Q|A)(?: ?\\([^)]{1,30}\\))?\\s?:\\s+(?=\\S)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}.'’-]{0,20}(?: \\p{Lu}?[\\p{L}.'’-]{1,20}){0,2})\\s?:\\s+(?=\\S)");
  private static final Pattern QUESTION = Pattern.compile("(?m)^[QA]\\s?:");
  private static final int MIN_TURNS = 3;
  private static final int MIN_TURN_LENGTH = 12;

  private final Text text;
  private final MentionedPeople mentionedPeople;
  private boolean looked;
  private @Nullable Subject interviewed;

  TranscriptParser(Text text, MentionedPeople mentionedPeople) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
  }

  /** Returns the label at the beginning of a quoted span, null when there is none. */
  @Nullable TranscriptTurn within(QuotedSpan quotedSpan) {
    var label = SHOUTED.matcher(text.raw).region(quotedSpan.start(), quotedSpan.end());
    return label.lookingAt() ? turn(label, quotedSpan.end()) : null;
  }

  /**
   * Returns the labelled paragraphs of an interview without quotation marks; empty when it is none.
   */
  List<TranscriptTurn> turns() {
    var turns = new ArrayList<TranscriptTurn>();
    var counts = new HashMap<String, Integer>();
    for (var start = 0; start < text.raw.length(); ) {
      var end = text.raw.indexOf('\n', start);
      end = end < 0 ? text.raw.length() : end;
      if (text.inBody(start)) {
        var turn = turnAt(start, end);
        if (turn != null) {
          turns.add(turn);
          counts.merge(turn.name(), 1, Integer::sum);
        }
      }
      start = end + 1;
    }
    var talk = counts.values().stream().anyMatch(n -> n > 1) && turns.size() >= MIN_TURNS;
    return talk ? turns : List.of();
  }

  private @Nullable TranscriptTurn turnAt(int start, int end) {
    for (var pattern : List.of(SHOUTED, NAMED)) {
      var label = pattern.matcher(text.raw).region(start, end);
      if (label.lookingAt() && end - label.end() >= MIN_TURN_LENGTH && isUnmarked(label.end())) {
        var turn = turn(label, end);
        if (turn.name().length() == 1 || who(turn) != null) {
          return turn;
        }
      }
    }
    return null;
  }

  private boolean isUnmarked(int at) {
    return "“\"«„”'‘".indexOf(text.raw.charAt(at)) < 0;
  }

  private static TranscriptTurn turn(Matcher label, int end) {
    return new TranscriptTurn(
        new Span(label.start(1), label.end(1)),
        label.end(),
        end,
        label.group(1).strip().toLowerCase(Locale.ROOT));
  }

  Speaker speaker(TranscriptTurn turn) {
    return new Speaker(who(turn), turn.label(), "", Way.LABELLED, who(turn) == null ? 0 : 99);
  }

  /**
   * Returns the one person named before the first question, null when there are several or none.
   */
  private @Nullable Subject interviewed() {
    if (!looked) {
      looked = true;
      var first = QUESTION.matcher(text.raw);
      interviewed = first.find() ? mentionedPeople.onlyOneBefore(first.start()) : null;
    }
    return interviewed;
  }

  /** Returns the person that the label names; the "A" of an interview is its one interviewee. */
  private @Nullable Subject who(TranscriptTurn turn) {
    return switch (turn.name()) {
      case "q" -> null;
      case "a" -> interviewed();
      default -> mentionedPeople.findByName(turn.name());
    };
  }
}
