package backheel.answer.alerts;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.FeedRegistry.LookupResult;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The question which of a page's feeds is meant: each as a button that subscribes to it, and with
 * its address, for those who see no buttons.
 */
final class FeedChoice {
  /** Maximum number of feeds offered, so that the buttons stay on one screen. */
  static final int MAX_OFFERED = 8;

  private static final int MAX_LABEL_LENGTH = 40;
  private static final int MAX_SHOWN_ADDRESS_LENGTH = 100;

  private FeedChoice() {}

  static Reply offer(CommandRequest request, List<LookupResult.Choice> feeds) {
    var reply = Reply.builder(request.language()).paragraph(request.text("subscribe.several"));
    var offered = feeds.subList(0, Math.min(MAX_OFFERED, feeds.size()));
    for (int i = 0; i < offered.size(); i++) {
      var feed = offered.get(i);
      var label = label(feed, offered);
      reply.item(
          (i + 1) + ".",
          List.of(new TextSpan.Plain(request.messages().isolate(label))),
          List.of(
              new TextSpan.Plain(
                  DisambiguationReplies.shorten(feed.address(), MAX_SHOWN_ADDRESS_LENGTH))));
      reply.row(
          Button.command(
              DisambiguationReplies.shorten(label, MAX_LABEL_LENGTH),
              "/subscribe " + feed.address()));
    }
    if (feeds.size() > offered.size()) {
      reply.smallPrint(request.text("subscribe.several.more", "n", feeds.size() - offered.size()));
    }
    return reply.build();
  }

  /** Returns the title of a feed, or else its place; both if another feed has the same title. */
  private static String label(LookupResult.Choice feed, List<LookupResult.Choice> all) {
    if (feed.title().isEmpty()) {
      return place(feed);
    }
    long same =
        all.stream().filter(other -> lower(other.title()).equals(lower(feed.title()))).count();
    return same == 1 ? feed.title() : place(feed) + " – " + feed.title();
  }

  private static String place(LookupResult.Choice feed) {
    var address = URI.create(feed.address());
    var path = String.valueOf(address.getRawPath());
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return path.length() + query.length() < 2 ? address.getAuthority() : path + query;
  }

  private static String lower(String title) {
    return title.toLowerCase(Locale.ROOT);
  }
}
