package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the dateline that opens an agency's report: place, day and agency before a dash, as
 * in "VILLARREAL, Spain, Nov 21 (Wire) - ". A day before a dash without place and agency is prose.
 */
final class DatelineReader {
  private static final Set<String> JOINTS = Lexicon.words("joints of a date");
  private static final Set<String> PARTICLES = Lexicon.words("particles in a byline");
  private static final int MAX_LENGTH = 160;
  private static final int MAX_PLACE_WORDS = 7;
  private static final int MAX_AGENCY_WORDS = 4;

  /** A dateline without capitals or agency may open a tale of old: it must be recent. */
  private static final int MAX_AGE_OF_WEAK_IN_DAYS = 45;

  private final CalendarNames names;
  private final DayResolver resolver;

  DatelineReader(CalendarNames names, DayResolver resolver) {
    this.names = names;
    this.resolver = resolver;
  }

  /** Returns the day of the dateline at the start of a paragraph, null if it has none. */
  @Nullable LocalDate read(String paragraph) {
    var start = paragraph.length() > MAX_LENGTH ? paragraph.substring(0, MAX_LENGTH) : paragraph;
    var tokens = LineToken.split(start);
    var days = DayExpressionParser.parse(tokens, names);
    if (!days.isEmpty()) {
      var day = days.getFirst();
      var shape = shape(tokens, start, day.from(), day.to());
      if (shape == null) {
        return null;
      }
      var found = resolver.resolve(day);
      return found != null && isSure(shape, found) ? found : null;
    }
    for (int i = 0; i < tokens.size() && i <= 2 * MAX_PLACE_WORDS; i++) {
      int weekday = tokens.get(i).isWord() ? names.weekday(tokens.get(i).text()) : 0;
      if (weekday > 0) {
        var shape = shape(tokens, start, i, i + 1);
        boolean sure = shape != null && (shape.agency() || shape.shouted());
        return sure ? resolver.lastWeekday(weekday) : null;
      }
    }
    return null;
  }

  private boolean isSure(Shape shape, LocalDate found) {
    return shape.agency()
        || shape.shouted()
        || !found.isBefore(resolver.today().minusDays(MAX_AGE_OF_WEAK_IN_DAYS));
  }

  /**
   * The parts of a dateline.
   *
   * @param agency whether it names an agency, between brackets or slashes
   * @param shouted whether its place is written in capitals
   */
  private record Shape(boolean agency, boolean shouted) {}

  /** Returns the shape of the dateline whose day is in these tokens, null if it is none. */
  private static @Nullable Shape shape(List<LineToken> tokens, String line, int from, int to) {
    int end = endOf(tokens, to);
    if (end < 0
        || opensSentence(tokens.getFirst())
        || LineFacts.isOfMatch(tokens.subList(0, end))) {
      return null;
    }
    int places = 0;
    int small = 0;
    boolean shouted = true;
    for (int i = 0; i < end; i++) {
      if (i >= from && i < to) {
        continue;
      }
      var token = tokens.get(i);
      if (token.isNumber()) {
        return null;
      }
      if (!token.isWord() || isInBrackets(tokens, i)) {
        continue;
      }
      boolean joint = JOINTS.contains(token.text()) || PARTICLES.contains(token.text());
      if (token.capital() || token.caseless()) {
        places += joint && places == 0 ? 0 : 1;
        shouted &= places == 0 || places > 1 || isShouted(line, token);
      } else {
        small += joint ? 0 : 1;
      }
    }
    boolean agency = hasAgency(tokens, end);
    boolean named = places > 0 && places <= MAX_PLACE_WORDS;
    if (small > 0 || places > MAX_PLACE_WORDS || (!named && !agency)) {
      return null;
    }
    return new Shape(agency, named && shouted);
  }

  /** Returns whether it is a word such as "On" or "In", which no name of a place begins with. */
  private static boolean opensSentence(LineToken token) {
    return JOINTS.contains(token.text()) && !PARTICLES.contains(token.text());
  }

  /** Returns whether the word has no small letter, and more than one letter. */
  private static boolean isShouted(String line, LineToken token) {
    return token.end() - token.start() > 1
        && token.capital()
        && line.substring(token.start(), token.end()).chars().noneMatch(Character::isLowerCase);
  }

  /** Returns the token of the dash that ends the dateline, -1 if there is none. */
  private static int endOf(List<LineToken> tokens, int from) {
    int words = 0;
    for (int at = from; at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.isDash() || token.is("/")) {
        boolean inside = token.is("/") && hasSlash(tokens, at + 1);
        boolean hyphen =
            token.isDash()
                && isGlued(tokens, at)
                && isGlued(tokens, at + 1)
                && at > 0
                && tokens.get(at - 1).isWord();
        if (!inside && !hyphen) {
          return at;
        }
      } else if (token.is(":") && at == from) {
        return at;
      } else if (token.isNumber()) {
        return -1;
      } else if (token.isWord() && ++words > MAX_PLACE_WORDS) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isGlued(List<LineToken> tokens, int at) {
    return at < tokens.size() && tokens.get(at).glued();
  }

  /** Returns whether a slash follows after a few words, which then is the one to look at. */
  private static boolean hasSlash(List<LineToken> tokens, int from) {
    for (int at = from; at < tokens.size() && at <= from + 2 * MAX_AGENCY_WORDS; at++) {
      if (tokens.get(at).is("/")) {
        return true;
      }
      if (tokens.get(at).isNumber()) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasAgency(List<LineToken> tokens, int end) {
    int open = -1;
    for (int at = 0; at <= end && at < tokens.size(); at++) {
      var token = tokens.get(at);
      if (token.is("(")) {
        open = at;
      } else if (token.is("/")) {
        if (open >= 0 && at > open + 1) {
          return true;
        }
        open = at;
      } else if (token.is(")") && open >= 0 && at > open + 1) {
        return at - open - 1 <= 2 * MAX_AGENCY_WORDS;
      }
    }
    return false;
  }

  private static boolean isInBrackets(List<LineToken> tokens, int i) {
    int at = i;
    while (at >= 0 && !tokens.get(at).is(")")) {
      if (tokens.get(at).is("(")) {
        return true;
      }
      at--;
    }
    return false;
  }
}
