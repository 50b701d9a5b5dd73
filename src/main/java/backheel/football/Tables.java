package backheel.football;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fact files of one place, read by name; a file that is not there has no rows. */
final class Tables {

  /** Opens a file by its name. */
  interface Opening {
    @Nullable InputStream open(String file) throws IOException;
  }

  private final Opening opening;

  Tables(Opening opening) {
    this.opening = opening;
  }

  List<Row> rows(String file) throws IOException {
    try (var in = opening.open(file)) {
      return in == null
          ? List.of()
          : Csv.rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
