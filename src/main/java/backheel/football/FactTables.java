package backheel.football;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fact files of one place, read by name; a file that is not there has no rows. */
final class FactTables {

  /** Opens a file by its name. */
  interface FileOpener {
    @Nullable InputStream open(String file) throws IOException;
  }

  private final FileOpener opening;

  FactTables(FileOpener opening) {
    this.opening = opening;
  }

  List<CsvRow> rows(String file) throws IOException {
    try (var in = opening.open(file)) {
      return in == null
          ? List.of()
          : CsvParser.rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
