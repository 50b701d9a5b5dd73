package backheel.understanding.extraction.markup;

import backheel.understanding.text.TextNormalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta tags of a page, by name or property, regardless of letter case. */
public final class MetaTags {
  /** Maximum number of values of one name; further ones are meaningless. */
  private static final int MAX_VALUES_PER_NAME = 20;

  private final Map<String, List<String>> values = new HashMap<>();

  public MetaTags(Document page) {
    for (Element meta : page.getElementsByTag("meta")) {
      String value = TextNormalizer.normalize(meta.attr("content"));
      if (!value.isEmpty()) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
          add(meta.attr(attribute), value);
        }
      }
    }
  }

  private void add(String names, String value) {
    for (String name : names.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!name.isEmpty()) {
        List<String> found = values.computeIfAbsent(name, n -> new ArrayList<>());
        if (found.size() < MAX_VALUES_PER_NAME) {
          found.add(value);
        }
      }
    }
  }

  /** Returns the first value of the first of these names that exists, "" if none does. */
  public String first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.getFirst();
      }
    }
    return "";
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
