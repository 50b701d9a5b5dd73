package backheel.understanding.extraction;

import backheel.input.SafePatternCompiler;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A parser of the names of people in a byline, among roles, outlets, agencies, addresses and dates.
 */
final class BylineParser {
  private static final int MAX_NAME_LENGTH = 50;
  private static final int MAX_BYLINE_LENGTH = 300;

  /** The words of a byline before its first name. */
  static final Pattern BYLINE_START =
      Pattern.compile(
          Lexicon.regex(
              "(?iu)^[\\s(\\[–—•|-]*(?:{{byline starts}}(?:\\s*[:：]\\s*|\\s+)|{{byline starts, written together with the name}}\\s*[:：]?)"));

  private static final Pattern NAME_SEPARATOR =
      Pattern.compile(
          Lexicon.regex(
              "(?iu)(?:\\G|(?<!\\s))(?:\\s*+(?:[,;/|•·、，]|(?<=\\s)(?<!\\n)(?:[-–—]|&|{{between the names of a byline}})\\s)|[^\\S\\n]*+\\n)\\s*+"));
  private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?<!\\S)\\S[^\\s@]*+@\\S++|(?<!\\S)@\\w++|https?:\\S*+|www\\.\\S++");

  /** Dates, editors and much else that follows a name on its line. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          Lexicon.regex(
              "(?ius)(?:(?<!\\s)\\s++|[.;,]\\s*+)(?:{{before a date in a byline}} )?(?:{{after the names of a byline}}|\\d).*|{{months after the names of a byline}}\\b.*"));

  private static final Pattern NOT_A_NAME =
      SafePatternCompiler.compile(
          Lexicon.regex(
              "(?iu)\\p{Ll}\\.\\p{Ll}{2,4}$|\\.{{endings of web addresses}}\\b|\\b{{words of no author's name}}\\b|[{}<>:?!#*=\"“”„«»]"));
  private static final Pattern HAN_LABEL =
      Pattern.compile(Lexicon.regex("{{byline starts, written together with the name}}"));
  private static final Set<Character.UnicodeScript> EAST_ASIAN_SCRIPTS =
      Set.of(
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);
  private static final Set<String> PARTICLES = Set.copyOf(Lexicon.entries("particles in a byline"));

  private BylineParser() {}

  /** Returns the people that a byline names, in its order. */
  static List<String> parse(String byline, OutletAliases outlet) {
    List<String> names = new ArrayList<>();
    boolean labelled = HAN_LABEL.matcher(byline).find();
    for (String part : parts(byline)) {
      if (isPerson(part, labelled) && !outlet.matches(part)) {
        names.add(withoutShouting(part));
      }
    }
    return names;
  }

  /**
   * Returns the author that the page declares, if the name is not written as people's names are.
   */
  static List<String> penNames(String declared, OutletAliases outlet) {
    List<String> names = new ArrayList<>();
    for (String part : parts(declared)) {
      int words = TextNormalizer.countWords(part);
      boolean plain =
          part.indexOf(' ') < 0
              || (words <= 3 && part.chars().allMatch(c -> c == ' ' || Character.isLetter(c)));
      if (plain
          && part.length() >= 4
          && fits(part)
          && !isAbbreviation(part)
          && !outlet.matches(part)) {
        names.add(part);
      }
    }
    return names.stream().limit(1).toList();
  }

  private static List<String> parts(String byline) {
    if (byline.length() > MAX_BYLINE_LENGTH) {
      return List.of();
    }
    String bare =
        WEB_ADDRESS
            .matcher(TextNormalizer.normalize(byline))
            .replaceAll(" ")
            .replaceFirst("^\\s*\\((.*)\\)\\s*$", "$1");
    String line = withoutLabel(BRACKETED.matcher(bare).replaceAll(" "));
    List<String> parts = new ArrayList<>();
    for (String part : NAME_SEPARATOR.split(AFTER_NAME.matcher(line).replaceFirst(""), -1)) {
      String name =
          TextNormalizer.normalize(
              withoutLabel(part)
                  .replaceAll("^[^\\p{L}]+|(?<![^\\p{L}\\p{N}.])[^\\p{L}\\p{N}.]++$", ""));
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    return parts;
  }

  private static String withoutLabel(String byline) {
    String line = byline.strip();
    for (int i = 0; i < 2; i++) {
      line = BYLINE_START.matcher(line).replaceFirst("");
    }
    return line;
  }

  private static boolean fits(String name) {
    return name.length() <= MAX_NAME_LENGTH && !NOT_A_NAME.matcher(name).find();
  }

  /**
   * Returns whether this is two to five capitalised words, or a few letters of a script without
   * capitals.
   */
  private static boolean isPerson(String name, boolean labelled) {
    if (name.length() < 2 || !fits(name) || name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (isHan(name)) {
      return labelled && name.length() <= 4;
    }
    int capitals = 0;
    String[] words = name.split(" ", -1);
    for (String word : words) {
      int first = word.codePointAt(0);
      if (Character.isUpperCase(first) || Character.isTitleCase(first) || isCaseless(first)) {
        capitals++;
      } else if (!isParticle(word)) {
        return false;
      }
    }
    return capitals >= 2 && words.length <= 5;
  }

  private static boolean isCaseless(int letter) {
    return Character.isLetter(letter)
        && !Character.isLowerCase(letter)
        && !Character.isUpperCase(letter)
        && !Character.isIdeographic(letter)
        && !EAST_ASIAN_SCRIPTS.contains(Character.UnicodeScript.of(letter));
  }

  private static boolean isHan(String name) {
    return name.codePoints().allMatch(Character::isIdeographic);
  }

  private static boolean isParticle(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace(".", "");
    return PARTICLES.contains(small)
        || small.startsWith("d'")
        || small.startsWith("d’")
        || small.startsWith("al-")
        || small.startsWith("el-");
  }

  private static boolean isAbbreviation(String name) {
    return name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Returns a name that is all in capitals with initial capitals only. */
  private static String withoutShouting(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    var proper = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      proper.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return proper.toString();
  }
}
