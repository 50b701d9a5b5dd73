package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Stories;
import backheel.store.Target;
import backheel.store.Terms;
import backheel.store.Wish;
import backheel.store.Wishes;
import backheel.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks what shall change so that a chat hears less of what a story is like. */
final class Fewer {
  private final Stories stories;
  private final Wishes wishes;
  private final TargetNames targets;

  Fewer(Stories stories, Wishes wishes, TargetNames targets) {
    this.stories = stories;
    this.wishes = wishes;
    this.targets = targets;
  }

  /** What made the chat be told of it, where it still waits for that. */
  Optional<Wish> cause(String chat, Story story) {
    return stories.toldBecause(chat, story.number()).flatMap(because -> wishes.find(chat, because));
  }

  /** Whether the chat waits for anything at all. */
  boolean isToldAnything(String chat) {
    return wishes.count(chat) > 0;
  }

  String name(Asked asked, Wish wish) {
    return targets.of(asked, wish);
  }

  /** Only big ones, a day or a week of silence, or none of it at all any more. */
  Reply which(Asked asked, Story story) {
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say("why.less"));
    var wish = cause(asked.chat(), story);
    wish.filter(w -> w.terms().kind() != Terms.Kind.BIG)
        .ifPresent(w ->
            reply.row(
                Button.says(
                    asked.say("button.kind.big") + " · " + called(asked, w.target(), w.name()),
                    SubscriptionSheet.line(w, "big"))));
    for (var row : mutes(asked, story)) {
      reply.row(row);
    }
    wish.ifPresent(w ->
        reply.row(
            Button.says(
                asked.say("button.unfollow.short") + " · " + called(asked, w.target(), w.name()),
                SubscriptionSheet.line(w, "unfollow"))));
    return reply
        .row(Button.says(asked.say("button.back"), "/why " + story.number()))
        .manner(Reply.Manner.REPLACE)
        .reply();
  }

  private List<List<Button>> mutes(Asked asked, Story story) {
    var rows = new ArrayList<List<Button>>();
    for (var target : MuteCommand.targets(story)) {
      boolean saga = Target.isBoth(target);
      rows.add(
          List.of(
              Button.says(
                  "🔇 "
                      + called(asked, target, "")
                      + " · "
                      + asked.say(saga ? "button.week" : "button.day"),
                  "/mute " + target + (saga ? " 1w" : " 1d"))));
    }
    rows.add(
        List.of(
            Button.says(
                "🔇 " + asked.say("button.mute.story"),
                "/mute " + Target.story(story.number()) + " 1w")));
    return rows;
  }

  private String called(Asked asked, String target, String kept) {
    return Choices.cut(targets.inShort(asked, target, kept), 24);
  }
}
