package backheel.understanding.matches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One way of telling a match, with its forms for victory, draw and penalties.
 *
 * @param kept "built" when the finders were made with it; "held" when it was kept apart until they
 *     were nearly done, "last" when it was written after that
 * @param later days from the match to the article
 * @param indic whether it writes Arabic-Indic digits
 */
record Phrasing(
    String language,
    String name,
    String kept,
    int later,
    boolean indic,
    Map<String, String> forms) {

  static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  static List<Phrasing> all() {
    return LANGUAGES.stream().flatMap(language -> in(language).stream()).toList();
  }

  private static List<Phrasing> in(String language) {
    var all = new ArrayList<Phrasing>();
    for (var line : Tables.lines("phrasings_" + language + ".txt")) {
      if (line.startsWith("== ")) {
        var head = Arrays.asList(line.substring(3).split(" ", -1));
        all.add(
            new Phrasing(
                language,
                head.getFirst(),
                head.get(1),
                Integer.parseInt(head.get(2)),
                head.contains("indic"),
                new HashMap<>()));
      } else if (!line.isEmpty()) {
        var colon = line.indexOf(": ");
        all.getLast()
            .forms
            .put(line.substring(0, colon), line.substring(colon + 2).replace("\\n", "\n"));
      }
    }
    return all;
  }

  boolean held() {
    return kept.equals("held");
  }

  boolean last() {
    return kept.equals("last");
  }

  boolean isPreview() {
    return forms.containsKey("preview");
  }

  String form(String name) {
    return forms.getOrDefault(name, "");
  }

  /** The phrasings of a form that take turns, told of one goal after the other. */
  List<String> turns(String name) {
    return List.of(form(name).split(" \\| ", -1));
  }

  @Override
  public String toString() {
    return language + "/" + name;
  }
}
