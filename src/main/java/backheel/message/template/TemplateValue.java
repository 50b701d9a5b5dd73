package backheel.message.template;

import backheel.chat.TextSpan;
import java.net.URI;
import java.util.List;

/** The value of a variable: never parsed as markup, whatever it contains. */
public sealed interface TemplateValue {

  /** Words in one place. */
  record Text(List<TextSpan> runs) implements TemplateValue {
    public Text {
      runs = List.copyOf(runs);
    }
  }

  /** Several lines, one for each iteration of a section. */
  record Lines(List<List<TextSpan>> all) implements TemplateValue {
    public Lines {
      all = all.stream().map(List::copyOf).toList();
    }
  }

  /** The target of a link. */
  record Link(URI to) implements TemplateValue {}

  static TemplateValue plain(String words) {
    return new Text(List.of(new TextSpan.Plain(words)));
  }
}
