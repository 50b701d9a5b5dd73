package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.message.StoryMessageBuilder;
import backheel.store.story.StoryLookup;
import backheel.story.Story;
import java.util.List;
import java.util.Optional;

/** The command {@code /pictures N}, which shows the outlets' pictures of a story as one album. */
final class PicturesCommand implements Command {
  private final StoryLookup stories;

  PicturesCommand(StoryLookup stories) {
    this.stories = stories;
  }

  @Override
  public String name() {
    return "pictures";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NUMBER;
  }

  /** Returns the pictures of a story, each once. */
  static List<MessagePicture> of(CommandRequest request, Story story) {
    return new StoryMessageBuilder(request.renderer(), told -> Optional.empty()).pictures(story);
  }

  @Override
  public Reply answer(CommandRequest request) {
    return StoryReference.of(
        request, request.argument(), stories, (named, story) -> draw(request, story));
  }

  private static Reply draw(CommandRequest request, Story story) {
    var pictures = of(request, story);
    var reply = Reply.builder(request.language());
    reply.heading(request.renderer().title(story));
    if (pictures.isEmpty()) {
      reply.paragraph(request.text("pictures.none"));
    } else {
      var messageOptions = MessageOptions.DEFAULTS.withPictures(pictures);
      reply.options(messageOptions);
      for (int i = 0; i < messageOptions.pictures().size(); i++) {
        var alt =
            new TextSpan.Plain(request.messages().isolate(messageOptions.pictures().get(i).alt()));
        reply.item((i + 1) + ".", List.of(alt), List.of());
      }
    }
    return reply
        .row(Button.command(request.text("button.more"), "/story " + story.reference()))
        .build();
  }
}
