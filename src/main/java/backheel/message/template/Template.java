package backheel.message.template;

import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.message.template.TemplateError.Kind;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A chat's own template for stories: words, names in double braces, and light markup. Mustache puts
 * one private-use character in the place of each value; then the markup is parsed, and the values
 * are filled in last, so that no value can ever act as markup.
 */
public final class Template {
  /** Maximum number of characters in a template. */
  public static final int MAX_LENGTH = 1_000;

  /** Approximate maximum number of characters in a rendered message. */
  static final int MAX_RENDERED_LENGTH = 3_500;

  /**
   * Characters removed from templates; private-use characters among them, since they stand for
   * values.
   */
  private static final Pattern NOT_TYPED = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}&&[^\n]]");

  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler()
          .escapeHTML(false)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .withCollector(new MapOnlyCollector());

  private final String text;
  private final com.samskivert.mustache.Template compiled;

  private Template(String text, com.samskivert.mustache.Template compiled) {
    this.text = text;
    this.compiled = compiled;
  }

  /** Parses a typed template; never throws. */
  public static ParsedTemplate parse(String typed) {
    var text = NOT_TYPED.matcher(typed.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("");
    if (text.isBlank()) {
      return new ParsedTemplate.Invalid(new TemplateError(Kind.EMPTY, 1, 1, "", ""));
    }
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      return new ParsedTemplate.Invalid(
          new TemplateError(Kind.TOO_LONG, 1, 1, Integer.toString(MAX_LENGTH), ""));
    }
    var templateError = new TagValidator(text).error();
    if (templateError != null) {
      return new ParsedTemplate.Invalid(templateError);
    }
    try {
      return new ParsedTemplate.Valid(new Template(text, MUSTACHE.compile(text)));
    } catch (MustacheException e) {
      // The tags were validated already; anything else that Mustache rejects has no better name.
      return new ParsedTemplate.Invalid(new TemplateError(Kind.BRACES, 1, 1, "", ""));
    }
  }

  /** Returns the text as it was typed, without invisible characters. */
  public String text() {
    return text;
  }

  /** Returns the message's blocks; empty where none of the values used is available. */
  public List<TextBlock> render(Map<TemplateVariable, TemplateValue> values) {
    var inserted = new ArrayList<TemplateValue>();
    var context = new HashMap<String, Object>();
    values.forEach((templateVariable, templateValue) ->
        context.put(templateVariable.word(), letters(templateValue, inserted)));
    return new BlockParser(new TemplateValues(inserted)).blocks(compiled.execute(context));
  }

  /** Returns the character that stands for a value, or a list of characters. */
  private static Object letters(TemplateValue templateValue, List<TemplateValue> inserted) {
    return switch (templateValue) {
      case TemplateValue.Lines(var all) -> {
        var letters = new ArrayList<String>();
        for (List<TextSpan> runs : all) {
          letters.add(TemplateValues.letter(inserted, new TemplateValue.Text(runs)));
        }
        yield List.copyOf(letters);
      }
      case TemplateValue.Text words -> TemplateValues.letter(inserted, words);
      case TemplateValue.Link link -> TemplateValues.letter(inserted, link);
    };
  }
}
