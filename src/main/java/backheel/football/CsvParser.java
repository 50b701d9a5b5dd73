package backheel.football;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A single-pass parser of comma-separated values according to RFC 4180, with a header line. Written
 * by hand, because Jackson's CSV module reports a quote that is never closed on the last line of
 * the file instead of the one where it opens, accepts blanks after a closing quote, and tells its
 * errors apart by their wording alone.
 */
final class CsvParser {

  private static final char NONE = '\0';

  private final String file;
  private final String text;
  private int at;
  private long line = 1;

  private CsvParser(String file, String text) {
    this.file = file;
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  static List<CsvRow> rows(String file, String text) throws MalformedFactsException {
    return new CsvParser(file, text).rows();
  }

  private List<CsvRow> rows() throws MalformedFactsException {
    var rows = new ArrayList<CsvRow>();
    Map<String, Integer> columns = Map.of();
    while (at < text.length()) {
      var first = line;
      var cells = record();
      if (cells.size() == 1 && cells.getFirst().isBlank()) {
        continue;
      }
      if (columns.isEmpty()) {
        columns = numbered(cells);
      } else if (cells.size() != columns.size()) {
        throw new MalformedFactsException(
            file, first, cells.size() + " cells under a header of " + columns.size());
      } else {
        rows.add(new CsvRow(file, first, columns, cells));
      }
    }
    return rows;
  }

  private Map<String, Integer> numbered(List<String> header) throws MalformedFactsException {
    var columns = new HashMap<String, Integer>();
    for (var i = 0; i < header.size(); i++) {
      if (columns.put(header.get(i).strip(), i) != null) {
        throw new MalformedFactsException(
            file, line - 1, "two columns are called " + header.get(i));
      }
    }
    return columns;
  }

  private List<String> record() throws MalformedFactsException {
    var cells = new ArrayList<String>();
    while (true) {
      cells.add(current() == '"' ? quoted() : plain());
      if (current() == ',') {
        at++;
        continue;
      }
      endOfLine();
      return cells;
    }
  }

  private void endOfLine() throws MalformedFactsException {
    if (at >= text.length()) {
      return;
    }
    if (current() == '\r') {
      at++;
    }
    if (current() == '\n') {
      at++;
    } else if (text.charAt(at - 1) != '\r') {
      throw new MalformedFactsException(file, line, "something follows a closing quote");
    }
    line++;
  }

  private String plain() {
    var start = at;
    while (at < text.length() && current() != ',' && current() != '\n' && current() != '\r') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws MalformedFactsException {
    var opened = line;
    var cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      var letter = text.charAt(at++);
      if (letter == '"') {
        if (current() != '"') {
          return cell.toString();
        }
        at++;
      }
      line += letter == '\n' ? 1 : 0;
      cell.append(letter);
    }
    throw new MalformedFactsException(file, opened, "a quote is opened and never closed");
  }

  private char current() {
    return at < text.length() ? text.charAt(at) : NONE;
  }
}
