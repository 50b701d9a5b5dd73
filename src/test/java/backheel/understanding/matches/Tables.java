package backheel.understanding.matches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The files of facts and phrasings beside the tests of match facts. */
final class Tables {

  private Tables() {}

  static List<String> lines(String name) {
    try (var in = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Each row by the names of the columns; no value holds a comma. */
  static List<Map<String, String>> rows(String name) {
    var lines = lines(name);
    var head = lines.getFirst().split(",", -1);
    return lines.stream().skip(1).map(line -> row(head, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] head, String[] cells) {
    var row = new LinkedHashMap<String, String>();
    IntStream.range(0, head.length).forEach(i -> row.put(head[i], cells[i]));
    return row;
  }
}
