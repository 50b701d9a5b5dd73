package backheel.source.markup;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** A repairer of the ampersands in XML that stand for themselves, or begin an entity of HTML. */
public final class EntityRepairer {
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "&(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);|(\\w{2,31};)?+)");

  private EntityRepairer() {}

  /** Returns XML in which every ampersand begins an entity that XML knows. */
  public static String repair(String xml) {
    return AMPERSAND.matcher(xml).replaceAll(EntityRepairer::repaired);
  }

  private static String repaired(MatchResult match) {
    if (match.group(1) != null) {
      return Matcher.quoteReplacement(match.group());
    }
    var read = Parser.unescapeEntities(match.group(), /* inAttribute= */ true);
    return Matcher.quoteReplacement(
        read.startsWith("&") ? "&amp;" + match.group().substring(1) : read);
  }
}
