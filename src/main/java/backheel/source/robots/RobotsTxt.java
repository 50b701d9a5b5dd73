package backheel.source.robots;

import backheel.input.PathPattern;
import backheel.source.web.FetchResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules of a site for robots (RFC 9309), of which the longest that fits decides, and the
 * licences that it names (RSL 1.0, section 4.4).
 */
public final class RobotsTxt {
  public static final RobotsTxt EMPTY = parse("");

  private static final String USER_AGENT = "backheel";
  private static final int MAX_RULES = 2_000;

  /** Length beyond which rules are ignored (RFC 9309). */
  private static final int MAX_LENGTH = 500 * 1024;

  private final List<RobotsRule> rules;
  private final List<String> licences;

  private RobotsTxt(List<RobotsRule> rules, List<String> licences) {
    this.rules = List.copyOf(rules);
    this.licences = List.copyOf(licences);
  }

  /** Returns the rules at an address; none if something else answers there, such as a page. */
  public static RobotsTxt parse(FetchResult.Page page) {
    var text = page.isMarkup() ? "" : page.text();
    return parse(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
  }

  public static RobotsTxt parse(String text) {
    var ours = new ArrayList<RobotsRule>();
    var everybodys = new ArrayList<RobotsRule>();
    var licences = new RobotsLicenceLines();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean inRules = false;
    for (var line : (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList()) {
      var parts = line.replaceFirst("#.*", "").split(":", 2);
      if (parts.length < 2) {
        if (line.isBlank()) {
          licences.blankLine();
        }
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
          licences.userAgent(us, value.equals("*"));
        }
        case "allow", "disallow" -> {
          inRules = true;
          boolean allows = parts[0].strip().equalsIgnoreCase("allow");
          add(forUs, ours, value, allows);
          add(forAll, everybodys, value, allows);
          licences.rule();
        }
        case "sitemap" -> licences.blankLine();
        // The standard has one spelling; people have two.
        case "license", "licence" -> licences.add(value);
        default -> {}
      }
    }
    return new RobotsTxt(named ? ours : everybodys, licences.ofOurGroup(named));
  }

  public boolean allows(URI page) {
    var path = PathPattern.pathOf(page);
    boolean allowed = true;
    int longest = -1;
    for (var rule : rules) {
      boolean decides = rule.length() > longest || (rule.length() == longest && rule.allows());
      if (decides && rule.pattern().fits(path)) {
        allowed = rule.allows();
        longest = rule.length();
      }
    }
    return allowed;
  }

  /** Returns the addresses of the licences named for us, as they are written. */
  public List<String> licences() {
    return licences;
  }

  private static void add(boolean applies, List<RobotsRule> to, String path, boolean allows) {
    if (applies && !path.isEmpty() && path.length() < 500 && to.size() < MAX_RULES) {
      to.add(RobotsRule.of(path, allows));
    }
  }
}
