package backheel.understanding.extraction.outlet;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The names of an outlet: its own and its host's, reduced to letters and digits. */
public record OutletAliases(String name, Set<String> hosts) {

  public OutletAliases {
    hosts = Set.copyOf(hosts);
  }

  /**
   * Returns the names of an outlet.
   *
   * @param host such as {@code touchline.test}, "" when unknown
   */
  public static OutletAliases of(String outlet, String host) {
    Set<String> hosts = new LinkedHashSet<>();
    hosts.add(lettersOnly(host));
    for (String label : host.split("\\.", -1)) {
      hosts.add(label.length() > 3 || host.startsWith(label) ? lettersOnly(label) : "");
    }
    hosts.removeIf(sign -> sign.length() < 2);
    return new OutletAliases(lettersOnly(outlet).replaceFirst("^the", ""), hosts);
  }

  /**
   * Returns whether a name is the outlet's own, or begins with it, or its initials are the host's.
   */
  public boolean matches(String name) {
    String all = lettersOnly(name).replaceFirst("^the", "");
    String[] words = name.strip().split("[ -]", -1);
    String first = lettersOnly(words[0]);
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

  public static String lettersOnly(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
