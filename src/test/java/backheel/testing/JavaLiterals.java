package backheel.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The string and character literals of a Java source, those joined by {@code +} as one. */
public final class JavaLiterals {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'");
  private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
  private static final Pattern LIST =
      Pattern.compile(
          "(?:Set|List)\\s*\\.\\s*of\\(((?:\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*,?)+)\\s*\\)");
  private static final Pattern WORD = Pattern.compile("(?<!\\\\)\\p{L}{2,}");

  private final String code;

  private JavaLiterals(String code) {
    this.code = code;
  }

  public static JavaLiterals of(String source) {
    var code =
        TOKEN
            .matcher(source)
            .replaceAll(token ->
                token.group().startsWith("/")
                    ? " "
                    : java.util.regex.Matcher.quoteReplacement(token.group()));
    return new JavaLiterals(JOINED.matcher(code).replaceAll(""));
  }

  /** Returns the literals, without their quotation marks. */
  public List<String> strings() {
    return TOKEN
        .matcher(code)
        .results()
        .map(token -> token.group())
        .map(literal -> literal.substring(1, literal.length() - 1))
        .toList();
  }

  /** Returns the lists of more than so many literals. */
  public List<String> longestLists(int most) {
    var lists = new ArrayList<String>();
    for (var list = LIST.matcher(code); list.find(); ) {
      if (TOKEN.matcher(list.group(1)).results().count() > most) {
        lists.add(list.group(1).strip());
      }
    }
    return lists;
  }

  /** Returns the number of alternatives of a regular expression that contain a word. */
  public static long alternatives(String regex) {
    var parts = regex.split("\\|", -1);
    return parts.length < 2
        ? 0
        : Arrays.stream(parts).filter(part -> WORD.matcher(part).find()).count();
  }
}
