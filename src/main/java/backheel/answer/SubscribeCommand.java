package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Chats;
import backheel.store.Wishes;
import backheel.subscription.FeedDesk;
import java.util.List;

/** {@code /subscribe [URL]}: every new story, or every new story of one feed. */
final class SubscribeCommand implements Command {
  private static final int MOST = 1_000;

  /** So much of an address is repeated when it was of no use. */
  private static final int LONGEST = 80;

  private final Wishes wishes;
  private final FeedDesk feeds;
  private final FeedQuota quota;
  private final Editors editors;

  SubscribeCommand(Wishes wishes, FeedDesk feeds, FeedQuota quota, Editors editors) {
    this.wishes = wishes;
    this.feeds = feeds;
    this.quota = quota;
    this.editors = editors;
  }

  @Override
  public String name() {
    return "subscribe";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("sub", "abonner", "suscribir", "اشترك", "اشتراك");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public boolean bringsPosts() {
    return true;
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("feed", false, false));
  }

  @Override
  public Reply answer(Asked asked) {
    if (wishes.count(asked.chat()) >= MOST) {
      return Reply.text(asked.language(), asked.say("subscribe.full", "n", MOST));
    }
    if (asked.argument().isEmpty()) {
      boolean isNew = wishes.subscribe(asked.chat(), Chats.EVERY_STORY);
      return done(asked, isNew ? "subscribe.done" : "subscribe.already", "", "/unsubscribe");
    }
    return switch (quota.take(asked.question(), editors.include(asked.question()))) {
      case FeedQuota.Turn.Busy busy ->
          Reply.text(asked.language(), asked.say("subscribe.underway"));
      case FeedQuota.Turn.After(var delay) -> {
        long seconds = delay.plusMillis(999).toSeconds();
        yield Reply.text(asked.language(), asked.say("subscribe.later", "n", seconds));
      }
      case FeedQuota.Turn.Now now -> {
        try {
          yield looked(asked);
        } finally {
          quota.done(asked.question());
        }
      }
    };
  }

  private Reply looked(Asked asked) {
    return switch (feeds.look(asked.argument())) {
      case FeedDesk.Finding.Found found -> {
        boolean isNew = wishes.subscribe(asked.chat(), found.key());
        feeds.subscribed(found);
        yield done(
            asked,
            isNew ? "subscribe.done.feed" : "subscribe.already.feed",
            found.title(),
            "/unsubscribe " + found.address());
      }
      case FeedDesk.Finding.None(var lack) -> nothing(asked, lack);
    };
  }

  private static Reply nothing(Asked asked, FeedDesk.Lack lack) {
    var typed = Choices.cut(asked.argument(), LONGEST);
    return Reply.text(
        asked.language(),
        switch (lack) {
          case FORBIDDEN -> asked.say("subscribe.forbidden");
          case REFUSED -> asked.say("subscribe.refused");
          case NO_FEED -> asked.say("subscribe.nothing", "typed", typed);
          case BUSY -> asked.say("subscribe.busy", "typed", typed);
          case FULL -> asked.say("subscribe.feeds.full");
          case NO_ANSWER -> asked.say("subscribe.silent", "typed", typed);
        });
  }

  private static Reply done(Asked asked, String key, String title, String undo) {
    return Reply.builder(asked.language())
        .paragraph(asked.say(key, "title", title))
        .row(Button.says(asked.say("button.undo"), undo))
        .reply();
  }
}
