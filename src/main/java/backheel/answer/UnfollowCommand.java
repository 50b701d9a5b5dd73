package backheel.answer;

import backheel.answer.Names.Meant;
import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.football.Folding;
import backheel.store.Chats.Followed;
import backheel.store.Wishes;
import backheel.story.Subject;
import java.util.List;

/** {@code /unfollow NAME}: hear about somebody or something no longer. */
final class UnfollowCommand implements Command {
  private final Wishes wishes;
  private final Names names;

  UnfollowCommand(Wishes wishes, Names names) {
    this.wishes = wishes;
    this.names = names;
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
    var followed = wishes.following(asked.chat());
    if (followed.isEmpty()) {
      return Reply.text(asked.language(), asked.say("following.none"));
    }
    var meant = meant(asked.argument(), followed);
    if (meant.size() != 1) {
      return which(asked, meant.isEmpty() ? followed : meant);
    }
    var one = meant.getFirst();
    wishes.unfollow(asked.chat(), one.subject());
    return Reply.builder(asked.language())
        .paragraph(asked.say("unfollow.done", "name", one.name()))
        .row(
            Button.says(asked.say("button.undo"), "/follow " + one.subject()),
            Button.says(asked.say("button.following"), "/following"))
        .manner(Reply.Manner.NOTE)
        .reply();
  }

  private List<Followed> meant(String typed, List<Followed> followed) {
    var keys =
        switch (names.find(typed, subject -> true)) {
          case Meant.One(var subject) -> List.of(subject.key());
          case Meant.Several(var subjects) -> subjects.stream().map(Subject::key).toList();
          case Meant.Nobody(var nearest) -> List.<String>of();
        };
    var name = Folding.fold(typed);
    return followed.stream()
        .filter(f -> keys.contains(f.subject()) || Folding.fold(f.name()).equals(name))
        .toList();
  }

  private static Reply which(Asked asked, List<Followed> followed) {
    var reply = Reply.builder(asked.language()).paragraph(asked.say("unfollow.which"));
    followed.stream()
        .limit(10)
        .forEach(f -> reply.row(Button.says(f.name(), "/unfollow " + f.subject())));
    return reply.reply();
  }
}
