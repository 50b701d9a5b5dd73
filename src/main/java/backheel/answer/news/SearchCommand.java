package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.StoryListRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.story.Stories;
import java.util.List;

/**
 * The command {@code /search WORDS}, which lists the stories that contain all the words, regardless
 * of accents.
 */
final class SearchCommand implements Command {
  private final Stories stories;

  SearchCommand(Stories stories) {
    this.stories = stories;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("words", true, false));
  }

  @Override
  public Reply answer(CommandRequest request) {
    var reply = Reply.builder(request.language());
    var typed = DisambiguationReplies.shown(request.argument());
    if (typed.isEmpty()) {
      return reply.paragraph(request.text("search.missing")).build();
    }
    var resultPage =
        stories.search(
            request.viewer(), request.argument(), request.page(), StoryListRenderer.PAGE_SIZE);
    if (resultPage.isEmpty()) {
      return reply
          .paragraph(request.text("search.none", "words", typed, "n", stories.counts().stories()))
          .row(Button.command(request.text("button.latest"), "/latest"))
          .build();
    }
    reply.heading(request.text("search.title", "words", typed));
    StoryListRenderer.draw(request, reply, resultPage, "/search " + request.argument());
    return reply.build();
  }
}
