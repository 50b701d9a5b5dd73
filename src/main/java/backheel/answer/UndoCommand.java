package backheel.answer;

import backheel.chat.Reply;
import backheel.store.Decided;

/** {@code /undo}: takes back the operator's latest merge or split, then the one before it. */
final class UndoCommand implements Command {
  private final Editors editors;

  UndoCommand(Editors editors) {
    this.editors = editors;
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
  public Reply answer(Asked asked) {
    return Reply.text(
        asked.language(),
        editors
            .undo()
            .map(taken ->
                asked.say(
                    taken.kind() == Decided.Kind.MERGE ? "undo.merge" : "undo.split",
                    "story",
                    taken.story(),
                    "other",
                    taken.other()))
            .orElseGet(() -> asked.say("undo.none")));
  }
}
