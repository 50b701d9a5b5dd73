package backheel.message.template;

import backheel.chat.TextSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The values that private-use characters stand for, and their rendering within markup. */
record TemplateValues(List<TemplateValue> values) {
  private static final char FIRST_LETTER = '\uE000';
  private static final int MAX_VALUES = 1_000;

  /**
   * Adds a value.
   *
   * @return the character that stands for it, "" when there are too many
   */
  static String letter(List<TemplateValue> values, TemplateValue templateValue) {
    if (values.size() >= MAX_VALUES) {
      return "";
    }
    values.add(templateValue);
    return Character.toString((char) (FIRST_LETTER + values.size() - 1));
  }

  static boolean isLetter(char c) {
    return c >= FIRST_LETTER && c < FIRST_LETTER + MAX_VALUES;
  }

  /** Returns the link target that a character stands for, if any. */
  Optional<URI> page(char letter) {
    return value(letter) instanceof TemplateValue.Link(var to) ? Optional.of(to) : Optional.empty();
  }

  private TemplateValue value(char letter) {
    return values.get(letter - FIRST_LETTER);
  }

  /** Returns the spans of template words that contain value characters, in the given style. */
  List<TextSpan> runs(String words, InlineStyle inlineStyle) {
    var runs = new ArrayList<TextSpan>();
    var own = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isLetter(c) && c - FIRST_LETTER < values.size()) {
        flush(own, inlineStyle, runs);
        value(value(c), inlineStyle, runs);
      } else {
        own.append(c);
      }
    }
    flush(own, inlineStyle, runs);
    return runs;
  }

  private static void flush(StringBuilder own, InlineStyle inlineStyle, List<TextSpan> runs) {
    if (!own.isEmpty()) {
      runs.add(inlineStyle.apply(own.toString()));
      own.setLength(0);
    }
  }

  private static void value(
      TemplateValue templateValue, InlineStyle inlineStyle, List<TextSpan> runs) {
    switch (templateValue) {
      case TemplateValue.Text(var all) ->
          all.forEach(textSpan -> runs.add(inlineStyle.apply(textSpan)));
      case TemplateValue.Link(var to) -> {
        var host = Objects.requireNonNullElse(to.getHost(), "");
        runs.add(inlineStyle.apply(new TextSpan.Link(host.isEmpty() ? "↗" : host, to)));
      }
      case TemplateValue.Lines lines -> {} // Mustache hands over one after the other
    }
  }
}
