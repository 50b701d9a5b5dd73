package backheel.story;

import backheel.input.PathPattern;
import backheel.input.WebAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A licence that a source names, and the articles to which it applies.
 *
 * @param site the site of those articles as {@link #siteOf} spells it; "" for all that are on no
 *     site with a line of its own
 * @param path the pattern of their paths (RFC 9309), "" for all
 */
public record LicenceLine(Origin origin, Licence licence, String site, String path) {

  /** The place in which a line stands. */
  public enum Origin {
    /** The feed itself. */
    FEED,
    /** The robots.txt of the site. */
    SITE
  }

  /** Returns a line for everything that a source shows. */
  public static LicenceLine ofAll(Origin origin, Licence licence) {
    return new LicenceLine(origin, licence, "", "");
  }

  /** Returns the site of an address: its host without "www.", and its port if it names one. */
  public static String siteOf(URI address) {
    var site = WebAddress.site(address);
    return address.getPort() < 0 ? site : site + ":" + address.getPort();
  }

  /**
   * Returns the licence of an article; null if none is stated. The line nearest to the text
   * decides: the article's own, then the feed's, then the site's.
   *
   * @param lines the lines of its source
   */
  public static @Nullable Licence decide(
      @Nullable Licence own, @Nullable URI link, List<LicenceLine> lines) {
    if (own != null) {
      return own.allowsFullText() ? own : knownUnderSameAddress(own, lines);
    }
    var ofFeed = licences(lines.stream().filter(line -> line.origin == Origin.FEED).toList());
    return ofFeed.isEmpty() ? ofSite(link, lines) : Licence.mostGenerous(ofFeed);
  }

  /** Returns the licence that a source names for most of what it shows; null for none. */
  public static @Nullable Licence ofSource(List<LicenceLine> lines) {
    return decide(null, null, lines);
  }

  /** An article may only name a document that was read for its whole source. */
  private static Licence knownUnderSameAddress(Licence own, List<LicenceLine> lines) {
    var same =
        lines.stream()
            .map(LicenceLine::licence)
            .filter(licence -> licence.address().equals(own.address()))
            .toList();
    return Objects.requireNonNullElse(Licence.strictest(same), own);
  }

  private static @Nullable Licence ofSite(@Nullable URI link, List<LicenceLine> lines) {
    var ofSite = lines.stream().filter(line -> line.origin == Origin.SITE).toList();
    var site = link == null ? "" : siteOf(link);
    if (link != null && ofSite.stream().anyMatch(line -> line.site.equals(site))) {
      return narrowest(link, ofSite);
    }
    return Licence.strictest(
        licences(ofSite.stream().filter(line -> line.site.isEmpty()).toList()));
  }

  /**
   * Returns the licence of the line with the longest pattern that fits an address, the strictest if
   * there are several; null if none fits.
   */
  public static @Nullable Licence narrowest(URI address, List<LicenceLine> lines) {
    var fitting = lines.stream().filter(line -> line.covers(address)).toList();
    int longest = fitting.stream().mapToInt(line -> line.path.length()).max().orElse(0);
    return Licence.strictest(
        licences(fitting.stream().filter(line -> line.path.length() == longest).toList()));
  }

  private boolean covers(URI address) {
    return site.equals(siteOf(address)) && PathPattern.of(path).fits(PathPattern.pathOf(address));
  }

  private static List<Licence> licences(List<LicenceLine> lines) {
    return lines.stream().map(LicenceLine::licence).toList();
  }
}
