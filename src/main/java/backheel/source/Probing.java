package backheel.source;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows what a person typed to a feed, in at most two steps. */
final class Probing {
  private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*+)://.*");

  private final Web web;

  Probing(Web web) {
    this.web = web;
  }

  Probe of(String typed) {
    try {
      return found(Words.link(null, address(typed)), typed);
    } catch (FetchFailure e) {
      return switch (e.kind()) {
        case REFUSED -> new Probe.Refused(e.line());
        case GONE, MISSING, UNREADABLE, NEVER_READ -> new Probe.NotAFeed(true, e.line());
        case OUR_TURN_LATER -> new Probe.Busy(e.line());
        case TROUBLE -> new Probe.NotAFeed(false, e.line());
      };
    }
  }

  private Probe found(@Nullable URI address, String typed) throws FetchFailure {
    if (address == null) {
      return typed.contains("@") || SCHEME.matcher(typed.strip()).matches()
          ? new Probe.Refused("only http and https addresses without a password can be read")
          : new Probe.NotAFeed(true, "that is no address");
    }
    var page = fetch(address);
    if (!web.workers().run(() -> FeedReader.isPage(page.text()))) {
      return feed(address, page);
    }
    var found = web.workers().run(() -> Optional.ofNullable(Discovery.feedIn(page)));
    var named = found.orElse(null);
    return named == null
        ? new Probe.NotAFeed(true, address.getHost() + " names no feed on that page")
        : feed(named, fetch(named));
  }

  private Probe feed(URI address, Answer.Page page) throws FetchFailure {
    var visit = new FeedSource(web, address, null, Duration.ofMinutes(5)).read(page);
    var title = visit.title().isEmpty() ? address.getHost() : visit.title();
    return new Probe.Found(address, title, visit);
  }

  private Answer.Page fetch(URI address) throws FetchFailure {
    if (web.getNow(address) instanceof Answer.Page page) {
      return page;
    }
    throw FeedReader.no(address, "is no feed");
  }

  /** People leave the scheme out, and readers write {@code feed:} for it. */
  private static String address(String typed) {
    var text = typed.strip().replaceAll("^<|>$", "");
    if (text.toLowerCase(Locale.ROOT).startsWith("feed:")) {
      var rest = text.substring(5);
      text = rest.startsWith("//") ? "https:" + rest : rest;
    }
    return SCHEME.matcher(text).matches() ? text : "https://" + text;
  }
}
