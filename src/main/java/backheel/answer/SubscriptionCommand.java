package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.store.Target;
import backheel.store.Wish;
import backheel.store.Wishes;
import backheel.subscription.FeedDesk;
import java.util.List;

/**
 * {@code /subscription N [TERMS]}: the terms of one subscription, by its place in {@code
 * /following} or by its name: {@code /subscription 3 only big}.
 */
final class SubscriptionCommand implements Command {
  private final Wishes wishes;
  private final SubscriptionSheet sheet;
  private final TargetNames targets;
  private final WishByName byName;
  private final FeedDesk feeds;

  SubscriptionCommand(
      Wishes wishes,
      SubscriptionSheet sheet,
      TargetNames targets,
      WishByName byName,
      FeedDesk feeds) {
    this.wishes = wishes;
    this.sheet = sheet;
    this.targets = targets;
    this.byName = byName;
    this.feeds = feeds;
  }

  @Override
  public String name() {
    return "subscription";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("terms", "abonnement", "suscripcion", "اشتراكي");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  /** In the menus {@code /following} says it all. */
  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply answer(Asked asked) {
    var found = byName.find(wishes.of(asked.chat()), asked.argument());
    if (found.isEmpty()) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("subscription.none", "typed", Choices.shown(asked.argument())))
          .row(Button.says(asked.say("button.following"), "/following"))
          .reply();
    }
    var wish = found.get().wish();
    return switch (TermsChange.read(found.get().rest(), wish.terms(), asked.now())) {
      case TermsChange.Show show -> sheet.draw(asked, wish);
      case TermsChange.To(var terms) when !terms.ping().isEmpty() && !hasRoles(asked) ->
          refused(asked, wish, "ping.elsewhere");
      case TermsChange.Refused(var why) ->
          refused(asked, wish, hasRoles(asked) ? why : "ping.elsewhere");
      case TermsChange.To(var terms) -> {
        wishes.change(asked.chat(), wish.target(), terms);
        yield sheet.draw(
            asked, new Wish(wish.id(), wish.chat(), wish.target(), wish.name(), terms));
      }
      case TermsChange.End end -> end(asked, wish);
      case TermsChange.Which(var of) ->
          of.equals("pause") ? sheet.pauses(asked, wish) : sheet.nevers(asked, wish);
      case TermsChange.Unclear(var typed) ->
          Reply.builder(asked.language())
              .paragraph(asked.say("subscription.unclear", "typed", Choices.shown(typed)))
              .row(Button.says(asked.say("button.terms"), SubscriptionSheet.line(wish, "")))
              .reply();
    };
  }

  /** Only servers of Discord have roles that a message can call. */
  private static boolean hasRoles(Asked asked) {
    return asked.question().chat().platform().equals("discord")
        && asked.question().place() != Place.PRIVATE;
  }

  private static Reply refused(Asked asked, Wish wish, String why) {
    return Reply.builder(asked.language())
        .paragraph(asked.say(why))
        .row(Button.says(asked.say("button.back"), SubscriptionSheet.line(wish, "")))
        .manner(Reply.Manner.DISCREET)
        .reply();
  }

  private Reply end(Asked asked, Wish wish) {
    wishes.remove(asked.chat(), wish.target());
    if (Target.isFeed(wish.target())) {
      feeds.mayDrop(Target.bare(wish.target()));
    }
    return Reply.builder(asked.language())
        .paragraph(asked.say("unfollow.done", "name", targets.of(asked, wish)))
        .row(
            Button.says(asked.say("button.undo"), again(wish)),
            Button.says(asked.say("button.following"), "/following"))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  /** The command line that waits for the same again. */
  static String again(Wish wish) {
    var target = wish.target();
    if (target.equals(Target.EVERYTHING)) {
      return "/subscribe";
    }
    return Target.isFeed(target)
        ? "/subscribe " + Target.bare(target)
        : "/follow " + (Target.isOutlet(target) ? "outlet " + wish.name() : target);
  }
}
