package backheel.source.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules of a site for robots (RFC 9309): the longest rule that fits decides. */
final class RobotsTxt {
  private static final String USER_AGENT = "backheel";
  private static final Pattern STAR = Pattern.compile("\\*+");
  private static final int MAX_RULES = 2_000;

  private final List<Rule> rules;

  private RobotsTxt(List<Rule> rules) {
    this.rules = rules;
  }

  /** A rule for a path, with {@code *} for anything, matched from its start, or to its end. */
  private record Rule(List<String> parts, boolean toEnd, int length, boolean allows) {
    static Rule of(String written, boolean allows) {
      boolean toEnd = written.endsWith("$");
      var path = toEnd ? written.substring(0, written.length() - 1) : written;
      return new Rule(List.of(STAR.split(path, -1)), toEnd, written.length(), allows);
    }

    /**
     * Returns whether a path fits. The leftmost fit of each part is the best one, so this takes
     * negligible time.
     */
    boolean fits(String path) {
      if (!path.startsWith(parts.getFirst())) {
        return false;
      }
      int at = parts.getFirst().length();
      for (int i = 1; i < parts.size(); i++) {
        var part = parts.get(i);
        int found = path.indexOf(part, at);
        if (found < 0) {
          return false;
        }
        at = found + part.length();
      }
      boolean open = parts.size() > 1 && path.endsWith(parts.getLast());
      return !toEnd || at == path.length() || open;
    }
  }

  static RobotsTxt parse(String text) {
    var ours = new ArrayList<Rule>();
    var everybodys = new ArrayList<Rule>();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean inRules = false;
    for (var line : text.lines().toList()) {
      var parts = line.replaceFirst("#.*", "").split(":", 2);
      if (parts.length < 2) {
        continue;
      }
      var value = parts[1].strip();
      switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> {
          if (inRules) {
            forUs = false;
            forAll = false;
            inRules = false;
          }
          boolean us = value.toLowerCase(Locale.ROOT).startsWith(USER_AGENT);
          forUs |= us;
          named |= us;
          forAll |= value.equals("*");
        }
        case "allow", "disallow" -> {
          inRules = true;
          boolean allows = parts[0].strip().equalsIgnoreCase("allow");
          add(forUs, ours, value, allows);
          add(forAll, everybodys, value, allows);
        }
        default -> {}
      }
    }
    return new RobotsTxt(List.copyOf(named ? ours : everybodys));
  }

  boolean allows(URI page) {
    var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    var path = (page.getRawPath().isEmpty() ? "/" : page.getRawPath()) + query;
    boolean allowed = true;
    int longest = -1;
    for (var rule : rules) {
      boolean decides = rule.length() > longest || (rule.length() == longest && rule.allows());
      if (decides && rule.fits(path)) {
        allowed = rule.allows();
        longest = rule.length();
      }
    }
    return allowed;
  }

  private static void add(boolean applies, List<Rule> to, String path, boolean allows) {
    if (applies && !path.isEmpty() && path.length() < 500 && to.size() < MAX_RULES) {
      to.add(Rule.of(path, allows));
    }
  }
}
