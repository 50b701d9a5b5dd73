package backheel.answer.service;

import backheel.answer.command.ChatDeliveryHooks;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.FeedRegistry;
import backheel.answer.command.StoryListRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.store.feed.Feeds.AddedFeed;
import backheel.store.feed.Feeds.Visibility;
import backheel.store.outbox.NoticeQueue;
import backheel.store.story.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command {@code /sources [N [take|private|refuse]]}, which lists the feeds that chats have
 * added and lets the operator decide who may see their stories.
 */
final class FeedModerationCommand implements Command {
  private static final int PAGE_SIZE = 5;
  private static final int MAX_ADDRESS_LENGTH = 200;
  private static final Pattern TYPED = Pattern.compile("(\\d{1,9})(?:\\s+(\\p{L}+))?");
  private static final Map<String, Visibility> DECISIONS =
      Map.of(
          "take", Visibility.PUBLIC, "private", Visibility.PRIVATE, "refuse", Visibility.REFUSED);

  private final FeedRegistry feeds;
  private final NoticeQueue noticeQueue;
  private final ChatDeliveryHooks hooks;

  FeedModerationCommand(FeedRegistry feeds, NoticeQueue noticeQueue, ChatDeliveryHooks hooks) {
    this.feeds = feeds;
    this.noticeQueue = noticeQueue;
    this.hooks = hooks;
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
  public Reply answer(CommandRequest request) {
    var typed = TYPED.matcher(request.argument());
    if (!typed.matches()) {
      return list(request);
    }
    var feed = numbered(Long.parseLong(typed.group(1)));
    if (feed.isEmpty()) {
      return list(request);
    }
    var word = typed.group(2) == null ? "" : typed.group(2).toLowerCase(Locale.ROOT);
    var decision = DECISIONS.get(word);
    return decision == null
        ? sheet(request, feed.get(), "")
        : decide(request, feed.get(), decision);
  }

  private Optional<AddedFeed> numbered(long number) {
    return feeds.addedFeeds().stream().filter(feed -> feed.number() == number).findFirst();
  }

  private Reply list(CommandRequest request) {
    var all = feeds.addedFeeds();
    var reply = Reply.builder(request.language());
    if (all.isEmpty()) {
      return reply.paragraph(request.text("sources.none")).build();
    }
    int from = Math.min((request.page() - 1) * PAGE_SIZE, (all.size() - 1) / PAGE_SIZE * PAGE_SIZE);
    int to = Math.min(from + PAGE_SIZE, all.size());
    var resultPage = new ResultPage<>(all.subList(from, to), from / PAGE_SIZE + 1, to < all.size());
    reply.heading(request.text("sources.title"));
    var numbers = new ArrayList<Button>();
    for (var feed : resultPage.entries()) {
      reply.item(
          feed.number() + ".",
          List.of(new TextSpan.Bold(title(feed))),
          List.of(new TextSpan.Plain(standing(request, feed) + " · " + facts(request, feed))));
      numbers.add(Button.command(Long.toString(feed.number()), "/sources " + feed.number()));
    }
    reply.row(numbers).smallPrint(request.text("sources.how"));
    StoryListRenderer.addPageButtons(request, reply, resultPage, "/sources");
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  private static Reply sheet(CommandRequest request, AddedFeed feed, String done) {
    var reply = Reply.builder(request.language());
    if (!done.isEmpty()) {
      reply.paragraph(done);
    }
    reply.heading(new TextSpan.Bold(title(feed)));
    reply.paragraph(
        new TextSpan.Plain(
            DisambiguationReplies.shorten(feed.feed().address(), MAX_ADDRESS_LENGTH)));
    reply.paragraph(standing(request, feed) + " · " + facts(request, feed));
    var row = new ArrayList<Button>();
    for (var word : List.of("take", "private", "refuse")) {
      if (DECISIONS.get(word) != feed.visibility()) {
        var label = request.text("button.source." + word);
        row.add(Button.command(label, "/sources " + feed.number() + " " + word));
      }
    }
    return reply
        .row(row)
        .row(Button.command(request.text("button.back"), "/sources"))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  private Reply decide(CommandRequest request, AddedFeed feed, Visibility visibility) {
    if (feed.visibility() == visibility) {
      return sheet(request, feed, "");
    }
    var chats = feeds.setVisibility(feed.feed().key(), visibility);
    if (visibility != Visibility.PRIVATE) {
      for (var chat : chats) {
        noticeQueue.enqueue(
            chat, "notice.source." + word(visibility), Map.of("title", title(feed)));
        hooks.wakeUp(chat);
      }
    }
    var done =
        request.text("sources.done." + word(visibility), "title", title(feed), "n", chats.size());
    return numbered(feed.number())
        .map(now -> sheet(request, now, done))
        .orElseGet(() -> Reply.text(request.language(), done));
  }

  private static String title(AddedFeed feed) {
    var title = feed.feed().title();
    return DisambiguationReplies.shorten(title.isBlank() ? feed.feed().address() : title, 60);
  }

  private static String standing(CommandRequest request, AddedFeed feed) {
    return request.text("sources.standing." + word(feed.visibility()));
  }

  private static String facts(CommandRequest request, AddedFeed feed) {
    return request.text("sources.facts", "chats", feed.chats(), "n", feed.stories());
  }

  private static String word(Visibility visibility) {
    return switch (visibility) {
      case UNSETTLED, ASKED -> "asked";
      case PRIVATE -> "private";
      case PUBLIC, CONFIGURED -> "public";
      case REFUSED -> "refused";
    };
  }
}
