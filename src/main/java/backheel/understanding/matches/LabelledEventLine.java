package backheel.understanding.matches;

import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.PlayerMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that lists names and minutes after a label such as "Goals:". */
record LabelledEventLine(Kind kind, List<Entry> entries) {

  /** The kinds of list. */
  enum Kind {
    GOALS,
    REDS,
    YELLOWS
  }

  /** One name with one of its minutes. */
  record Entry(PlayerMention player, String minute, boolean penalty, boolean own) {}

  private static final CueWords GOALS = CueWords.of("labels of goals");
  private static final CueWords REDS = CueWords.of("labels of red cards");
  private static final CueWords YELLOWS = CueWords.of("labels of yellow cards");
  private static final Pattern MINUTE =
      Pattern.compile("(?<![\\d:-])(" + MatchMinuteFinder.NUMBER + ")(?![\\d:-])");
  private static final Pattern PENALTY =
      Pattern.compile(Lexicon.regex("^['′e]?[\\s(,]*{{mark of a penalty}}(?![\\p{L}]|\\.p)"));
  private static final Pattern OWN =
      Pattern.compile(Lexicon.regex("^['′e]?[\\s(,]*{{mark of an own goal}}"));
  private static final Pattern OTHER_NAME = Pattern.compile("\\p{L}{4,}");

  private static final int MAX_LABEL_LENGTH = 31;

  /** Distance after a minute within which a penalty or an own goal may be marked. */
  private static final int MAX_SUFFIX_LENGTH = 60;

  /** Parses the line, null when it is no list. */
  static @Nullable LabelledEventLine of(
      ArticleContext articleContext, TokenizedText.Sentence line) {
    var text = articleContext.text();
    var first = text.wordFrom(line.start());
    var label = text.lookahead(line.start(), text.plain.length(), MAX_LABEL_LENGTH).indexOf(':');
    var colon = line.start() + label;
    if (!line.opensParagraph() || label < 0 || first >= text.words.size()) {
      return null;
    }
    Kind kind = null;
    if (REDS.at(text.words, first) > 0) {
      kind = Kind.REDS;
    } else if (YELLOWS.at(text.words, first) > 0) {
      kind = Kind.YELLOWS;
    } else if (GOALS.at(text.words, first) > 0) {
      kind = Kind.GOALS;
    }
    return kind == null ? null : new LabelledEventLine(kind, entries(articleContext, line, colon));
  }

  private static List<Entry> entries(
      ArticleContext articleContext, TokenizedText.Sentence line, int colon) {
    var people =
        articleContext.players().in(line).stream()
            .filter(playerMention -> playerMention.start() > colon)
            .toList();
    var entries = new ArrayList<Entry>();
    for (var i = 0; i < people.size(); i++) {
      var person = people.get(i);
      var end = i + 1 < people.size() ? people.get(i + 1).start() : line.end();
      entries.addAll(entries(person, articleContext.text().plain.substring(person.end(), end)));
    }
    return entries;
  }

  /** Returns the minutes after a name, up to the start of an unknown name. */
  private static List<Entry> entries(PlayerMention person, String behind) {
    var entries = new ArrayList<Entry>();
    var minute = MINUTE.matcher(behind);
    var last = 0;
    while (minute.find()) {
      var between = behind.substring(last, minute.start());
      var marked = PENALTY.matcher(between).find() || OWN.matcher(between).find();
      if (OTHER_NAME.matcher(between).find() && !marked) {
        break;
      }
      var number = MatchMinuteFinder.normalize(minute.group(1));
      if (MatchMinuteFinder.isOfAMatch(number)) {
        var rest =
            behind.substring(
                minute.end(), Math.min(behind.length(), minute.end() + MAX_SUFFIX_LENGTH));
        var own = OWN.matcher(rest).find();
        entries.add(new Entry(person, number, !own && PENALTY.matcher(rest).find(), own));
      }
      last = minute.end();
    }
    return entries;
  }
}
