package backheel.message.template;

import backheel.chat.RichText;
import java.net.URI;
import java.util.List;

/** The value of a variable: never parsed as markup, whatever it contains. */
public sealed interface TemplateValue {

  /** Text in one place. */
  record Text(RichText text) implements TemplateValue {}

  /** Several lines, one for each iteration of a section. */
  record Lines(List<RichText> lines) implements TemplateValue {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** The target of a link. */
  record Link(URI to) implements TemplateValue {}
}
