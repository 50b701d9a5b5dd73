package backheel.football;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One pass through a text of comma-separated values, as RFC 4180 has them, under a header line. */
final class Csv {

  private static final char NONE = '\0';

  private final String file;
  private final String text;
  private int at;
  private long line = 1;

  private Csv(String file, String text) {
    this.file = file;
    this.text = text;
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  static List<Row> rows(String file, String text) throws MalformedFacts {
    return new Csv(file, text).rows();
  }

  private List<Row> rows() throws MalformedFacts {
    var rows = new ArrayList<Row>();
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
        throw new MalformedFacts(
            file, first, cells.size() + " cells under a header of " + columns.size());
      } else {
        rows.add(new Row(file, first, columns, cells));
      }
    }
    return rows;
  }

  private Map<String, Integer> numbered(List<String> header) throws MalformedFacts {
    var columns = new HashMap<String, Integer>();
    for (var i = 0; i < header.size(); i++) {
      if (columns.put(header.get(i).strip(), i) != null) {
        throw new MalformedFacts(file, line - 1, "two columns are called " + header.get(i));
      }
    }
    return columns;
  }

  private List<String> record() throws MalformedFacts {
    var cells = new ArrayList<String>();
    while (true) {
      cells.add(here() == '"' ? quoted() : plain());
      if (here() == ',') {
        at++;
        continue;
      }
      endOfLine();
      return cells;
    }
  }

  private void endOfLine() throws MalformedFacts {
    if (at >= text.length()) {
      return;
    }
    if (here() == '\r') {
      at++;
    }
    if (here() == '\n') {
      at++;
    } else if (text.charAt(at - 1) != '\r') {
      throw new MalformedFacts(file, line, "something follows a closing quote");
    }
    line++;
  }

  private String plain() {
    var start = at;
    while (at < text.length() && here() != ',' && here() != '\n' && here() != '\r') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws MalformedFacts {
    var opened = line;
    var cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      var letter = text.charAt(at++);
      if (letter == '"') {
        if (here() != '"') {
          return cell.toString();
        }
        at++;
      }
      line += letter == '\n' ? 1 : 0;
      cell.append(letter);
    }
    throw new MalformedFacts(file, opened, "a quote is opened and never closed");
  }

  private char here() {
    return at < text.length() ? text.charAt(at) : NONE;
  }
}
