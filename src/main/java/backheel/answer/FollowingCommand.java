package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Wishes;
import java.util.ArrayList;
import java.util.List;

/** {@code /following}: whom and what this chat follows, and the feeds it gets. */
final class FollowingCommand implements Command {
  private static final int BUTTONS = 10;

  private final Chats chats;
  private final Wishes wishes;
  private final Names names;

  FollowingCommand(Chats chats, Wishes wishes, Names names) {
    this.chats = chats;
    this.wishes = wishes;
    this.names = names;
  }

  @Override
  public String name() {
    return "following";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("list", "subscriptions");
  }

  @Override
  public Reply answer(Asked asked) {
    var followed = wishes.following(asked.chat());
    var feeds = wishes.subscriptions(asked.chat());
    var reply = Reply.builder(asked.language());
    if (followed.isEmpty() && feeds.isEmpty()) {
      return reply
          .paragraph(asked.say("following.none"))
          .row(Button.says(asked.say("button.latest"), "/latest"))
          .reply();
    }
    reply.heading(asked.say("following.title"));
    var buttons = new ArrayList<Button>();
    for (var one : followed) {
      var name = names.byKey(one.subject()).map(s -> asked.telling().name(s)).orElse(one.name());
      reply.item("•", List.of(new Run.Plain(name)), List.of());
      buttons.add(Button.says("✕ " + name, "/unfollow " + one.subject()));
    }
    for (var feed : feeds) {
      boolean all = feed.key().equals(Chats.EVERY_STORY);
      var title = all ? asked.say("following.everything") : feed.title();
      var small = all ? List.<Run>of() : List.<Run>of(new Run.Plain(feed.address()));
      reply.item("📰", List.of(new Run.Plain(title)), small);
      buttons.add(
          Button.says("✕ " + title, all ? "/unsubscribe" : "/unsubscribe " + feed.address()));
    }
    for (int i = 0; i < Math.min(buttons.size(), BUTTONS); i += 2) {
      reply.row(buttons.subList(i, Math.min(i + 2, Math.min(buttons.size(), BUTTONS))));
    }
    if (chats.settings(asked.chat()).paused()) {
      reply.small(asked.say("follow.paused"));
    }
    return reply.reply();
  }
}
