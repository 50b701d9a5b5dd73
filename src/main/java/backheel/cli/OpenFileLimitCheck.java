package backheel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The limit of open files and connections of this process, where the system reports it. */
final class OpenFileLimitCheck {
  /** Minimum number of open files: the jars, the database and a few dozen connections. */
  static final int MIN_OPEN_FILES = 256;

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern OPEN_FILES = Pattern.compile("(?m)^Max open files +(\\d{1,9}) ");

  private OpenFileLimitCheck() {}

  /** Returns a warning in one line if the limit is too low. */
  static Optional<String> warning() {
    try {
      return Files.isReadable(LIMITS) ? warning(Files.readString(LIMITS)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // a system that does not report its limits
    }
  }

  static Optional<String> warning(String limits) {
    var found = OPEN_FILES.matcher(limits);
    if (!found.find() || Integer.parseInt(found.group(1)) >= MIN_OPEN_FILES) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "Backheel needs %d open files and connections; this process may have %s. Raise the limit (ulimit -n 1024, or LimitNOFILE=1024 in its service) and start again.",
            MIN_OPEN_FILES,
            found.group(1)));
  }
}
