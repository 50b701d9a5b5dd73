package backheel.config;

import backheel.config.Configuration.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of the platforms, from the environment, or else from the configuration file. */
public final class PlatformTokens {
  private static final Logger log = LoggerFactory.getLogger(PlatformTokens.class);
  private static final Pattern QUOTED = Pattern.compile("^[\"'“”‘’]|[\"'“”‘’]$");
  private static final Pattern WRITABLE = Pattern.compile("[A-Za-z0-9:._-]{1,500}");

  private PlatformTokens() {}

  /** A token, its absence, or an unusable value in its place. */
  public sealed interface Token {
    /** A token to be tried. */
    record Given(String text) implements Token {
      /** Returns a text without the token, for any output. */
      @Override
      public String toString() {
        return "Given[***]";
      }
    }

    /** The absence of a token. */
    record None() implements Token {}

    /** A value that cannot be a token, with the reason in one line that does not contain it. */
    record Unusable(String why) implements Token {}
  }

  public static Token telegram(Configuration configuration, Map<String, String> environment) {
    return token("BACKHEEL_TELEGRAM_TOKEN", environment, configuration.platforms().telegram());
  }

  public static Token discord(Configuration configuration, Map<String, String> environment) {
    return token("BACKHEEL_DISCORD_TOKEN", environment, configuration.platforms().discord());
  }

  private static Token token(
      String variable, Map<String, String> environment, @Nullable Channel channel) {
    var given = environment.get(variable);
    var written = written(channel);
    if (given != null && (!given.isBlank() || written == null)) {
      return read(given, "the token in " + variable);
    }
    return written == null
        ? new Token.None()
        : read(written, "the token in the configuration file");
  }

  private static Token read(String given, String where) {
    var text = given.strip();
    if (text.isEmpty()) {
      return new Token.Unusable(where + " is empty");
    } else if (QUOTED.matcher(text).find()) {
      return new Token.Unusable(where + " has quotation marks around it: leave them out");
    } else if (text.codePoints().anyMatch(Character::isWhitespace)) {
      return new Token.Unusable(where + " has a space in it: copy it once more, as one word");
    } else if (!WRITABLE.matcher(text).matches()) {
      return new Token.Unusable(where + " holds signs that no token has: copy it once more");
    }
    return new Token.Given(text);
  }

  private static @Nullable String written(@Nullable Channel channel) {
    return channel == null ? null : channel.token();
  }

  /** Warns if a file that contains a token can be read by others. */
  public static void warnIfReadable(Configuration configuration, @Nullable Path file) {
    var platforms = configuration.platforms();
    boolean holdsOne =
        written(platforms.telegram()) != null || written(platforms.discord()) != null;
    if (!holdsOne || file == null) {
      return;
    }
    try {
      var rights = Files.getPosixFilePermissions(file);
      if (rights.contains(PosixFilePermission.OTHERS_READ)
          || rights.contains(PosixFilePermission.GROUP_READ)) {
        log.warn("{} holds a token, and others can read it: chmod 600 {}", file, file);
      }
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("the rights of {} cannot be read here", file, e);
    }
  }
}
