package backheel.source.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of a site for robots (RFC 9309): the longest rule that fits decides. */
final class RobotsTxt {
  private static final String USER_AGENT = "backheel";
  private static final int MAX_RULES = 2_000;

  private final List<RobotsRule> rules;

  private RobotsTxt(List<RobotsRule> rules) {
    this.rules = rules;
  }

  static RobotsTxt parse(String text) {
    var ours = new ArrayList<RobotsRule>();
    var everybodys = new ArrayList<RobotsRule>();
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

  private static void add(boolean applies, List<RobotsRule> to, String path, boolean allows) {
    if (applies && !path.isEmpty() && path.length() < 500 && to.size() < MAX_RULES) {
      to.add(RobotsRule.of(path, allows));
    }
  }
}
