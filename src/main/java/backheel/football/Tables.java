package backheel.football;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      return in == null ? List.of() : parsed(file, in);
    }
  }

  private static List<Row> parsed(String file, InputStream in) throws IOException {
    var rows = new ArrayList<Row>();
    var reader =
        new CsvMapper()
            .readerFor(Map.class)
            .with(CsvParser.Feature.SKIP_EMPTY_LINES)
            .with(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .with(CsvSchema.emptySchema().withHeader());
    var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    try (var found =
        reader.<Map<String, String>>readValues(
            text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      while (found.hasNextValue()) {
        var cells = found.nextValue();
        // The parser has just read past the end of the row.
        rows.add(new Row(file, found.getCurrentLocation().getLineNr() - 1L, Map.copyOf(cells)));
      }
    } catch (JsonProcessingException malformed) {
      var at = malformed.getLocation();
      throw new MalformedFacts(
          file, at == null ? 1 : at.getLineNr(), malformed.getOriginalMessage());
    } catch (RuntimeJsonMappingException malformed) {
      throw new MalformedFacts(file, 1, String.valueOf(malformed.getMessage()));
    }
    return rows;
  }
}
