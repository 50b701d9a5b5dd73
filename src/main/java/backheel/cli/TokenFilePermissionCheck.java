package backheel.cli;

import backheel.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The check of who may read a configuration file that contains a token. */
final class TokenFilePermissionCheck {
  private static final Logger log = LoggerFactory.getLogger(TokenFilePermissionCheck.class);

  private TokenFilePermissionCheck() {}

  /** Warns if a file that contains a token can be read by others. */
  public static void warnIfReadable(Configuration configuration, @Nullable Path file) {
    boolean containsToken =
        configuration.platforms().byName().values().stream().anyMatch(s -> s.token() != null);
    if (!containsToken || file == null) {
      return;
    }
    try {
      var permissions = Files.getPosixFilePermissions(file);
      if (permissions.contains(PosixFilePermission.OTHERS_READ)
          || permissions.contains(PosixFilePermission.GROUP_READ)) {
        log.warn("{} holds a token, and others can read it: chmod 600 {}", file, file);
      }
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("the permissions of {} cannot be read", file, e);
    }
  }
}
