package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.StoryListRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.story.Stories;
import backheel.story.Subject;
import java.util.List;

/**
 * The command {@code /latest [about]}, which lists the newest stories, or the newest about a
 * subject.
 */
final class LatestCommand implements Command {
  private final Stories stories;
  private final DisambiguationReplies disambiguationReplies;

  LatestCommand(Stories stories, DisambiguationReplies disambiguationReplies) {
    this.stories = stories;
    this.disambiguationReplies = disambiguationReplies;
  }

  @Override
  public String name() {
    return "latest";
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("about", false, true));
  }

  @Override
  public Reply answer(CommandRequest request) {
    return request.argument().isEmpty()
        ? everything(request)
        : disambiguationReplies.about(
            request, name(), subject -> true, subject -> about(request, subject));
  }

  private Reply everything(CommandRequest request) {
    var resultPage = stories.latest(request.viewer(), request.page(), StoryListRenderer.PAGE_SIZE);
    var reply = Reply.builder(request.language());
    if (resultPage.isEmpty()) {
      return reply
          .paragraph(request.text("latest.none"))
          .row(Button.command(request.text("button.status"), "/status"))
          .build();
    }
    reply.heading(request.text("latest.title"));
    StoryListRenderer.draw(request, reply, resultPage, "/latest");
    return reply.build();
  }

  private Reply about(CommandRequest request, Subject subject) {
    return about(request, subject, "/latest " + subject.key());
  }

  /** Lists the newest stories about one subject, with a button to follow it. */
  Reply about(CommandRequest request, Subject subject, String again) {
    var name = request.renderer().name(subject);
    var resultPage =
        stories.about(
            request.viewer(), List.of(subject.key()), request.page(), StoryListRenderer.PAGE_SIZE);
    var reply = Reply.builder(request.language());
    if (resultPage.isEmpty()) {
      reply.paragraph(request.text("latest.none.about", "name", name));
      reply.row(
          Button.command(
              request.text("button.search", "words", subject.name()), "/search " + subject.name()));
    } else {
      reply.heading(request.text("latest.title.about", "name", name));
      StoryListRenderer.draw(request, reply, resultPage, again);
    }
    reply.row(
        Button.command(request.text("button.follow", "name", name), "/follow " + subject.key()));
    return reply.build();
  }
}
