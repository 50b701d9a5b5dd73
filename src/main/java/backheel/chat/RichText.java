package backheel.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text in spans of different styles; no span is empty, and no two plain ones are neighbours. */
public record RichText(List<TextSpan> spans) {
  public static final RichText EMPTY = new RichText(List.of());

  public RichText {
    spans = merge(spans);
  }

  public static RichText plain(String text) {
    return of(new TextSpan.Plain(text));
  }

  public static RichText of(TextSpan span) {
    return new RichText(List.of(span));
  }

  /** Returns the texts in turn, with a separator between them. */
  public static RichText join(String separator, List<RichText> texts) {
    var spans = new ArrayList<TextSpan>();
    for (var text : texts) {
      spans.addAll(text.spans());
      spans.add(new TextSpan.Plain(separator));
    }
    return new RichText(texts.isEmpty() ? spans : spans.subList(0, spans.size() - 1));
  }

  /** Returns this text followed by another. */
  public RichText plus(RichText other) {
    return join("", List.of(this, other));
  }

  /** Returns this text followed by plain text. */
  public RichText plus(String other) {
    return plus(plain(other));
  }

  /** Returns the whole text as one spoiler if {@code hidden}, otherwise this text. */
  public RichText hiddenIf(boolean hidden) {
    return hidden ? of(new TextSpan.Spoiler(text())) : this;
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** Returns the text without any markup. */
  public String text() {
    return spans.stream().map(TextSpan::text).collect(Collectors.joining());
  }

  private static List<TextSpan> merge(List<TextSpan> spans) {
    var merged = new ArrayList<TextSpan>();
    for (var span : spans) {
      if (span instanceof TextSpan.Plain(var text)
          && !merged.isEmpty()
          && merged.getLast() instanceof TextSpan.Plain(var before)) {
        merged.set(merged.size() - 1, new TextSpan.Plain(before + text));
      } else if (!span.text().isEmpty()) {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
