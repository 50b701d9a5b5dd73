package backheel.understanding.extraction.plain;

import backheel.football.TextFolding;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A finder of the author of a plain text: a line "By ...", a label and a name below it, a name
 * beside the day, a signature after the text.
 */
final class PlainBylineFinder {
  private static final Pattern BETWEEN_PARTS = Pattern.compile(" (?:\\||•|·|//|-|–|—) ");

  /** A label and nothing else: the names are on the next line. */
  private static final Pattern LABEL =
      Pattern.compile(Lexicon.regex("(?iu)^{{byline labels on their own line}}\\s*:?$"));

  /** The place from which an author wrote, and what they are. */
  private static final Pattern AFTER_NAMES =
      Pattern.compile(
          Lexicon.regex("(?ius)(?<!\\s)\\s++(?:{{before a place in a byline}})(?:\\s.*)?$"));

  private static final Pattern SIGNED =
      Pattern.compile("^(?:[—–-]+ ?|\\()(\\p{L}[^()]{3,60}?)\\)?$");
  private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");
  private static final Set<String> JOINTS = Lexicon.words("joints of a date");
  private static final Set<String> PARTICLES = Lexicon.words("particles in a byline");
  private static final Set<String> POSTS = Lexicon.words("posts of authors");
  private static final Set<String> FIRST_NAMES = Lexicon.words("first names of authors");
  private static final int MAX_BYLINE_LENGTH = 160;
  private static final int MAX_NAMES_LENGTH = 60;
  private static final int LINES_AFTER_END = 4;
  private static final int MAX_LINES_TO_NAME = 6;

  private final List<TextLine> lines;
  private final HeadLines head;
  private final int end;
  private final BylineNames bylines;
  private final Set<Integer> used = new HashSet<>();

  PlainBylineFinder(List<TextLine> lines, HeadLines head, int end, BylineNames bylines) {
    this.lines = lines;
    this.head = head;
    this.end = end;
    this.bylines = bylines;
  }

  /** Returns the authors, none if no line names one. */
  List<String> find() {
    for (var some : List.of(head.below(), head.above())) {
      var labelled = labelled(some);
      if (!labelled.isEmpty()) {
        return labelled;
      }
    }
    var beside = besideDay();
    if (!beside.isEmpty()) {
      return beside;
    }
    return afterEnd();
  }

  /** Returns the lines that were read as bylines, which are no part of the text. */
  Set<Integer> used() {
    return used;
  }

  private List<String> labelled(List<Integer> some) {
    for (int line : some) {
      var people = labelled(line);
      if (!people.isEmpty()) {
        used.add(line);
        return people;
      }
    }
    return List.of();
  }

  private List<String> labelled(int line) {
    var text = head.text(line);
    if (text.length() > MAX_BYLINE_LENGTH) {
      return List.of();
    }
    if (LABEL.matcher(text).matches() && line + 1 < lines.size()) {
      var people = bareNames(head.text(line + 1));
      if (!people.isEmpty()) {
        used.add(line + 1);
      }
      return people;
    }
    for (var part : BETWEEN_PARTS.split(text, -1)) {
      if (bylines.begins(part)) {
        var people = people(withoutDay(part, line));
        if (!people.isEmpty()) {
          return people;
        }
      }
    }
    var days = head.facts(line).isDateLine() ? head.facts(line).days() : List.<LabelledDay>of();
    if (!days.isEmpty()) {
      var people = afterDay(text, days.getLast().day().to());
      if (!people.isEmpty()) {
        return people;
      }
    }
    // The label may be parted from the names: "Report - Ann Lee".
    return bylines.begins(text) && text.length() <= MAX_NAMES_LENGTH ? people(text) : List.of();
  }

  /** Returns the people of a byline that follows the day: "November 18, 2026 by Ann Lee". */
  private List<String> afterDay(String text, int to) {
    var tokens = LineToken.split(text);
    for (int i = to; i < tokens.size(); i++) {
      var rest = text.substring(tokens.get(i).start());
      if (tokens.get(i).isWord() && bylines.begins(rest)) {
        return people(rest);
      }
    }
    return List.of();
  }

  /** Returns the part before its day, which names of months and weekdays may look like names in. */
  private String withoutDay(String part, int line) {
    for (var day : head.facts(line).days()) {
      var tokens = LineToken.split(head.text(line));
      int from = tokens.get(day.day().from()).start();
      int at = head.text(line).indexOf(part);
      if (at >= 0 && from > at && from < at + part.length()) {
        return withoutJoints(part.substring(0, from - at));
      }
    }
    return part;
  }

