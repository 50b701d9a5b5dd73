package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;

/** {@code /privacy}: what is stored about a chat, and how to have it erased. */
final class PrivacyCommand implements Command {
  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public Reply answer(Asked asked) {
    return Reply.builder(asked.language())
        .heading(asked.say("privacy.title"))
        .paragraph(asked.say("privacy.what"))
        .paragraph(asked.say("privacy.feeds"))
        .paragraph(asked.say("privacy.erase"))
        .row(Button.says(asked.say("button.forget"), "/forget"))
        .reply();
  }
}
