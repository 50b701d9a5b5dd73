package backheel.football;

import backheel.football.Catalogue.Alias;
import backheel.football.Catalogue.Alias.Usage;
import java.util.List;
import java.util.Set;

/** Short names of people, derived from the full name. */
final class PersonNameShortener {

  private static final Set<String> FAMILY_FIRST =
      Set.of(
          "son", "kim", "lee", "hwang", "hong", "cho", "jung", "jeong", "park", "paik", "na",
          "kwon", "yoon");

  private static final Set<String> YOUNGER =
      Set.of("junior", "jr", "jr.", "filho", "neto", "جونيور");

  /** Prefix that forms one first name with the next word. */
  private static final String ABD_PREFIX = "عبد ";

  private PersonNameShortener() {}

  /** Returns a name for tight spaces; the whole name when that is short. */
  static String shortName(String name) {
    var last = name.substring(name.lastIndexOf(' ') + 1);
    if (YOUNGER.contains(TextFolding.fold(last))) {
      return name.substring(0, Math.max(0, name.lastIndexOf(' ')));
    }
    return name.length() < 10
        ? name
        : aliases(name.startsWith(ABD_PREFIX) ? name.substring(ABD_PREFIX.length()) : name).stream()
            .map(Alias::name)
            .findFirst()
            .orElse(name);
  }

  /**
   * Returns the name without its first word, or nothing for a name of one word. Korean names yield
   * the first word, which is the family name.
   */
  static List<Alias> aliases(String name) {
    var blank = name.indexOf(' ');
    if (blank < 0 || !Character.isLetter(name.charAt(0))) {
      return List.of();
    }
    var rest = name.substring(blank + 1).strip();
    if (rest.contains("-") && FAMILY_FIRST.contains(TextFolding.fold(name.substring(0, blank)))) {
      return List.of(new Alias(name.substring(0, blank), Usage.SURNAME));
    }
    return rest.length() < 8 && TextFolding.squeeze(rest).length() < 3
        ? List.of()
        : List.of(new Alias(rest, Usage.SURNAME));
  }
}
