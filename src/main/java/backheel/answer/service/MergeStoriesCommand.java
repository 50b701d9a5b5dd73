package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.Reply;
import java.util.regex.Pattern;

/** The command {@code /merge A B [WHY]}, with which the operator merges two stories. */
final class MergeStoriesCommand implements Command {
  private static final Pattern TYPED =
      Pattern.compile("#?(\\d{1,12})[\\s,+]+#?(\\d{1,12})(?:\\s+(.*))?", Pattern.DOTALL);

  private final StoryModerationActions storyModerationActions;

  MergeStoriesCommand(StoryModerationActions storyModerationActions) {
    this.storyModerationActions = storyModerationActions;
  }

  @Override
  public String name() {
    return "merge";
  }

  @Override
  public boolean isPaged() {
    return false;
  }

  @Override
  public boolean isForOperators() {
    return true;
  }

  @Override
  public Reply answer(CommandRequest request) {
    var typed = TYPED.matcher(request.argument());
    if (!typed.matches()) {
      return Reply.text(request.language(), request.text("merge.missing"));
    }
    long into = Long.parseLong(typed.group(1));
    long from = Long.parseLong(typed.group(2));
    var why = typed.group(3) == null ? "" : typed.group(3).strip();
    return storyModerationActions
        .merge(into, from, request.chat(), why)
        .map(done ->
            Reply.builder(request.language())
                .paragraph(
                    request.text(
                        "merge.done",
                        "from",
                        done.other(),
                        "into",
                        done.story(),
                        "n",
                        done.reports()))
                .row(
                    Button.command(request.text("button.undo"), "/undo"),
                    Button.command(request.text("button.more"), "/story " + done.story()))
                .build())
        .orElseGet(() ->
            Reply.text(request.language(), request.text("merge.none", "into", into, "from", from)));
  }
}
