package backheel.source.licence;

import backheel.input.WebAddress;
import backheel.source.robots.RobotsTxt;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import backheel.source.worker.FetchException.Kind;
import backheel.story.Licence;
import backheel.story.Licence.Extent;
import backheel.story.LicenceLine;
import backheel.story.LicenceLine.Origin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reader of the licences that sites name in their robots.txt, and of their documents. */
public final class SiteLicenceReader {
  private static final int MAX_ADDRESS_LENGTH = 500;

  private final GuardedHttpClient client;

  public SiteLicenceReader(GuardedHttpClient client) {
    this.client = client;
  }

  /**
   * Reads the licences of a site. Blocks.
   *
   * @param place any address on the site
   * @throws FetchException if its robots.txt cannot be read now
   */
  public SiteLicences read(URI place) throws FetchException {
    FetchResult.Page robots;
    try {
      robots = page(place.resolve("/robots.txt"));
    } catch (FetchException e) {
      if (isTemporary(e)) {
        throw e;
      }
      return new SiteLicences(List.of(), /* complete= */ true);
    }
    var named = client.workers().run(() -> RobotsTxt.parse(robots).licences());
    var lines = new ArrayList<LicenceLine>();
    boolean complete = true;
    for (var written : named) {
      var address = WebAddress.parse(robots.address(), written);
      complete &= add(place, address, lines);
    }
    return new SiteLicences(lines, complete);
  }

  /** Adds the lines of one licence; returns whether another attempt would give the same. */
  private boolean add(URI place, @Nullable URI address, List<LicenceLine> to)
      throws FetchException {
    var site = LicenceLine.siteOf(place);
    if (address == null || address.toString().length() > MAX_ADDRESS_LENGTH) {
      to.add(line(Licence.INLINE, false, site, ""));
      return true;
    }
    var written = address.toString();
    var known = KnownLicences.find(written);
    if (known != null) {
      to.add(line(written, known == Extent.FULL_TEXT, site, ""));
      return true;
    }
    try {
      var contents = document(address);
      if (contents.isEmpty()) {
        to.add(line(written, false, site, ""));
      }
      for (var content : contents.orElse(List.of())) {
        add(content, written, place, to);
      }
      return true;
    } catch (FetchException e) {
      to.add(line(written, false, site, ""));
      return !isTemporary(e);
    }
  }

  private static void add(RslContent content, String address, URI place, List<LicenceLine> to) {
    var url = content.url();
    if (url.isEmpty() || url.startsWith("/") || url.startsWith("*")) {
      to.add(line(address, content.allowsFullText(), LicenceLine.siteOf(place), url));
      return;
    }
    var absolute = WebAddress.parse(place, url);
    if (absolute != null) {
      // The pattern as it is written: parsing encodes its marks.
      int host = url.indexOf("//");
      int path = host < 0 ? -1 : url.indexOf('/', host + 2);
      var pattern = host < 0 ? "/" + url : path < 0 ? "" : url.substring(path);
      to.add(line(address, content.allowsFullText(), LicenceLine.siteOf(absolute), pattern));
    } else {
      to.add(line(address, false, LicenceLine.siteOf(place), ""));
    }
  }

  private static LicenceLine line(String address, boolean open, String site, String path) {
    var extent = open ? Extent.FULL_TEXT : Extent.EXCERPT;
    return new LicenceLine(Origin.SITE, new Licence(address, extent), site, path);
  }

  /**
   * Reads the document of a licence that a feed names, and returns what it lets us show. Blocks.
   *
   * @throws FetchException if it cannot be read now
   */
  public Extent extent(URI address) throws FetchException {
    try {
      var contents = document(address).orElse(null);
      return RslParser.allAllowFullText(contents) ? Extent.FULL_TEXT : Extent.EXCERPT;
    } catch (FetchException e) {
      if (isTemporary(e)) {
        throw e;
      }
      return Extent.EXCERPT;
    }
  }

  private Optional<List<RslContent>> document(URI address) throws FetchException {
    var page = page(address);
    return client.workers().run(() -> Optional.ofNullable(RslParser.parse(page.text())));
  }

  private FetchResult.Page page(URI address) throws FetchException {
    if (client.get(address, FetchResult.Validators.EMPTY) instanceof FetchResult.Page page) {
      return page;
    }
    throw FetchException.missing(address, "is no document");
  }

  private static boolean isTemporary(FetchException e) {
    return e.kind() == Kind.TRANSIENT || e.kind() == Kind.THROTTLED;
  }
}
