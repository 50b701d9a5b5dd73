package backheel.message.template;

import backheel.chat.TextBlock;
import backheel.message.template.TemplateError.Kind;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A chat's own template for stories: words, names in double braces, and light markup. Mustache
 * fills it, with each value in a place of its own; then the markup is parsed around the values, so
 * that no value can ever act as markup.
 */
public final class Template {
  /** Maximum number of characters in a template. */
  public static final int MAX_LENGTH = 1_000;

  /** Approximate maximum number of characters in a rendered message. */
  static final int MAX_RENDERED_LENGTH = 3_500;

  /** Characters removed from templates: controls, and those that no font shows alike. */
  private static final Pattern NOT_TYPED = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}&&[^\n]]");

  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler()
          .withEscaper(InsertedValue.ESCAPER)
          .withFormatter(InsertedValue::format)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .withCollector(new MapOnlyMustacheCollector());

  private final String text;
  private final com.samskivert.mustache.Template compiled;

  private Template(String text, com.samskivert.mustache.Template compiled) {
    this.text = text;
    this.compiled = compiled;
  }

  /** Parses a typed template; never throws. */
  public static TemplateParseResult parse(String typed) {
    var text = NOT_TYPED.matcher(typed.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("");
    if (text.isBlank()) {
      return new TemplateParseResult.Invalid(new TemplateError(Kind.EMPTY, 1, 1, "", ""));
    }
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      return new TemplateParseResult.Invalid(
          new TemplateError(Kind.TOO_LONG, 1, 1, Integer.toString(MAX_LENGTH), ""));
    }
    var templateError = new TagValidator(text).error();
    if (templateError != null) {
      return new TemplateParseResult.Invalid(templateError);
    }
    try {
      return new TemplateParseResult.Valid(new Template(text, MUSTACHE.compile(text)));
    } catch (MustacheException e) {
      // The tags were validated already; anything else that Mustache rejects has no better name.
      return new TemplateParseResult.Invalid(new TemplateError(Kind.BRACES, 1, 1, "", ""));
    }
  }

  /** Returns the text as it was typed, without invisible characters. */
  public String text() {
    return text;
  }

  /** Returns the message's blocks; empty where none of the values used is available. */
  public List<TextBlock> render(Map<TemplateVariable, TemplateValue> values) {
    var context = new HashMap<String, Object>();
    values.forEach((variable, value) -> context.put(variable.word(), inserted(value)));
    var writer = new FilledTextWriter();
    compiled.execute(context, writer);
    return new BlockParser().blocks(writer.filled());
  }

  private static Object inserted(TemplateValue value) {
    return value instanceof TemplateValue.Lines(var lines)
        ? lines.stream().map(TemplateValue.Text::new).map(InsertedValue::new).toList()
        : new InsertedValue(value);
  }
}
