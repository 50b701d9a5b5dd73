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

  private final Wishes wishes;
  private final FeedDesk feeds;

  SubscribeCommand(Wishes wishes, FeedDesk feeds) {
    this.wishes = wishes;
    this.feeds = feeds;
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
    return switch (feeds.look(asked.argument())) {
      case FeedDesk.Finding.Found(var key, var title, var address) -> {
        boolean isNew = wishes.subscribe(asked.chat(), key);
        yield done(
            asked,
            isNew ? "subscribe.done.feed" : "subscribe.already.feed",
            title,
            "/unsubscribe " + address);
      }
      case FeedDesk.Finding.None(var why) ->
          Reply.text(asked.language(), asked.say("subscribe.nothing", "why", why));
    };
  }

  private static Reply done(Asked asked, String key, String title, String undo) {
    return Reply.builder(asked.language())
        .paragraph(asked.say(key, "title", title))
        .row(Button.says(asked.say("button.undo"), undo))
        .reply();
  }
}
