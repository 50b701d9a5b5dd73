package backheel.platform.telegram;

import backheel.chat.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of which Telegram makes no link: domains, addresses, mentions, hashtags and commands are
 * parted by a word joiner, which shows nothing and breaks no line. Telegram looks for them in all
 * words that are not a link already, and an outlet's headline must not send anybody anywhere. A
 * copied address still works: domain names ignore the joiner (UTS 46), and so do our commands.
 */
final class Unlinked {
  private static final char JOINER = '\u2060';

  /** Longer than any word that Telegram would link. */
  private static final int WORD = 64;

  private static final int SHORTEST_TOP_LEVEL = 2;

  /** Commands, and the settings that can be said as commands. */
  private static final List<String> KEYS = List.of("command.", "called.part.");

  private static final Set<String> OURS =
      Wording.in("en").keys().stream()
          .flatMap(key ->
              KEYS.stream().filter(key::startsWith).map(begin -> key.substring(begin.length())))
          .collect(Collectors.toUnmodifiableSet());

  private Unlinked() {}

  /**
   * The words, parted.
   *
   * @param sentences whether these may be our own sentences, in which our commands can be touched
   */
  static String of(String words, boolean sentences) {
    var parted = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      parted.append(words.charAt(i));
      if (i + 1 < words.length() && isLinking(words, i, sentences)) {
        parted.append(JOINER);
      }
    }
    return parted.toString();
  }

  private static boolean isLinking(String words, int at, boolean sentences) {
    char next = words.charAt(at + 1);
    return switch (words.charAt(at)) {
      case '.' -> at > 0 && isBeforeDot(words.charAt(at - 1)) && leadsOn(words, at);
      case '@' -> isOfWord(next);
      case '#', '$' -> isOfWord(next) && hasLetter(words, at + 1);
      case ':' -> words.startsWith("//", at + 1);
      case '/' ->
          isAscii(next)
              && (at == 0 || isApart(words.charAt(at - 1)))
              && !(sentences && OURS.contains(word(words, at + 1)));
      default -> false;
    };
  }

  /** Names may have any sign in them, hearts too. */
  private static boolean isBeforeDot(char c) {
    return !Character.isWhitespace(c) && c != '.';
  }

  /** Whether something like a top-level domain, or the next number of an address, comes. */
  private static boolean leadsOn(String words, int dot) {
    if (Character.isDigit(words.charAt(dot + 1))) {
      return isInAddress(words, dot);
    }
    int letters = 0;
    for (int i = dot + 1; i < words.length() && letters < SHORTEST_TOP_LEVEL; ) {
      int c = words.codePointAt(i);
      if (!Character.isLetter(c) && (letters == 0 || !isMark(c))) {
        return false;
      }
      letters++;
      i += Character.charCount(c);
    }
    return letters == SHORTEST_TOP_LEVEL;
  }

  /** Four numbers with dots between: no result and no date looks like that. */
  private static boolean isInAddress(String words, int dot) {
    int from = dot;
    while (from > 0 && dot - from < WORD && isOfNumbers(words.charAt(from - 1))) {
      from--;
    }
    int to = dot;
    while (to < words.length() && to - dot < WORD && isOfNumbers(words.charAt(to))) {
      to++;
    }
    return words.substring(from, to).chars().filter(c -> c == '.').count() >= 3;
  }

  private static boolean hasLetter(String words, int from) {
    for (int i = from; i < words.length() && i - from < WORD && isOfWord(words.charAt(i)); i++) {
      if (!Character.isDigit(words.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String word(String words, int from) {
    int to = from;
    while (to < words.length() && to - from < WORD && isOfWord(words.charAt(to))) {
      to++;
    }
    return words.substring(from, to);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
  }

  /** Whether a command may stand behind it. */
  private static boolean isApart(char before) {
    return !isOfWord(before) && before != '/';
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isOfNumbers(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private static boolean isAscii(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
