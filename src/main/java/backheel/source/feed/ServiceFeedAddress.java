package backheel.source.feed;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The feeds of channels and profiles on common services, whose pages do not always name them. */
final class ServiceFeedAddress {
  private static final int MAX_LENGTH = 500;
  private static final String YOUTUBE = "https://www.youtube.com/feeds/videos.xml?";

  /**
   * A kind of page and its feed.
   *
   * @param page the pattern of the page, from its host on, without "www." or "m."
   */
  private record Service(Pattern page, String before, String after) {}

  private static final List<Service> SERVICES =
      List.of(
          new Service(
              Pattern.compile("youtube\\.com/channel/([\\w-]++)(?:[/?#]|$)"),
              YOUTUBE + "channel_id=",
              ""),
          new Service(
              Pattern.compile("youtube\\.com/playlist\\?list=([\\w-]++)"),
              YOUTUBE + "playlist_id=",
              ""),
          new Service(
              Pattern.compile("(?:old\\.|new\\.)?reddit\\.com/((?:r|u|user)/[\\w-]++)/?$"),
              "https://www.reddit.com/",
              ".rss"),
          new Service(
              Pattern.compile("medium\\.com/(@?[\\w.-]++)/?$"), "https://medium.com/feed/", ""),
          new Service(
              Pattern.compile("^([\\w-]++\\.(?:substack|medium)\\.com)/?$"), "https://", "/feed"),
          new Service(Pattern.compile("^([\\w-]++\\.tumblr\\.com)/?$"), "https://", "/rss"),
          new Service(
              Pattern.compile("^([\\w-]++\\.blogspot\\.com)/?$"),
              "https://",
              "/feeds/posts/default"),
          new Service(Pattern.compile("(bsky\\.app/profile/[\\w.:-]++)/?$"), "https://", "/rss"),
          new Service(Pattern.compile("^(mastodon\\.[\\w.-]++/@[\\w.]++)/?$"), "https://", ".rss"));

  private ServiceFeedAddress() {}

  /** Returns the feed of a page of a service, null if it is none of a known form. */
  static @Nullable URI find(URI page) {
    var address = page.toString();
    if (address.length() > MAX_LENGTH || page.getHost() == null) {
      return null;
    }
    var place = address.substring(address.indexOf("//") + 2).replaceFirst("^(?:www|m)\\.", "");
    for (var service : SERVICES) {
      var match = service.page().matcher(place);
      if (match.lookingAt()) {
        return URI.create(service.before() + match.group(1) + service.after());
      }
    }
    return null;
  }
}
