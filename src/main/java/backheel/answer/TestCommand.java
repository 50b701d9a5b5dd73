package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Notices;
import backheel.store.Stories;
import java.util.List;

/** {@code /test}: posts the newest story in the chat, as an alert of it would look. */
final class TestCommand implements Command {
  private final Stories stories;
  private final Notices notices;
  private final Commands.Wakes wakes;

  TestCommand(Stories stories, Notices notices, Commands.Wakes wakes) {
    this.stories = stories;
    this.notices = notices;
    this.wakes = wakes;
  }

  @Override
  public String name() {
    return "test";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("preview");
  }

  @Override
  public Audience audience() {
    return Audience.MANAGERS;
  }

  @Override
  public Reply answer(Asked asked) {
    var newest = stories.latest(asked.viewer(), 1, 1).entries().stream().findFirst();
    if (newest.isEmpty()) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("test.none"))
          .row(Button.says(asked.say("button.status"), "/status"))
          .manner(Reply.Manner.DISCREET)
          .reply();
    }
    notices.owe(asked.chat(), newest.get().number());
    wakes.wake(asked.question().chat());
    return Reply.builder(asked.language())
        .paragraph(asked.say("test.done"))
        .small(asked.say("test.missing"))
        .row(Button.says(asked.say("button.setup"), "/setup"))
        .manner(Reply.Manner.DISCREET)
        .reply();
  }
}
