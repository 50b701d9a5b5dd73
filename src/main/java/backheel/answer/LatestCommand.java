package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Stories;
import backheel.story.Subject;
import java.util.List;

/** {@code /latest [about]}: the newest stories, or the newest about somebody or something. */
final class LatestCommand implements Command {
  private final Stories stories;
  private final Choices choices;

  LatestCommand(Stories stories, Choices choices) {
    this.stories = stories;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "latest";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("news", "actus", "noticias", "اخبار", "أخبار");
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("about", false, true));
  }

  @Override
  public Reply answer(Asked asked) {
    return asked.argument().isEmpty()
        ? everything(asked)
        : choices.about(asked, name(), subject -> true, subject -> about(asked, subject));
  }

  private Reply everything(Asked asked) {
    var page = stories.latest(asked.viewer(), asked.page(), StoryList.SIZE);
    var reply = Reply.builder(asked.language());
    if (page.isEmpty()) {
      return reply
          .paragraph(asked.say("latest.none"))
          .row(Button.says(asked.say("button.status"), "/status"))
          .reply();
    }
    reply.heading(asked.say("latest.title"));
    StoryList.draw(asked, reply, page, "/latest");
    return reply.reply();
  }

  private Reply about(Asked asked, Subject subject) {
    return about(asked, subject, "/latest " + subject.key());
  }

  /** The newest stories about one subject, with a way to follow it. */
  Reply about(Asked asked, Subject subject, String again) {
    var name = asked.telling().name(subject);
    var page = stories.about(asked.viewer(), List.of(subject.key()), asked.page(), StoryList.SIZE);
    var reply = Reply.builder(asked.language());
    if (page.isEmpty()) {
      reply.paragraph(asked.say("latest.none.about", "name", name));
      reply.row(
          Button.says(
              asked.say("button.search", "words", subject.name()), "/search " + subject.name()));
    } else {
      reply.heading(asked.say("latest.title.about", "name", name));
      StoryList.draw(asked, reply, page, again);
    }
    reply.row(Button.says(asked.say("button.follow", "name", name), "/follow " + subject.key()));
    return reply.reply();
  }
}
