package backheel.understanding.text;

import backheel.football.TextFolding;
import backheel.story.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text prepared for analysis: its words and sentences, and a plain copy of the same length,
 * without capitals and accents, on which patterns are matched. All offsets count UTF-16 units.
 */
public final class TokenizedText {

  /**
   * Maximum number of combining marks in a row: the word boundary of a pattern walks back over all
   * of them.
   */
  public static final int MAX_MARKS_IN_A_ROW = 8;

  public final String raw;
  public final String plain;
  public final List<Word> words;
  public final List<Sentence> sentences;
  private final int bodyAt;
  private final int[] codePoints;
  private final int[] lineEnds;
  private final int lastBracket;

  /** Maximum distance over which a pattern that must end at a place is searched for. */
  private static final int MAX_LOOK_BACK = 120;

  /** One sentence; a line end ends it too. */
  public record Sentence(int start, int end, boolean opensParagraph) {
    public boolean holds(int at) {
      return start <= at && at < end;
    }
  }

  private TokenizedText(String raw, int bodyAt) {
    this.raw = raw;
    this.bodyAt = bodyAt;
    this.plain = plain(raw);
    this.words = words(raw);
    this.sentences = SentenceSplitter.split(raw);
    this.codePoints = codePoints(raw, bodyAt);
    this.lastBracket = raw.lastIndexOf(')');
    this.lineEnds = IntStream.range(0, raw.length()).filter(i -> raw.charAt(i) == '\n').toArray();
  }

  /**
   * Creates the text of a title, as a paragraph of its own unless the body repeats it, and a body.
   */
  public static TokenizedText of(String title, String body) {
    var stripped = title.strip();
    if (stripped.isEmpty() || body.stripLeading().startsWith(stripped)) {
      return new TokenizedText(body, 0);
    }
    return new TokenizedText(stripped + "\n\n" + body, stripped.length() + 2);
  }

  public boolean inBody(int at) {
    return at >= bodyAt;
  }

  /** Returns whether the place is in the title. */
  public boolean inTitle(int at) {
    return bodyAt > 0 && at < bodyAt;
  }

  /** Converts UTF-16 offsets into a span of code points from the start of the body. */
  public Span span(int start, int end) {
    return new Span(codePoints[start], codePoints[end]);
  }

  public String raw(int start, int end) {
    return raw.substring(start, end);
  }

  /** Returns the index of the sentence at the place. */
  public int sentenceAt(int at) {
    var low = 0;
    var high = sentences.size() - 1;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).start() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Returns the index of the first word that starts at the place or after it. */
  public int wordFrom(int at) {
    var low = 0;
    var high = words.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (words.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether there is a closing bracket anywhere after the place. */
  public boolean closesBracketAfter(int at) {
    return lastBracket > at;
  }

  /** Returns the start of the line that contains the character before the place. */
  public int lineStart(int at) {
    var ended = lineEndsBefore(Math.max(1, at));
    return ended == 0 ? 0 : lineEnds[ended - 1] + 1;
  }

  /** Returns the end of the line at the place. */
  public int lineEnd(int at) {
    var ended = lineEndsBefore(at);
    return ended == lineEnds.length ? raw.length() : lineEnds[ended];
  }

  private int lineEndsBefore(int at) {
    var found = Arrays.binarySearch(lineEnds, at);
    return found < 0 ? -found - 1 : found;
  }

  /** Returns whether the pattern is found in the plain copy before the end. */
  public boolean ends(Pattern pattern, int start, int end) {
    return pattern
        .matcher(plain)
        .region(Math.max(start, end - MAX_LOOK_BACK), end)
        .useTransparentBounds(start < end - MAX_LOOK_BACK)
        .find();
  }

  /**
   * Returns the plain copy after a place, limited to what a pattern that must begin there examines.
   */
  public String lookahead(int start, int end, int most) {
    return plain.substring(start, Math.min(end, start + most));
  }

  private static int[] codePoints(String raw, int bodyAt) {
    var counts = new int[raw.length() + 1];
    var count = 0;
    for (var i = bodyAt; i < raw.length(); i++) {
      counts[i] = count;
      if (!Character.isHighSurrogate(raw.charAt(i))) {
        count++;
      }
    }
    counts[raw.length()] = count;
    return counts;
  }

  private static String plain(String raw) {
    var plain = new char[raw.length()];
    int marks = 0;
    for (var i = 0; i < plain.length; i++) {
      plain[i] = plain(raw.charAt(i));
      marks = isMark(plain[i]) ? marks + 1 : 0;
      if (marks > MAX_MARKS_IN_A_ROW) {
        plain[i] = ' ';
      }
    }
    return new String(plain);
  }

  private static boolean isMark(char letter) {
    return letter >= 0x300 && Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static char plain(char letter) {
    if (letter < 0x80) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }
    return switch (letter) {
      case '’', '‘', 'ʼ', '`' -> '\'';
      case '–', '—', '−', '‑' -> '-';
      case '\u00a0', '\u202f', '\u2009' -> ' ';
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      default -> decomposed(letter);
    };
  }

  private static char decomposed(char letter) {
    if (Character.isSurrogate(letter)) {
      return letter;
    }
    if (letter >= 0x660 && letter <= 0x669) {
      return (char) ('0' + letter - 0x660);
    }
    var base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    return base.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
  }

  private static List<Word> words(String raw) {
    var words = new ArrayList<Word>();
    for (var i = 0; i < raw.length(); ) {
      if (!isLetter(raw.codePointAt(i))) {
        i += Character.charCount(raw.codePointAt(i));
        continue;
      }
      var start = i;
      var capitals = 0;
      while (i < raw.length() && isLetter(raw.codePointAt(i))) {
        var letter = raw.codePointAt(i);
        capitals += Character.isUpperCase(letter) ? 1 : 0;
        i += Character.charCount(letter);
      }
      var capital = Character.isUpperCase(raw.codePointAt(start));
      var folded = TextFolding.fold(raw.substring(start, i));
      words.add(new Word(start, i, folded, capital, capitals > 1 && capitals == i - start));
    }
    return words;
  }

  private static boolean isLetter(int letter) {
    return Character.isLetterOrDigit(letter)
        || (letter > 0x7f && Character.getType(letter) == Character.NON_SPACING_MARK)
        || letter == 'ـ';
  }
}
