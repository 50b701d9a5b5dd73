package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.chat.Button;
import backheel.chat.Reply;

/**
 * The command {@code /privacy}, which explains what is stored about a chat and how to have it
 * erased.
 */
final class PrivacyCommand implements Command {
  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public Reply answer(CommandRequest request) {
    return Reply.builder(request.language())
        .heading(request.text("privacy.title"))
        .paragraph(request.text("privacy.what"))
        .paragraph(request.text("privacy.feeds"))
        .paragraph(request.text("privacy.erase"))
        .row(Button.command(request.text("button.forget"), "/forget"))
        .build();
  }
}
