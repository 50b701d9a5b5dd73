package backheel.answer.command;

import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.message.StoryRenderer;
import backheel.store.report.Viewer;
import java.time.Instant;

/**
 * A question that has been resolved to a command.
 *
 * @param argument the text behind the command, stripped, without the page
 * @param page the requested page of a list, from 1
 * @param viewer the viewer for whom stories are looked up
 * @param capabilities the capabilities of the chat's platform
 */
public record CommandRequest(
    Question question,
    String argument,
    int page,
    LocalizedTexts messages,
    StoryRenderer renderer,
    Viewer viewer,
    PlatformCapabilities capabilities,
    Instant now) {

  /** Returns the chat in which the command was given. */
  public ChatId chat() {
    return question.chat();
  }

  public String language() {
    return messages.language();
  }

  public String text(String key, Object... named) {
    return messages.text(key, named);
  }

  /** Returns a reply that there is no story of this number, with a button to the latest ones. */
  public Reply noStory(Object number) {
    return Reply.builder(language())
        .paragraph(text("story.none", "number", number.toString()))
        .row(Button.command(text("button.latest"), "/latest"))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }

  /** Returns a reply that asks for a story's number, with a button to the latest stories. */
  public Reply askForStory() {
    return Reply.builder(language())
        .paragraph(text("story.missing"))
        .row(Button.command(text("button.latest"), "/latest"))
        .mode(Reply.ReplyMode.EPHEMERAL)
        .build();
  }
}
