package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Wishes;
import java.time.Duration;
import java.util.List;

/** {@code /mute NAME}: no story about somebody or something for a day. */
final class MuteCommand implements Command {
  private static final Duration FOR = Duration.ofDays(1);

  private final Wishes wishes;
  private final Choices choices;

  MuteCommand(Wishes wishes, Choices choices) {
    this.wishes = wishes;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "mute";
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
    return choices.about(
        asked,
        name(),
        subject -> true,
        subject -> {
          wishes.mute(asked.chat(), subject.key(), asked.now().plus(FOR));
          return Reply.builder(asked.language())
              .paragraph(asked.say("mute.done", "name", asked.telling().name(subject)))
              .row(Button.says(asked.say("button.undo"), "/settings unmute " + subject.key()))
              .manner(Reply.Manner.NOTE)
              .reply();
        });
  }
}
