package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Stories;
import java.util.List;

/** {@code /search WORDS}: stories that hold all the words, whatever their accents. */
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
  public List<String> alsoCalled() {
    return List.of("find", "cherche", "recherche", "buscar", "بحث");
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("words", true, false));
  }

  @Override
  public Reply answer(Asked asked) {
    var reply = Reply.builder(asked.language());
    var typed = Choices.shown(asked.argument());
    if (typed.isEmpty()) {
      return reply.paragraph(asked.say("search.missing")).reply();
    }
    var page = stories.search(asked.viewer(), asked.argument(), asked.page(), StoryList.SIZE);
    if (page.isEmpty()) {
      return reply
          .paragraph(asked.say("search.none", "words", typed, "n", stories.counts().stories()))
          .row(Button.says(asked.say("button.latest"), "/latest"))
          .reply();
    }
    reply.heading(asked.say("search.title", "words", typed));
    StoryList.draw(asked, reply, page, "/search " + asked.argument());
    return reply.reply();
  }
}
