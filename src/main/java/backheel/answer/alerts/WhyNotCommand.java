package backheel.answer.alerts;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.store.story.StoryLookup;
import backheel.store.subscription.DeliveryExplainer;
import backheel.story.Story;
import java.util.List;

/**
 * The command {@code /whynot N}, which explains from stored records why this chat did not receive a
 * story. The operator may ask for another chat: {@code /whynot N telegram:4711}.
 */
final class WhyNotCommand implements Command {
  private final StoryLookup stories;
  private final DeliveryExplainer explanations;
  private final DeliveryExplanationRenderer told;
  private final StoryModerationActions storyModerationActions;

  WhyNotCommand(
      StoryLookup stories,
      DeliveryExplainer explanations,
      DeliveryExplanationRenderer told,
      StoryModerationActions storyModerationActions) {
    this.stories = stories;
    this.explanations = explanations;
    this.told = told;
    this.storyModerationActions = storyModerationActions;
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
  public List<ArgumentSpec> arguments() {
    return ArgumentSpec.NUMBER;
  }

  @Override
  public boolean isAboutChat() {
    return true;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var typed = ExplanationRequest.parse(request, storyModerationActions);
    if (typed.isEmpty()) {
      return request.askForStory();
    }
    var wanted = typed.get();
    return stories
        .byNumber(request.viewer(), wanted.number())
        .map(story -> draw(request, story, wanted.number(), wanted.chat(), wanted.isOwnChat()))
        .orElseGet(() -> request.noStory(wanted.number()));
  }

  private Reply draw(CommandRequest request, Story story, long number, ChatId chat, boolean own) {
    var reply = Reply.builder(request.language());
    reply.heading(request.renderer().title(story));
    var explanation = told.explain(request, story, chat, explanations.explain(chat, number));
    reply.paragraph(explanation.words());
    if (!own) {
      reply.smallPrint(request.text("whynot.of", "chat", chat));
    } else {
      explanation.buttons().forEach(reply::row);
    }
    return reply
        .row(
            Button.command(request.text("button.more"), "/story " + story.number()),
            Button.command(request.text("button.settings"), "/settings"))
        .build();
  }
}
