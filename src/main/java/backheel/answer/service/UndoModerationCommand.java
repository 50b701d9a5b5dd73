package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Reply;
import backheel.store.story.EditorialDecision;

/**
 * The command {@code /undo}, which reverts the operator's latest merge or split, then the one
 * before it.
 */
final class UndoModerationCommand implements Command {
  private final StoryModerationActions storyModerationActions;

  UndoModerationCommand(StoryModerationActions storyModerationActions) {
    this.storyModerationActions = storyModerationActions;
  }

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public boolean isForOperators() {
    return true;
  }

  @Override
  public Reply answer(CommandRequest request) {
    return Reply.text(
        request.language(),
        storyModerationActions
            .undo()
            .map(taken ->
                request.text(
                    taken.kind() == EditorialDecision.Kind.MERGE ? "undo.merge" : "undo.split",
                    "story",
                    taken.story(),
                    "other",
                    taken.other()))
            .orElseGet(() -> request.text("undo.none")));
  }
}
