package backheel.platform.discord;

import backheel.chat.Flags;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes words of other people harmless: what they wrote is what is shown. */
final class Escape {
  /** What Discord's Markdown gives a meaning to, mentions included. */
  private static final String MEANINGFUL = "\\*_~|>#-[]()`@<";

  private static final int LONGEST_ADDRESS = 1500;

  /** Shows nothing, and breaks no line. */
  private static final char WORD_JOINER = '\u2060';

  private static final List<String> DISCORD = List.of("discord", "discordapp");

  private Escape() {}

  static String words(String words) {
    var safe = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (dropped(c)) {
        continue;
      }
      boolean address = c == ':' && words.startsWith("//", i + 1);
      if (MEANINGFUL.indexOf(c) >= 0 || address) {
        safe.append('\\');
      }
      safe.append(c == '\t' || c == '\r' ? ' ' : c);
      if (c == '.' && isInvitation(words, i)) {
        safe.append(WORD_JOINER);
      }
    }
    return Flags.kept(safe.toString());
  }

  /**
   * Bare domains are no links to Discord, but its own invitations are: they are drawn large below
   * the message, with a button to join.
   */
  private static boolean isInvitation(String words, int dot) {
    return DISCORD.stream()
        .anyMatch(name ->
            words.regionMatches(true, dot - name.length(), name, 0, name.length())
                && dot + 1 < words.length()
                && Character.isLetter(words.charAt(dot + 1)));
  }

  /** Words in one line. */
  static String line(String words) {
    return words(words.replaceAll("(?:(?<![ \\t])[ \\t]++)?+\\R(?:\\s*+\\R)*+\\s*+", " "));
  }

  /** Words in one line where Discord gives nothing a meaning. */
  static String plain(String words) {
    var safe = new StringBuilder(words.length());
    words
        .replaceAll("(?:(?<![ \\t])[ \\t]++)?+\\R(?:\\s*+\\R)*+\\s*+|[\\t\\r]", " ")
        .chars()
        .filter(c -> !dropped((char) c))
        .forEach(c -> safe.append((char) c));
    return Flags.kept(safe.toString().strip());
  }

  /** Words between back ticks, where nothing else has a meaning. */
  static String code(String words) {
    return "`" + words.replace('`', '\'').replaceAll("\\s+", " ").strip() + "`";
  }

  /** An address that may stand between angle brackets; none where it is not http or https. */
  static Optional<String> address(URI address) {
    var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (address.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
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
    return text.length() <= LONGEST_ADDRESS ? Optional.of(text) : Optional.empty();
  }

  /** Control characters, and those that turn the direction of the rest of the line. */
  private static boolean dropped(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || (c >= '\u007f' && c <= '\u009f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u200b'
        || c == '\ufeff';
  }
}
