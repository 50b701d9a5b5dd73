package backheel.platform.telegram.render;

import backheel.chat.LocalizedTexts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter that keeps Telegram from linking text: domains, addresses, mentions, hashtags and
 * commands are split by a word joiner, which is invisible and breaks no line. Telegram looks for
 * them in all text that is not a link already, and an outlet's headline must not lead a reader to
 * another site. A copied address still works: domain names ignore the joiner (UTS 46), and so do
 * our commands.
 */
final class AutoLinkBlocker {
  private static final char JOINER = '\u2060';

  /** Longer than any word that Telegram would link. */
  private static final int MAX_WORD_LENGTH = 64;

  private static final int MIN_TOP_LEVEL_DOMAIN_LENGTH = 2;

  /** The key prefixes of commands, and of settings that can be typed as commands. */
  private static final List<String> COMMAND_KEY_PREFIXES = List.of("command.", "called.part.");

  private static final Set<String> OWN_COMMANDS =
      LocalizedTexts.in("en").keys().stream()
          .flatMap(key ->
              COMMAND_KEY_PREFIXES.stream()
                  .filter(key::startsWith)
                  .map(begin -> key.substring(begin.length())))
          .collect(Collectors.toUnmodifiableSet());

  private AutoLinkBlocker() {}

  /**
   * Returns the text with joiners.
   *
   * @param sentences whether the text may contain the bot's own sentences, whose commands stay
   *     tappable
   */
  static String block(String words, boolean sentences) {
    var parted = new StringBuilder(words.length() + 8);
    for (int i = 0; i < words.length(); i++) {
      parted.append(words.charAt(i));
      if (i + 1 < words.length() && startsLink(words, i, sentences)) {
        parted.append(JOINER);
      }
    }
    return parted.toString();
  }

  private static boolean startsLink(String words, int at, boolean sentences) {
    char next = words.charAt(at + 1);
    return switch (words.charAt(at)) {
      case '.' -> at > 0 && isBeforeDot(words.charAt(at - 1)) && continuesDomain(words, at);
      case '@' -> isOfWord(next);
      case '#', '$' -> isOfWord(next) && hasLetter(words, at + 1);
      case ':' -> words.startsWith("//", at + 1);
      case '/' ->
          isAscii(next)
              && (at == 0 || isBoundary(words.charAt(at - 1)))
              && !(sentences && OWN_COMMANDS.contains(word(words, at + 1)));
      default -> false;
    };
  }

  /** Returns whether a domain may have the character before a dot: any symbol, even emoji. */
  private static boolean isBeforeDot(char c) {
    return !Character.isWhitespace(c) && c != '.';
  }

  /** Returns whether a top-level domain, or the next number of an IP address, may follow. */
  private static boolean continuesDomain(String words, int dot) {
    if (Character.isDigit(words.charAt(dot + 1))) {
      return isInAddress(words, dot);
    }
    int letters = 0;
    for (int i = dot + 1; i < words.length() && letters < MIN_TOP_LEVEL_DOMAIN_LENGTH; ) {
      int c = words.codePointAt(i);
      if (!Character.isLetter(c) && (letters == 0 || !isMark(c))) {
        return false;
      }
      letters++;
      i += Character.charCount(c);
    }
    return letters == MIN_TOP_LEVEL_DOMAIN_LENGTH;
  }

  /**
   * Returns whether a dot is part of four numbers with dots between: no result and no date has that
   * form.
   */
  private static boolean isInAddress(String words, int dot) {
    int from = dot;
    while (from > 0 && dot - from < MAX_WORD_LENGTH && isOfNumbers(words.charAt(from - 1))) {
      from--;
    }
    int to = dot;
    while (to < words.length() && to - dot < MAX_WORD_LENGTH && isOfNumbers(words.charAt(to))) {
      to++;
    }
    return words.substring(from, to).chars().filter(c -> c == '.').count() >= 3;
  }

  private static boolean hasLetter(String words, int from) {
    for (int i = from;
        i < words.length() && i - from < MAX_WORD_LENGTH && isOfWord(words.charAt(i));
        i++) {
      if (!Character.isDigit(words.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String word(String words, int from) {
    int to = from;
    while (to < words.length() && to - from < MAX_WORD_LENGTH && isOfWord(words.charAt(to))) {
      to++;
    }
    return words.substring(from, to);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || Character.isSurrogate(c);
  }

  /** Returns whether a command may start after the character. */
  private static boolean isBoundary(char before) {
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
