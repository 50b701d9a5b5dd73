package backheel.answer;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Feeds.Added;
import backheel.store.Feeds.Standing;
import backheel.store.Notices;
import backheel.store.Page;
import backheel.subscription.FeedDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /sources [N [take|private|refuse]]}: the feeds that chats have added, and whose their
 * stories are, as the operator decides.
 */
final class SourcesCommand implements Command {
  private static final int SIZE = 5;
  private static final int LONGEST_ADDRESS = 200;
  private static final Pattern TYPED = Pattern.compile("(\\d{1,9})(?:\\s+(\\p{L}+))?");
  private static final Map<String, Standing> DECISIONS =
      Map.of("take", Standing.PUBLIC, "private", Standing.PRIVATE, "refuse", Standing.REFUSED);

  private final FeedDesk feeds;
  private final Notices notices;
  private final Commands.Wakes wakes;

  SourcesCommand(FeedDesk feeds, Notices notices, Commands.Wakes wakes) {
    this.feeds = feeds;
    this.notices = notices;
    this.wakes = wakes;
  }

  @Override
  public String name() {
    return "sources";
  }

  @Override
  public boolean isForOperators() {
    return true;
  }

  @Override
  public Reply answer(Asked asked) {
    var typed = TYPED.matcher(asked.argument());
    if (!typed.matches()) {
      return list(asked);
    }
    var feed = numbered(Long.parseLong(typed.group(1)));
    if (feed.isEmpty()) {
      return list(asked);
    }
    var word = typed.group(2) == null ? "" : typed.group(2).toLowerCase(Locale.ROOT);
    var decision = DECISIONS.get(word);
    return decision == null ? sheet(asked, feed.get(), "") : decide(asked, feed.get(), decision);
  }

  private Optional<Added> numbered(long number) {
    return feeds.added().stream().filter(feed -> feed.number() == number).findFirst();
  }

  private Reply list(Asked asked) {
    var all = feeds.added();
    var reply = Reply.builder(asked.language());
    if (all.isEmpty()) {
      return reply.paragraph(asked.say("sources.none")).reply();
    }
    int from = Math.min((asked.page() - 1) * SIZE, (all.size() - 1) / SIZE * SIZE);
    int to = Math.min(from + SIZE, all.size());
    var page = new Page<>(all.subList(from, to), from / SIZE + 1, to < all.size());
    reply.heading(asked.say("sources.title"));
    var numbers = new ArrayList<Button>();
    for (var feed : page.entries()) {
      reply.item(
          feed.number() + ".",
          List.of(new Run.Bold(title(feed))),
          List.of(new Run.Plain(standing(asked, feed) + " · " + facts(asked, feed))));
      numbers.add(Button.says(Long.toString(feed.number()), "/sources " + feed.number()));
    }
    reply.row(numbers).small(asked.say("sources.how"));
    StoryList.turning(asked, reply, page, "/sources");
    return reply.manner(Reply.Manner.REPLACE).reply();
  }

  private static Reply sheet(Asked asked, Added feed, String done) {
    var reply = Reply.builder(asked.language());
    if (!done.isEmpty()) {
      reply.paragraph(done);
    }
    reply.heading(new Run.Bold(title(feed)));
    reply.paragraph(new Run.Plain(Choices.cut(feed.feed().address(), LONGEST_ADDRESS)));
    reply.paragraph(standing(asked, feed) + " · " + facts(asked, feed));
    var row = new ArrayList<Button>();
    for (var word : List.of("take", "private", "refuse")) {
      if (DECISIONS.get(word) != feed.standing()) {
        var label = asked.say("button.source." + word);
        row.add(Button.says(label, "/sources " + feed.number() + " " + word));
      }
    }
    return reply
        .row(row)
        .row(Button.says(asked.say("button.back"), "/sources"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  private Reply decide(Asked asked, Added feed, Standing standing) {
    if (feed.standing() == standing) {
      return sheet(asked, feed, "");
    }
    var chats = feeds.decide(feed.feed().key(), standing);
    if (standing != Standing.PRIVATE) {
      for (var chat : chats) {
        notices.owe(chat, "notice.source." + word(standing), Map.of("title", title(feed)));
        wakes.wake(ChatId.parse(chat));
      }
    }
    var done = asked.say("sources.done." + word(standing), "title", title(feed), "n", chats.size());
    return numbered(feed.number())
        .map(now -> sheet(asked, now, done))
        .orElseGet(() -> Reply.text(asked.language(), done));
  }

  private static String title(Added feed) {
    var title = feed.feed().title();
    return Choices.cut(title.isBlank() ? feed.feed().address() : title, 60);
  }

  private static String standing(Asked asked, Added feed) {
    return asked.say("sources.standing." + word(feed.standing()));
  }

  private static String facts(Asked asked, Added feed) {
    return asked.say("sources.facts", "chats", feed.chats(), "n", feed.stories());
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case UNSETTLED, ASKED -> "asked";
      case PRIVATE -> "private";
      case PUBLIC, CONFIGURED -> "public";
      case REFUSED -> "refused";
    };
  }
}
