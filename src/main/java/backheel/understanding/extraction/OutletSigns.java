package backheel.understanding.extraction;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words by which an outlet calls itself: its name and its host's, as bare letters. */
record OutletSigns(String name, Set<String> hosts) {

  OutletSigns {
    hosts = Set.copyOf(hosts);
  }

  /**
   * @param host such as {@code touchline.test}, "" when unknown
   */
  static OutletSigns of(String outlet, String host) {
    Set<String> hosts = new LinkedHashSet<>();
    hosts.add(letters(host));
    for (String label : host.split("\\.", -1)) {
      hosts.add(label.length() > 3 || host.startsWith(label) ? letters(label) : "");
    }
    hosts.removeIf(sign -> sign.length() < 2);
    return new OutletSigns(letters(outlet).replaceFirst("^the", ""), hosts);
  }

  /** Whether a name is the outlet's own, or begins with it, or its initials are the host's. */
  boolean isMeantBy(String name) {
    String all = letters(name).replaceFirst("^the", "");
    String[] words = name.strip().split("[ -]", -1);
    String first = letters(words[0]);
    boolean named =
        !this.name.isEmpty()
            && (all.equals(this.name)
                || first.equals(this.name)
                || (words.length > 1 && this.name.length() >= 4 && all.contains(this.name)));
    return named
        || hosts.contains(initials(words))
        || hosts.contains(first)
        || (words.length == 1 && hosts.contains(all));
  }

  private static String initials(String... words) {
    var initials = new StringBuilder();
    for (String word : words) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1).toLowerCase(Locale.ROOT));
    }
    return initials.toString();
  }

  static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
