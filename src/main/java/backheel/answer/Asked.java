package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.store.Viewer;
import backheel.subscription.Telling;
import java.time.Instant;

/**
 * A question that has found its command.
 *
 * @param argument what stands behind the command, stripped, without the page
 * @param page which page of a list is wanted, from 1
 * @param viewer for whom stories are looked up
 */
record Asked(
    Question question,
    String argument,
    int page,
    Wording words,
    Telling telling,
    Viewer viewer,
    Instant now) {

  /** The chat as the store knows it. */
  String chat() {
    return question.chat().toString();
  }

  String language() {
    return words.language();
  }

  String say(String key, Object... named) {
    return words.say(key, named);
  }

  /** There is no story of that number, and where there are some. */
  Reply noStory(Object number) {
    return Reply.builder(language())
        .paragraph(say("story.none", "number", number.toString()))
        .row(Button.says(say("button.latest"), "/latest"))
        .manner(Reply.Manner.DISCREET)
        .reply();
  }

  /** No number was said, and where one is found. */
  Reply whichStory() {
    return Reply.builder(language())
        .paragraph(say("story.missing"))
        .row(Button.says(say("button.latest"), "/latest"))
        .manner(Reply.Manner.DISCREET)
        .reply();
  }
}
