package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Look;
import backheel.chat.Picture;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Stories;
import backheel.story.Story;
import backheel.subscription.StoryMessage;
import java.util.List;
import java.util.Optional;

/** {@code /pictures N}: what the outlets show of a story, as one album. */
final class PicturesCommand implements Command {
  private final Stories stories;

  PicturesCommand(Stories stories) {
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
  public List<String> alsoCalled() {
    return List.of("photos", "images", "fotos", "imagenes", "صور");
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  /** The pictures of a story, each once. */
  static List<Picture> of(Asked asked, Story story) {
    return new StoryMessage(asked.telling(), told -> Optional.empty()).pictures(story);
  }

  @Override
  public Reply answer(Asked asked) {
    return NumberedStory.of(asked, asked.argument(), stories, (named, story) -> draw(asked, story));
  }

  private static Reply draw(Asked asked, Story story) {
    var pictures = of(asked, story);
    var reply = Reply.builder(asked.language());
    reply.heading(asked.telling().title(story));
    if (pictures.isEmpty()) {
      reply.paragraph(asked.say("pictures.none"));
    } else {
      var look = Look.PLAIN.withPictures(pictures);
      reply.look(look);
      for (int i = 0; i < look.pictures().size(); i++) {
        var alt = new Run.Plain(asked.words().isolate(look.pictures().get(i).alt()));
        reply.item((i + 1) + ".", List.of(alt), List.of());
      }
    }
    return reply.row(Button.says(asked.say("button.more"), "/story " + story.reference())).reply();
  }
}