  private static String withoutJoints(String part) {
    var text = part.strip();
    int blank = text.lastIndexOf(' ');
    return blank > 0 && JOINTS.contains(TextFolding.fold(text.substring(blank)))
        ? text.substring(0, blank)
        : text;
  }

  /** Returns people of a line that begins with a name, and goes on with a day or reading time. */
  private List<String> besideDay() {
    for (int line : head.below()) {
      var text = head.text(line);
      var facts = head.facts(line);
      boolean near = line - head.below().getFirst() < MAX_LINES_TO_NAME;
      if (!near
          || text.length() > MAX_BYLINE_LENGTH
          || facts.words().isEmpty()
          || facts.ofMatch()) {
        continue;
      }
      boolean dated = facts.isDateLine() || RelativeDayReader.isAgo(text);
      var people = bareNames(dated ? firstNames(text, facts.words()) : withoutPost(text));
      if (!people.isEmpty() && people.stream().allMatch(this::isGivenName)) {
        used.add(line);
        return people;
      }
    }
    return List.of();
  }

  /** Returns the words that stand together at the start of what a line says beside its day. */
  private static String firstNames(String text, List<LineToken> words) {
    int end = words.getFirst().start();
    for (var word : words) {
      boolean name = word.capital() || word.caseless() || PARTICLES.contains(word.text());
      if (!name) {
        break;
      }
      if (end > words.getFirst().start()
          && word.start() > end
          && !text.substring(end, word.start()).matches("[ .'’&-]{1,3}")) {
        break;
      }
      end = word.end();
    }
    return text.substring(words.getFirst().start(), end);
  }

  /** Returns the name before a post or a place: "Ann Lee, Staff Writer", "Ann Lee - Madrid". */
  private static String withoutPost(String text) {
    var first = BETWEEN_PARTS.split(BRACKETED.matcher(text).replaceAll(" "), 2)[0].strip();
    int comma = first.indexOf(',');
    boolean post =
        comma > 0
            && LineToken.split(first.substring(comma)).stream()
                .anyMatch(token -> POSTS.contains(token.text()));
    return post ? first.substring(0, comma) : first;
  }

  private List<String> afterEnd() {
    for (int i = Math.max(0, end - 1); i < Math.min(lines.size(), end + LINES_AFTER_END); i++) {
      if (i >= end && (lines.get(i).opensTail() || lines.get(i).endsArticle())) {
        break;
      }
      var text = head.text(i);
      if (text.length() > MAX_BYLINE_LENGTH) {
        continue;
      }
      var bare =
          text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
      if (bylines.begins(bare)) {
        var people = people(bare);
        if (!people.isEmpty()) {
          return people;
        }
      }
      var signature = signature(i, text);
      if (!signature.isEmpty()) {
        return signature;
      }
    }
    return List.of();
  }

  private List<String> signature(int i, String text) {
    if (i < end) {
      return List.of();
    }
    boolean quoted = i > 0 && head.text(i - 1).matches("(?s).*[\"”»]$");
    var signed = SIGNED.matcher(text);
    var people = bareNames(signed.matches() ? signed.group(1) : text);
    boolean sure = signed.matches() || people.stream().allMatch(this::isGivenName);
    return !quoted && sure ? people : List.of();
  }

  /** Returns a byline without the place from which it was written: "By Ann Lee in Madrid". */
  static String withoutPlace(String byline) {
    return AFTER_NAMES.matcher(byline).replaceFirst("");
  }

  private List<String> people(String byline) {
    var people = bylines.people(withoutPlace(byline));
    if (people.size() < 2) {
      return people;
    }
    // What follows a comma may be an outlet, a place or a post.
    var sure = new ArrayList<>(people.subList(0, 1));
    people.stream().skip(1).filter(this::isGivenName).forEach(sure::add);
    return sure;
  }

  /** Returns the names of a text that says nothing else. */
  private List<String> bareNames(String text) {
    if (text.length() > MAX_NAMES_LENGTH || text.endsWith(".")) {
      return List.of();
    }
    var people = bylines.people(text);
    int letters = people.stream().mapToInt(String::length).sum();
    return letters * 10 >= text.length() * 8 ? people : List.of();
  }

  private boolean isGivenName(String name) {
    var folded = TextFolding.fold(name);
    int blank = folded.indexOf(' ');
    var first = blank < 0 ? "" : folded.substring(0, blank);
    return bylines.isFirstName(first) || FIRST_NAMES.contains(first);
  }
}
