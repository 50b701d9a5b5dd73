package backheel.message.template;

import backheel.chat.TextSpan;
import backheel.input.WebAddress;
import java.util.ArrayList;
import java.util.List;

/** A collector of the spans of a line, which renders each value in the style of its place. */
final class StyledSpanBuilder {
  private static final String ESCAPABLE = "*_|[]()#>-\\";

  private final List<TextSpan> spans = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();

  /** Returns whether the character at an index is a backslash before a mark. */
  static boolean escapes(String text, int at) {
    return text.charAt(at) == '\\'
        && at + 1 < text.length()
        && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
  }

  /** Adds one character, or the value in its place, without a style. */
  void add(FilledText line, int at) {
    add(line, at, plain, InlineStyle.NONE);
  }

  /** Adds a stretch of the line in a style, without the backslashes before marks. */
  void add(FilledText stretch, InlineStyle style) {
    flush(plain, InlineStyle.NONE);
    var text = stretch.text();
    var own = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      i = escapes(text, i) ? i + 1 : i;
      add(stretch, i, own, style);
    }
    flush(own, style);
  }

  List<TextSpan> spans() {
    flush(plain, InlineStyle.NONE);
    return List.copyOf(spans);
  }

  private void add(FilledText text, int at, StringBuilder own, InlineStyle style) {
    var value = text.valueAt(at);
    if (value.isPresent()) {
      flush(own, style);
      add(value.get(), style);
    } else {
      own.append(text.charAt(at));
    }
  }

  private void add(TemplateValue value, InlineStyle style) {
    switch (value) {
      case TemplateValue.Text(var text) ->
          text.spans().forEach(span -> spans.add(style.apply(span)));
      case TemplateValue.Link(var to) -> {
        var host = WebAddress.host(to);
        spans.add(style.apply(new TextSpan.Link(host.isEmpty() ? "↗" : host, to)));
      }
      case TemplateValue.Lines lines -> {} // inserted one after the other
    }
  }

  private void flush(StringBuilder own, InlineStyle style) {
    if (!own.isEmpty()) {
      spans.add(style.apply(own.toString()));
      own.setLength(0);
    }
  }
}
