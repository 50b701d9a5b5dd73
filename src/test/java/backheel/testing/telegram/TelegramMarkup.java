package backheel.testing.telegram;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

/** Telegram's reading of HTML, as strict as documented: the words that are left, or a refusal. */
public final class TelegramMarkup {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z-]+)((?:\\s+[a-z-]+(?:=\"[^\"<>]*\")?)*)\\s*>");
  private static final Pattern ENTITY = Pattern.compile("&(lt|gt|amp|quot|#\\d+|#x[0-9a-fA-F]+);");
  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "span",
          "tg-spoiler",
          "tg-emoji",
          "a",
          "code",
          "pre",
          "blockquote");

  private final StringBuilder words = new StringBuilder();
  private final ArrayDeque<String> open = new ArrayDeque<>();
  private final String html;

  private TelegramMarkup(String html) {
    this.html = html;
  }

  /**
   * The words without markup.
   *
   * @throws IllegalArgumentException with Telegram's words when it would refuse the markup
   */
  public static String words(String html) {
    return new TelegramMarkup(html).read();
  }

  private String read() {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        at = tag(at);
      } else if (c == '&') {
        at = entity(at);
      } else {
        words.append(c);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw refusal("Can't find end tag corresponding to start tag " + open.peek());
    }
    return words.toString();
  }

  private int tag(int at) {
    var tag = TAG.matcher(html).region(at, html.length());
    if (!tag.lookingAt()) {
      throw refusal("Unclosed or unreadable tag at offset " + at);
    }
    var name = tag.group(2);
    if (!TAGS.contains(name)) {
      throw refusal("Unsupported start tag \"" + name + "\" at offset " + at);
    }
    if (!tag.group(1).isEmpty()) {
      if (!name.equals(open.peek())) {
        throw refusal("Unmatched end tag at offset " + at + ", found \"</" + name + ">\"");
      }
      open.pop();
      return tag.end();
    }
    if (name.equals("a") && !tag.group(3).contains("href=\"")) {
      throw refusal("a link without address at offset " + at);
    }
    if (open.contains("code") || (open.contains("pre") && !name.equals("code"))) {
      throw refusal("nothing may stand inside code, offset " + at);
    }
    boolean among = open.stream().allMatch(o -> o.equals("blockquote") || o.equals("pre"));
    if (name.equals("code") && !among) {
      throw refusal("code may stand inside nothing but a quotation, offset " + at);
    }
    if (open.contains(name)) {
      throw refusal("a " + name + " inside a " + name + ", offset " + at);
    }
    open.push(name);
    return tag.end();
  }

  private int entity(int at) {
    var entity = ENTITY.matcher(html).region(at, html.length());
    if (!entity.lookingAt()) {
      throw refusal("a bare & at offset " + at);
    }
    var name = entity.group(1);
    switch (name) {
      case "lt" -> words.append('<');
      case "gt" -> words.append('>');
      case "amp" -> words.append('&');
      case "quot" -> words.append('"');
      default ->
          words.appendCodePoint(
              name.startsWith("#x")
                  ? Integer.parseInt(name.substring(2), 16)
                  : Integer.parseInt(name.substring(1)));
    }
    return entity.end();
  }

  private static IllegalArgumentException refusal(String why) {
    return new IllegalArgumentException("Bad Request: can't parse entities: " + why);
  }
}
