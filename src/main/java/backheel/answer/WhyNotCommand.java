package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Reasons;
import backheel.store.Stories;
import backheel.story.Story;
import java.util.List;

/**
 * {@code /whynot N}: why this chat was not told of a story, from what was written down. The
 * operator asks for another chat: {@code /whynot N telegram:4711}.
 */
final class WhyNotCommand implements Command {
  private final Stories stories;
  private final Reasons reasons;
  private final ReasonTold told;
  private final Editors editors;

  WhyNotCommand(Stories stories, Reasons reasons, ReasonTold told, Editors editors) {
    this.stories = stories;
    this.reasons = reasons;
    this.told = told;
    this.editors = editors;
  }

  @Override
  public String name() {
    return "whynot";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  @Override
  public boolean isAboutTheChat() {
    return true;
  }

  @Override
  public Reply answer(Asked asked) {
    var typed = StoryAsked.read(asked, editors);
    if (typed.isEmpty()) {
      return asked.whichStory();
    }
    var wanted = typed.get();
    return stories
        .byNumber(asked.viewer(), wanted.number())
        .map(story -> draw(asked, story, wanted.number(), wanted.chat(), wanted.own()))
        .orElseGet(() -> asked.noStory(wanted.number()));
  }

  private Reply draw(Asked asked, Story story, long number, String chat, boolean own) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.telling().title(story));
    var answer = told.of(asked, story, chat, reasons.of(chat, number));
    reply.paragraph(answer.words());
    if (!own) {
      reply.small(asked.say("whynot.of", "chat", chat));
    } else {
      answer.buttons().forEach(reply::row);
    }
    return reply
        .row(
            Button.says(asked.say("button.more"), "/story " + story.number()),
            Button.says(asked.say("button.settings"), "/settings"))
        .reply();
  }
}
