package backheel.football;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fact files of one place by name; a missing file has no rows. */
final class FactFileReader {

  /** An opener of files by name, null for a missing one. */
  interface FileOpener {
    @Nullable InputStream open(String file) throws IOException;
  }

  private final FileOpener fileOpener;

  FactFileReader(FileOpener fileOpener) {
    this.fileOpener = fileOpener;
  }

  List<CsvRow> rows(String file) throws IOException {
    try (var in = fileOpener.open(file)) {
      return in == null
          ? List.of()
          : CsvParser.rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
