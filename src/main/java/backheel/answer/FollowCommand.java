package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.football.Slug;
import backheel.store.Chats;
import backheel.store.Wishes;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;

/** {@code /follow NAME}: hear every story about somebody or something from now on. */
final class FollowCommand implements Command {
  static final int MOST = 50;

  private final Chats chats;
  private final Wishes wishes;
  private final Choices choices;
  private final Names names;

  FollowCommand(Chats chats, Wishes wishes, Choices choices, Names names) {
    this.chats = chats;
    this.wishes = wishes;
    this.choices = choices;
    this.names = names;
  }

  @Override
  public String name() {
    return "follow";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("suivre", "seguir", "تابع", "متابعة");
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
    // Somebody whom the catalogue does not know can be followed under the full name.
    boolean open =
        asked.argument().startsWith("+")
            && asked.argument().matches("\\+\\p{L}[\\p{L} .'’-]{2,60}");
    if (open) {
      return follow(asked, openName(asked.argument().substring(1).strip()));
    }
    var reply = choices.about(asked, name(), s -> true, subject -> follow(asked, subject));
    var nobody =
        !asked.argument().isEmpty()
            && names.find(asked.argument(), s -> true) instanceof Names.Meant.Nobody;
    if (!nobody || !asked.argument().matches("\\p{L}+(?:[ '’.-]+\\p{L}+)+")) {
      return reply;
    }
    var anyway =
        Button.says(
            asked.say("button.follow", "name", asked.argument()), "/follow +" + asked.argument());
    var rows = new ArrayList<>(reply.buttons());
    rows.add(List.of(anyway));
    return new Reply(reply.blocks(), rows, reply.manner(), reply.language(), reply.preview());
  }

  private static Subject openName(String name) {
    // The id that reports give to open names, or no story would ever match.
    return new Subject(Subject.Kind.PERSON, Slug.of(name), name);
  }

  private Reply follow(Asked asked, Subject subject) {
    var name = asked.telling().name(subject);
    if (wishes.following(asked.chat()).size() >= MOST) {
      return Reply.text(asked.language(), asked.say("follow.full", "n", MOST));
    }
    boolean isNew = wishes.follow(asked.chat(), subject.key(), subject.name());
    var reply = Reply.builder(asked.language());
    reply.paragraph(asked.say(isNew ? "follow.done" : "follow.already", "name", name));
    if (chats.settings(asked.chat()).paused()) {
      reply.small(asked.say("follow.paused"));
    }
    return reply
        .row(
            Button.says(asked.say("button.unfollow.short"), "/unfollow " + subject.key()),
            Button.says(asked.say("button.following"), "/following"))
        .manner(Reply.Manner.NOTE)
        .reply();
  }
}
