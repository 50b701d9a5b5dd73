package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Reasons;
import backheel.store.Stories;
import backheel.story.Story;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code /whynot N}: why this chat was not told of a story, from what was written down. The
 * operator asks for another chat: {@code /whynot N telegram:4711}.
 */
final class WhyNotCommand implements Command {
  static final Pattern ASKED = Pattern.compile("[#№]?\\s*(\\d{1,12})(?:\\s+(\\w+:\\S+))?");

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
  public List<Takes> takes() {
    return Takes.A_NUMBER;
  }

  @Override
  public boolean isAboutTheChat() {
    return true;
  }

  @Override
  public Reply answer(Asked asked) {
    var typed = ASKED.matcher(asked.argument());
    if (!typed.matches()) {
      return Reply.text(asked.language(), asked.say("story.missing"));
    }
    long number = Long.parseLong(typed.group(1));
    var other = typed.group(2) == null ? "" : typed.group(2);
    boolean forAnother = !other.isEmpty() && editors.include(asked.question());
    var story = stories.byNumber(number);
    if (story.isEmpty()) {
      return Reply.builder(asked.language())
          .paragraph(asked.say("story.none", "number", typed.group(1)))
          .row(Button.says(asked.say("button.latest"), "/latest"))
          .reply();
    }
    return draw(asked, story.get(), number, forAnother ? other : asked.chat(), !forAnother);
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
