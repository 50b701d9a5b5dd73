package backheel.subscription.template;

import backheel.chat.Block;
import backheel.chat.Run;
import backheel.subscription.template.Fault.Kind;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A chat's own way to tell a story: words, names in double braces, and light marks. Mustache puts
 * one letter nobody can type in the place of each value; the marks are read then, and the values
 * filled in last, so that no value can ever be a mark.
 */
public final class Template {
  /** Characters of a template at most. */
  public static final int LONGEST = 1_000;

  /** What is drawn has about so many characters at most. */
  static final int MOST = 3_500;

  /** Letters of private use stand for values, so the template itself must not have any. */
  private static final Pattern NOT_TYPED = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}&&[^\n]]");

  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler()
          .escapeHTML(false)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .withCollector(new PlainContext());

  private final String text;
  private final com.samskivert.mustache.Template compiled;

  private Template(String text, com.samskivert.mustache.Template compiled) {
    this.text = text;
    this.compiled = compiled;
  }

  /** Reads what somebody has typed; never throws. */
  public static Reading read(String typed) {
    var text = NOT_TYPED.matcher(typed.replace("\r\n", "\n").replace('\t', ' ')).replaceAll("");
    if (text.isBlank()) {
      return new Reading.Wrong(new Fault(Kind.EMPTY, 1, 1, "", ""));
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return new Reading.Wrong(new Fault(Kind.TOO_LONG, 1, 1, Integer.toString(LONGEST), ""));
    }
    var fault = new Tags(text).fault();
    if (fault != null) {
      return new Reading.Wrong(fault);
    }
    try {
      return new Reading.Good(new Template(text, MUSTACHE.compile(text)));
    } catch (MustacheException e) {
      // Its tags were looked through already; what it minds beyond that has no better name.
      return new Reading.Wrong(new Fault(Kind.BRACES, 1, 1, "", ""));
    }
  }

  /** As it was typed, without what cannot be seen. */
  public String text() {
    return text;
  }

  /** The message's words; empty where none of the values that it tells is there. */
  public List<Block> draw(Map<Variable, Value> values) {
    var inserted = new ArrayList<Value>();
    var context = new HashMap<String, Object>();
    values.forEach((variable, value) -> context.put(variable.word(), letters(value, inserted)));
    return new Sheet(new Filling(inserted)).blocks(compiled.execute(context));
  }

  /** The letter that stands for a value, or a list of letters. */
  private static Object letters(Value value, List<Value> inserted) {
    return switch (value) {
      case Value.Several(var all) -> {
        var letters = new ArrayList<String>();
        for (List<Run> runs : all) {
          letters.add(Filling.letter(inserted, new Value.Words(runs)));
        }
        yield List.copyOf(letters);
      }
      case Value.Words words -> Filling.letter(inserted, words);
      case Value.Page page -> Filling.letter(inserted, page);
    };
  }
}
