package backheel.source.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The feeds of channels and profiles on common services, whose pages do not always name them. */
final class ServiceFeedAddress {
  private static final Map<Pattern, String> SERVICES = new LinkedHashMap<>();

  static {
    add(
        "youtube\\.com/channel/([\\w-]+).*",
        "https://www.youtube.com/feeds/videos.xml?channel_id=$1");
    add(
        "youtube\\.com/playlist\\?(?:.*&)?list=([\\w-]+).*",
        "https://www.youtube.com/feeds/videos.xml?playlist_id=$1");
    add(
        "(?:old\\.|new\\.)?reddit\\.com/((?:r|u|user)/[\\w-]+)/?",
        "https://www.reddit.com/$1/.rss");
    add("medium\\.com/(@?[\\w.-]+)/?", "https://medium.com/feed/$1");
    add("([\\w-]+\\.(?:substack|medium)\\.com)/?", "https://$1/feed");
    add("([\\w-]+\\.tumblr\\.com)/?", "https://$1/rss");
    add("([\\w-]+\\.blogspot\\.com)/?", "https://$1/feeds/posts/default");
    add("bsky\\.app/profile/([\\w.:-]+)/?", "https://bsky.app/profile/$1/rss");
    add("dailymotion\\.com/([\\w-]+)/?", "https://www.dailymotion.com/rss/user/$1");
    add("(mastodon\\.[\\w.-]+/@[\\w.]+)/?", "https://$1.rss");
  }

  private ServiceFeedAddress() {}

  private static void add(String page, String feed) {
    SERVICES.put(Pattern.compile("(?i)https?://(?:www\\.|m\\.)?" + page), feed);
  }

  /** Returns the feed of a page of a service, null if it is none of a known form. */
  static @Nullable URI find(URI page) {
    for (var service : SERVICES.entrySet()) {
      var match = service.getKey().matcher(page.toString());
      if (match.matches()) {
        return URI.create(match.replaceFirst(service.getValue()));
      }
    }
    return null;
  }
}
