package backheel.source.feed;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The feeds of channels and profiles on common services, whose pages do not always name them. */
final class ServiceFeedAddress {
  private static final int MAX_LENGTH = 500;

  /** Patterns of pages, in lower-case hosts without "www." or "m.", and their feeds. */
  private static final List<Pattern> PAGES =
      List.of(
          Pattern.compile("youtube\\.com/channel/([\\w-]++)(?:[/?#]|$)"),
          Pattern.compile("youtube\\.com/playlist\\?list=([\\w-]++)"),
          Pattern.compile("(?:old\\.|new\\.)?reddit\\.com/((?:r|u|user)/[\\w-]++)/?$"),
          Pattern.compile("medium\\.com/(@?[\\w.-]++)/?$"),
          Pattern.compile("^([\\w-]++\\.(?:substack|medium)\\.com)/?$"),
          Pattern.compile("^([\\w-]++\\.tumblr\\.com)/?$"),
          Pattern.compile("^([\\w-]++\\.blogspot\\.com)/?$"),
          Pattern.compile("(bsky\\.app/profile/[\\w.:-]++)/?$"),
          Pattern.compile("^(mastodon\\.[\\w.-]++/@[\\w.]++)/?$"));

  private static final List<String> FEEDS =
      List.of(
          "https://www.youtube.com/feeds/videos.xml?channel_id=",
          "https://www.youtube.com/feeds/videos.xml?playlist_id=",
          "https://www.reddit.com/ .rss",
          "https://medium.com/feed/",
          "https:// /feed",
          "https:// /rss",
          "https:// /feeds/posts/default",
          "https:// /rss",
          "https:// .rss");

  private ServiceFeedAddress() {}

  /** Returns the feed of a page of a service, null if it is none of a known form. */
  static @Nullable URI find(URI page) {
    var address = page.toString();
    if (address.length() > MAX_LENGTH || page.getHost() == null) {
      return null;
    }
    var place = address.substring(address.indexOf("//") + 2).replaceFirst("^(?:www|m)\\.", "");
    for (int i = 0; i < PAGES.size(); i++) {
      var match = PAGES.get(i).matcher(place);
      if (match.lookingAt()) {
        var parts = FEEDS.get(i).split(" ", -1);
        return URI.create(parts[0] + match.group(1) + (parts.length > 1 ? parts[1] : ""));
      }
    }
    return null;
  }
}
