package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Chats;
import backheel.store.Page;
import backheel.store.Terms;
import backheel.store.Wish;
import backheel.store.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** {@code /following [N TERMS]}: everything this chat waits for, each with its terms. */
final class FollowingCommand implements Command {
  private static final int SIZE = 10;
  private static final int BUTTONS_IN_A_ROW = 5;

  private final Chats chats;
  private final Wishes wishes;
  private final TargetNames targets;
  private final SubscriptionSheet sheet;
  private final BiFunction<Asked, String, Reply> run;

  /**
   * @param run runs another command line for the same person
   */
  FollowingCommand(
      Chats chats,
      Wishes wishes,
      TargetNames targets,
      SubscriptionSheet sheet,
      BiFunction<Asked, String, Reply> run) {
    this.chats = chats;
    this.wishes = wishes;
    this.targets = targets;
    this.sheet = sheet;
    this.run = run;
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
  public List<Takes> takes() {
    return List.of(new Takes("terms", false, false));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("show"),
        new Part(
            "change", List.of(new Takes("wish", true, true), new Takes("terms", false, false))));
  }

  @Override
  public boolean isAboutTheChat() {
    return true;
  }

  @Override
  public Reply answer(Asked asked) {
    var said = asked.argument().replaceFirst("^change(?:\\s+|$)", "");
    if (!said.isEmpty()) {
      return run.apply(asked, "/subscription " + said);
    }
    var all = wishes.of(asked.chat());
    var reply = Reply.builder(asked.language());
    if (all.isEmpty()) {
      return reply
          .paragraph(asked.say("following.none"))
          .row(Button.says(asked.say("button.latest"), "/latest"))
          .reply();
    }
    reply.heading(asked.say("following.title"));
    int from = Math.min(all.size() - 1, (asked.page() - 1) * SIZE) / SIZE * SIZE;
    var page =
        new Page<>(
            all.subList(from, Math.min(all.size(), from + SIZE)),
            from / SIZE + 1,
            all.size() > from + SIZE);
    var told = sheet.told(asked);
    var buttons = new ArrayList<Button>();
    int place = from;
    for (var wish : page.entries()) {
      place++;
      reply.item(
          place + ".",
          List.of(new Run.Plain(targets.of(asked, wish))),
          small(wish, told.inOneLine(wish.terms())));
      buttons.add(Button.says(Integer.toString(place), SubscriptionSheet.line(wish, "")));
    }
    for (int i = 0; i < buttons.size(); i += BUTTONS_IN_A_ROW) {
      reply.row(buttons.subList(i, Math.min(i + BUTTONS_IN_A_ROW, buttons.size())));
    }
    StoryList.turning(asked, reply, page, "/following");
    reply.small(asked.say("following.how"));
    if (chats.settings(asked.chat()).paused()) {
      reply.small(asked.say("follow.paused"));
    }
    return reply.reply();
  }

  /** Who waits for every story without terms has said so in the line above. */
  private static List<Run> small(Wish wish, String terms) {
    boolean said = wish.target().equals(Chats.EVERY_STORY) && wish.terms().equals(Terms.NONE);
    return said ? List.of() : List.of(new Run.Plain(terms));
  }
}
