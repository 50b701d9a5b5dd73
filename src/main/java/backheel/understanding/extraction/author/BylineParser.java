package backheel.understanding.extraction.author;

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
public final class BylineParser {
  private static final int MAX_NAME_LENGTH = 50;
  private static final int MAX_BYLINE_LENGTH = 300;
  private static final int MAX_EAST_ASIAN_LENGTH = 30;

  /** The words of a byline before its first name. */
  public static final Pattern BYLINE_START =
      Pattern.compile(
          Lexicon.regex(
              "(?iu)^[\\s(\\[–—•|-]*(?:{{byline starts}}(?:\\s*[:：]\\s*|\\s+)|{{byline starts, written together with the name}}\\s*[:：]?|(?-i:{{byline starts, glued to a capital}}))"));

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
              "(?ius)(?:(?<!\\s)\\s++|[.;,]\\s*+)(?:{{before a date in a byline}} )?(?:{{after the names of a byline}}|\\d).*|{{months after the names of a byline}}\\b(?=\\W{0,3}\\d).*|(?<=\\p{Ll}{4})\\.\\s.*|(?<=[\\p{IsHan}\\p{IsHangul}])\\d.*"));

  private static final Pattern NOT_A_NAME =
      SafePatternCompiler.compile(
          Lexicon.regex(
              "(?iu)\\p{Ll}\\.\\p{Ll}{2,4}$|\\.{{endings of web addresses}}\\b|\\b{{words of no author's name}}\\b|^{{first words of no author's name}}\\b|[{}<>:?!#*=\"“”„«»]"));

  /** A first and a last name as a handle. */
  private static final Pattern HANDLE = Pattern.compile("\\p{Ll}{2,20}\\.\\p{Ll}{2,20}");

  private static final Pattern EAST_ASIAN_LABEL =
      Pattern.compile(
          Lexicon.regex(
              "{{byline starts, written together with the name}}|{{roles after an East Asian name}}"));

  private static final Pattern EAST_ASIAN_ROLE =
      Pattern.compile(Lexicon.regex("(?<!\\s)\\s*+{{roles after an East Asian name}}$"));

  /** A few characters, or the letters of a name from elsewhere. */
  private static final Pattern EAST_ASIAN_NAME =
      Pattern.compile(
          "[\\p{IsHan}\\u3005]{1,4}(?: [\\p{IsHan}\\p{IsHiragana}\\u3005]{1,4})?"
              + "|\\p{IsHangul}{2,4}|\\p{IsKatakana}[\\p{IsKatakana}\\u30FC\\uFF1D ]{2,20}");

  private static final Pattern EAST_ASIAN_LETTER =
      Pattern.compile("[\\p{IsHan}\\p{IsHangul}\\p{IsKatakana}\\p{IsHiragana}]");

  private static final Pattern NO_EAST_ASIAN_NAME =
      Pattern.compile(Lexicon.regex("{{words of no East Asian name}}"));
  private static final Set<Character.UnicodeScript> EAST_ASIAN_SCRIPTS =
      Set.of(
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA);
  private static final Pattern AGENCY = Pattern.compile(Lexicon.regex("(?iu){{news agencies}}"));
  private static final Set<String> PARTICLES = Set.copyOf(Lexicon.entries("particles in a byline"));

  private BylineParser() {}

  /** Returns whether a line begins, or in East Asia ends, as bylines do. */
  static boolean isByline(String line) {
    return BYLINE_START.matcher(line).find()
        || (line.length() <= MAX_EAST_ASIAN_LENGTH && EAST_ASIAN_ROLE.matcher(line).find());
  }

  /** Returns the people that a byline names, in its order. */
  public static List<String> parse(String byline, OutletAliases outlet) {
    return people(byline, outlet, EAST_ASIAN_LABEL.matcher(byline).find());
  }

  /**
   * Returns the people named where only authors are, so that the few characters of an East Asian
   * name need no label.
   */
  static List<String> parseDeclared(String byline, OutletAliases outlet) {
    return people(byline, outlet, /* labelled= */ true);
  }

  private static List<String> people(String byline, OutletAliases outlet, boolean labelled) {
    List<String> names = new ArrayList<>();
    for (String part : parts(byline)) {
      String name = EAST_ASIAN_ROLE.matcher(part).replaceFirst("");
      if (isPerson(name, labelled) && !outlet.matches(name)) {
        names.add(withoutShouting(name));
      }
    }
    return names;
  }

  /** Returns the agencies that a byline names. */
  static List<String> agencies(String byline, OutletAliases outlet) {
    return parts(byline).stream()
        .filter(part -> AGENCY.matcher(part).matches() && !outlet.matches(part))
        .toList();
  }

  /** Returns the part of a line before dates and all else that follows names. */
  static String namesOnly(String line) {
    return AFTER_NAME.matcher(line).replaceFirst("").strip();
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
          && part.length() >= 3
          && fits(part)
          && !isAbbreviation(part)
          && !outlet.matches(part)) {
        names.add(asPerson(part));
      }
    }
    return names.stream().limit(1).toList();
  }

  /** Returns a name in small letters, such as ida.quill or "ida quill", as people write it. */
  private static String asPerson(String name) {
    String spaced = HANDLE.matcher(name).matches() ? name.replace('.', ' ') : name;
    return AuthorFeatures.beginsWithGivenName(spaced)
            && spaced.equals(spaced.toLowerCase(Locale.ROOT))
        ? withoutShouting(spaced.toUpperCase(Locale.ROOT))
        : name;
  }

  private static List<String> parts(String byline) {
    if (byline.length() > MAX_BYLINE_LENGTH) {
      return List.of();
    }
    String bare =
        WEB_ADDRESS
            .matcher(TextNormalizer.normalize(byline))
            .replaceAll(" ")
            .replaceFirst("^\\s*[(\\[](.*)[)\\]]\\s*$", "$1");
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
    return name.length() <= MAX_NAME_LENGTH
        && !NOT_A_NAME.matcher(name).find()
        && !(EAST_ASIAN_LETTER.matcher(name).find() && NO_EAST_ASIAN_NAME.matcher(name).find());
  }

  /**
   * Returns whether this is two to five capitalised words, or a few letters of a script without
   * capitals.
   */
  private static boolean isPerson(String name, boolean labelled) {
    if (name.length() < 2 || !fits(name) || name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (EAST_ASIAN_NAME.matcher(name).matches()) {
      return labelled;
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
