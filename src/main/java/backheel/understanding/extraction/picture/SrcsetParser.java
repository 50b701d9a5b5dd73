package backheel.understanding.extraction.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A parser of the {@code srcset} attribute, by the algorithm of the HTML standard: an address may
 * hold commas, and ends at a blank or at commas before one.
 */
final class SrcsetParser {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern WIDTH = Pattern.compile("\\d{1,6}");
  private static final Pattern DENSITY = Pattern.compile("\\d{1,3}(?:\\.\\d{1,4})?");

  private static final int MAX_SOURCES = 50;

  private SrcsetParser() {}

  /**
   * A source in a list.
   *
   * @param width the width in pixels, 0 if it is not stated
   * @param density the pixels of the picture for one of the page, 1 if it is not stated
   */
  record Source(String address, int width, double density) {}

  static List<Source> parse(String written) {
    var sources = new ArrayList<Source>();
    int at = 0;
    while (at < written.length() && sources.size() < MAX_SOURCES) {
      while (at < written.length() && (isBlank(written.charAt(at)) || written.charAt(at) == ',')) {
        at++;
      }
      int start = at;
      while (at < written.length() && !isBlank(written.charAt(at))) {
        at++;
      }
      int end = at;
      while (end > start && written.charAt(end - 1) == ',') {
        end--;
      }
      if (end == start) {
        continue;
      }
      int next = end < at ? at : endOfDescriptors(written, at);
      sources.add(source(written.substring(start, end), written.substring(at, next)));
      at = next;
    }
    return sources;
  }

  private static int endOfDescriptors(String written, int from) {
    int depth = 0;
    for (int i = from; i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth <= 0) {
        return i;
      }
    }
    return written.length();
  }

  private static Source source(String address, String descriptors) {
    int width = 0;
    double density = 1;
    for (var descriptor : BLANKS.split(descriptors.strip(), 4)) {
      if (descriptor.length() < 2) {
        continue;
      }
      var number = descriptor.substring(0, descriptor.length() - 1);
      if (descriptor.endsWith("w") && WIDTH.matcher(number).matches()) {
        width = Integer.parseInt(number);
      } else if (descriptor.endsWith("x") && DENSITY.matcher(number).matches()) {
        density = Double.parseDouble(number);
      }
    }
    return new Source(address, width, density);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
