package backheel.understanding.extraction.plain;

import backheel.football.TextFolding;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reader of the days, times and labels of one line. */
final class LineFactsReader {
  private static final Set<String> JOINTS = Lexicon.words("joints of a date");
  private static final Set<String> PUBLISHED = Lexicon.words("words of a publication");
  private static final Set<String> CHANGED = Lexicon.words("words of an update");
  private static final Set<String> DAY_PARTS = Lexicon.words("parts of a day");
  private static final Set<String> COUNTED = Lexicon.words("counted beside a date");
  private static final Set<String> ZONES = Lexicon.words("zones beside a time");
  private static final Map<String, Integer> RELATIVE_DAYS = relativeDays();
  private static final int MAX_PHRASE = 4;

  private final List<LineToken> tokens;
  private final boolean sentence;
  private final CalendarNames names;
  private final List<LabelledDay> days = new ArrayList<>();
  private final List<LineToken> words = new ArrayList<>();
  private DayLabel label = DayLabel.NONE;
  private DayLabel first = DayLabel.NONE;
  private int weekday;
  private @Nullable Integer shift;
  private @Nullable TimeOfDay time;
  private boolean ofMatch;

  private LineFactsReader(List<LineToken> tokens, boolean sentence, CalendarNames names) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.names = names;
  }

  static LineFacts read(List<LineToken> tokens, boolean sentence, CalendarNames names) {
    return new LineFactsReader(tokens, sentence, names).read();
  }

  private LineFacts read() {
    ofMatch = LineFacts.isOfMatch(tokens);
    var written = DayExpressionParser.parse(tokens, names);
    int next = 0;
    for (int i = 0; i < tokens.size(); ) {
      if (next < written.size() && i >= written.get(next).from()) {
        add(written.get(next));
        i = Math.max(i + 1, written.get(next).to());
        next++;
      } else {
        i = afterOther(i);
      }
    }
    var timed = days.stream().map(this::withTime).toList();
    return new LineFacts(
        timed, days.isEmpty() ? weekday : 0, shift, time != null, first, words, sentence, ofMatch);
  }

  private void add(DayExpression day) {
    days.add(new LabelledDay(day, label, null));
    if (days.size() == 1) {
      first = label;
    }
    label = DayLabel.NONE;
  }

  private LabelledDay withTime(LabelledDay day) {
    return new LabelledDay(day.day(), day.label(), days.size() == 1 ? time : null);
  }

  /** Reads what is no date at a token, and returns the token after it. */
  private int afterOther(int i) {
    var token = tokens.get(i);
    if (token.isNumber()) {
      return afterNumber(i);
    }
    if (!token.isWord()) {
      return i + 1;
    }
    int relative = afterRelativeDay(i);
    if (relative > i) {
      return relative;
    }
    var text = token.text();
    if (PUBLISHED.contains(text)) {
      label(DayLabel.PUBLISHED);
    } else if (CHANGED.contains(text)) {
      label(label == DayLabel.PUBLISHED ? label : DayLabel.CHANGED);
    } else if (names.weekday(text) > 0 && (weekday == 0 || weekday == names.weekday(text))) {
      weekday = names.weekday(text);
    } else if (time != null
        && i > 0
        && !ZONES.contains(text)
        && ",،".contains(tokens.get(i - 1).text())) {
      // The place where a match begins at that time.
      ofMatch = true;
    } else if (!JOINTS.contains(text)
        && !DAY_PARTS.contains(text)
        && !COUNTED.contains(text)
        && !ZONES.contains(text)) {
      words.add(token);
    }
    return i + 1;
  }

  private void label(DayLabel found) {
    label = found;
    if (days.isEmpty()) {
      first = found;
    }
  }

  private int afterNumber(int i) {
    var found = TimeOfDay.at(tokens, i);
    if (found != null) {
      time = time == null ? found : time;
      return found.to();
    }
    boolean counts = i + 1 < tokens.size() && COUNTED.contains(tokens.get(i + 1).text());
    if (counts) {
      return i + 2;
    }
    boolean score =
        i + 2 < tokens.size()
            && tokens.get(i + 1).isDash()
            && tokens.get(i + 2).isNumber()
            && tokens.get(i).digits() <= 2
            && tokens.get(i + 2).digits() <= 2;
    ofMatch |= score;
    words.add(tokens.get(i));
    return i + 1;
  }

  private int afterRelativeDay(int i) {
    var phrase = new StringBuilder();
    int to = i;
    for (int at = i; at < tokens.size() && at < i + MAX_PHRASE; at++) {
      if (!tokens.get(at).isWord()) {
        continue;
      }
      phrase.append(phrase.isEmpty() ? "" : " ").append(tokens.get(at).text());
      var found = RELATIVE_DAYS.get(phrase.toString());
      if (found != null && found <= 0) {
        shift = found;
        to = at + 1;
      }
    }
    return to;
  }

  private static Map<String, Integer> relativeDays() {
    var folded = new HashMap<String, Integer>();
    Lexicon.numbers("relative days")
        .forEach((word, days) -> folded.put(TextFolding.fold(word), days));
    return Map.copyOf(folded);
  }
}
