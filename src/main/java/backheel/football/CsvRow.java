package backheel.football;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a fact file, addressed by column names. */
record CsvRow(String file, long line, Map<String, Integer> columns, List<String> cells) {

  /** Returns the cell, "" when the file has no such column. */
  String get(String column) {
    var number = columns.get(column);
    return number == null ? "" : cells.get(number).strip();
  }

  String required(String column) throws MalformedFactsException {
    var value = get(column);
    if (value.isEmpty()) {
      throw malformed(column + " is empty");
    }
    return value;
  }

  int number(String column) throws MalformedFactsException {
    try {
      return Integer.parseInt(required(column));
    } catch (NumberFormatException notOne) {
      throw malformed(column + " is not a number: " + get(column));
    }
  }

  LocalDate date(String column) throws MalformedFactsException {
    try {
      return LocalDate.parse(required(column));
    } catch (DateTimeException notOne) {
      throw malformed(column + " is not a date like 2022-12-14: " + get(column));
    }
  }

  @Nullable LocalDate dateOrNull(String column) throws MalformedFactsException {
    return get(column).isEmpty() ? null : date(column);
  }

  @Nullable Instant instantOrNull(String column) throws MalformedFactsException {
    try {
      return get(column).isEmpty() ? null : OffsetDateTime.parse(get(column)).toInstant();
    } catch (DateTimeException notOne) {
      throw malformed(column + " is not a moment like 2022-12-14T19:00Z: " + get(column));
    }
  }

  boolean flag(String column) {
    return get(column).equals("1");
  }

  MalformedFactsException malformed(String what) {
    return new MalformedFactsException(file, line, what);
  }
}
