package backheel.platform.discord.render;

import backheel.chat.NonBreakingFlagSpacer;
import backheel.input.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An escaper of other people's text, so that it is shown exactly as written. */
final class MarkdownEscaper {
  /** The characters with a meaning in Discord's Markdown, mentions included. */
  private static final String MARKUP_CHARACTERS = "\\*_~|>#-[]()`@<";

  private static final int MAX_ADDRESS_LENGTH = 1500;

  /** An invisible character that breaks no line. */
  private static final char WORD_JOINER = '\u2060';

  private static final List<String> DISCORD = List.of("discord", "discordapp");

  private MarkdownEscaper() {}

  static String escape(String words) {
    var safe = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isDropped(c)) {
        continue;
      }
      boolean address = c == ':' && words.startsWith("//", i + 1);
      if (MARKUP_CHARACTERS.indexOf(c) >= 0 || address) {
        safe.append('\\');
      }
      safe.append(c == '\t' || c == '\r' ? ' ' : c);
      if (c == '.' && isInvitation(words, i)) {
        safe.append(WORD_JOINER);
      }
    }
    return NonBreakingFlagSpacer.keepWithNames(safe.toString());
  }

  /**
   * Returns whether an invitation link follows. Discord does not link bare domains, but its own
   * invitations are shown large below the message, with a button to join.
   */
  private static boolean isInvitation(String words, int dot) {
    return DISCORD.stream()
        .anyMatch(name ->
            words.regionMatches(true, dot - name.length(), name, 0, name.length())
                && dot + 1 < words.length()
                && Character.isLetter(words.charAt(dot + 1)));
  }

  /** Returns the escaped text in one line. */
  static String escapeLine(String words) {
    return escape(words.replaceAll("(?:(?<![ \\t])[ \\t]++)?+\\R(?:\\s*+\\R)*+\\s*+", " "));
  }

  /** Returns the text in one line, for places without Markdown. */
  static String plainLine(String words) {
    var safe = new StringBuilder(words.length());
    words
        .replaceAll("(?:(?<![ \\t])[ \\t]++)?+\\R(?:\\s*+\\R)*+\\s*+|[\\t\\r]", " ")
        .chars()
        .filter(c -> !isDropped((char) c))
        .forEach(c -> safe.append((char) c));
    return NonBreakingFlagSpacer.keepWithNames(safe.toString().strip());
  }

  /** Returns text between backticks, where no other markup applies. */
  static String code(String words) {
    return "`" + words.replace('`', '\'').replaceAll("\\s+", " ").strip() + "`";
  }

  /**
   * Returns an address that may stand between angle brackets; empty where it is not http or https.
   */
  static Optional<String> address(URI address) {
    if (!WebAddress.isWeb(address)) {
      return Optional.empty();
    }
    var text =
        address
            .toASCIIString()
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replace("(", "%28")
            .replace(")", "%29")
            .replace("`", "%60")
            .replace("|", "%7C");
    return text.length() <= MAX_ADDRESS_LENGTH ? Optional.of(text) : Optional.empty();
  }

  /**
   * Returns whether a character is dropped: a control character, or one that changes the direction
   * of the rest of the line.
   */
  private static boolean isDropped(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || (c >= '\u007f' && c <= '\u009f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u200b'
        || c == '\ufeff';
  }
}
