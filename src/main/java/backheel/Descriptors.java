package backheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many files and connections this process may have open, where the system tells. */
final class Descriptors {
  /** The jars, the database and a few dozen connections. */
  static final int NEEDED = 256;

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final Pattern OPEN_FILES = Pattern.compile("(?m)^Max open files +(\\d{1,9}) ");

  private Descriptors() {}

  /** One plain line when they are too few. */
  static Optional<String> tooFew() {
    try {
      return Files.isReadable(LIMITS) ? tooFew(Files.readString(LIMITS)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // a system that does not tell
    }
  }

  static Optional<String> tooFew(String limits) {
    var found = OPEN_FILES.matcher(limits);
    if (!found.find() || Integer.parseInt(found.group(1)) >= NEEDED) {
      return Optional.empty();
    }
    return Optional.of(
        "Backheel needs %d open files and connections; this process may have %s. Raise the limit (ulimit -n 1024, or LimitNOFILE=1024 in its service) and start again."
            .formatted(NEEDED, found.group(1)));
  }
}
