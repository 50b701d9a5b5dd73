package backheel.message.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a filled template, in which each value takes the place of one character. A value is
 * known by its place alone, so no character of a text can stand for one.
 */
record FilledText(String whole, Map<Integer, TemplateValue> values, int from, int to) {

  String text() {
    return whole.substring(from, to);
  }

  char charAt(int index) {
    return whole.charAt(from + index);
  }

  /** Returns the value whose place is at an index of this part. */
  Optional<TemplateValue> valueAt(int index) {
    return Optional.ofNullable(values.get(from + index));
  }

  FilledText part(int start, int end) {
    return new FilledText(whole, values, from + start, from + end);
  }

  FilledText from(int start) {
    return part(start, to - from);
  }

  FilledText stripLeading() {
    var text = text();
    return from(text.length() - text.stripLeading().length());
  }

  FilledText strip() {
    var bare = stripLeading();
    return bare.part(0, bare.text().stripTrailing().length());
  }

  List<FilledText> lines() {
    var lines = new ArrayList<FilledText>();
    int start = 0;
    for (var line : text().split("\n", -1)) {
      lines.add(part(start, start + line.length()));
      start += line.length() + 1;
    }
    return lines;
  }
}
