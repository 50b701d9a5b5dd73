package backheel;

import backheel.Configuration.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the platforms' tokens come from: the environment, or else the configuration file. */
final class Tokens {
  private static final Logger log = LoggerFactory.getLogger(Tokens.class);

  private Tokens() {}

  static @Nullable String telegram(Configuration configuration, Map<String, String> environment) {
    return token(environment.get("BACKHEEL_TELEGRAM_TOKEN"), configuration.platforms().telegram());
  }

  static @Nullable String discord(Configuration configuration, Map<String, String> environment) {
    return token(environment.get("BACKHEEL_DISCORD_TOKEN"), configuration.platforms().discord());
  }

  private static @Nullable String token(
      @Nullable String fromEnvironment, @Nullable Channel channel) {
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return fromEnvironment.strip();
    }
    var written = channel == null ? null : channel.token();
    return written == null || written.isBlank() ? null : written.strip();
  }

  /** Warns when a file with a token in it can be read by others. */
  static void warnIfReadable(Configuration configuration, @Nullable Path file) {
    var platforms = configuration.platforms();
    boolean written =
        token(null, platforms.telegram()) != null || token(null, platforms.discord()) != null;
    if (!written || file == null) {
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
