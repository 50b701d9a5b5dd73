package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Target;
import backheel.store.Wish;
import backheel.store.Wishes;
import java.util.List;

/** {@code /unfollow NAME}: hear about somebody or something no longer. */
final class UnfollowCommand implements Command {
  private static final int OFFERED = 10;

  private final Wishes wishes;
  private final WishByName byName;
  private final TargetNames targets;

  UnfollowCommand(Wishes wishes, WishByName byName, TargetNames targets) {
    this.wishes = wishes;
    this.byName = byName;
    this.targets = targets;
  }

  @Override
  public String name() {
    return "unfollow";
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NAME;
  }

  @Override
  public Reply answer(Asked asked) {
    // A feed, and every story, are left by /unsubscribe.
    var followed =
        wishes.of(asked.chat()).stream()
            .filter(wish -> !Target.isFeed(wish.target()))
            .filter(wish -> !wish.target().equals(Target.EVERYTHING))
            .toList();
    if (followed.isEmpty()) {
      return Reply.text(asked.language(), asked.say("following.none"));
    }
    var meant = byName.named(followed, asked.argument());
    if (meant.size() != 1) {
      return which(asked, meant.isEmpty() ? followed : meant);
    }
    var wish = meant.getFirst();
    wishes.remove(asked.chat(), wish.target());
    return Reply.builder(asked.language())
        .paragraph(asked.say("unfollow.done", "name", targets.of(asked, wish)))
        .row(
            Button.says(asked.say("button.undo"), SubscriptionCommand.again(wish)),
            Button.says(asked.say("button.following"), "/following"))
        .manner(Reply.Manner.NOTE)
        .reply();
  }

  private Reply which(Asked asked, List<Wish> followed) {
    var reply = Reply.builder(asked.language()).paragraph(asked.say("unfollow.which"));
    followed.stream()
        .limit(OFFERED)
        .forEach(wish ->
            reply.row(
                Button.says(targets.of(asked, wish), SubscriptionSheet.line(wish, "unfollow"))));
    return reply.manner(Reply.Manner.REPLACE).reply();
  }
}
