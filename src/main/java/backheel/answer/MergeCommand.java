package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import java.util.regex.Pattern;

/** {@code /merge A B [WHY]}: the operator says that two stories are one. */
final class MergeCommand implements Command {
  private static final Pattern TYPED =
      Pattern.compile("#?(\\d{1,12})[\\s,+]+#?(\\d{1,12})(?:\\s+(.*))?", Pattern.DOTALL);

  private final Editors editors;

  MergeCommand(Editors editors) {
    this.editors = editors;
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
  public Reply answer(Asked asked) {
    var typed = TYPED.matcher(asked.argument());
    if (!typed.matches()) {
      return Reply.text(asked.language(), asked.say("merge.missing"));
    }
    long into = Long.parseLong(typed.group(1));
    long from = Long.parseLong(typed.group(2));
    var why = typed.group(3) == null ? "" : typed.group(3).strip();
    return editors
        .merge(into, from, asked.chat(), why)
        .map(done ->
            Reply.builder(asked.language())
                .paragraph(
                    asked.say(
                        "merge.done",
                        "from",
                        done.other(),
                        "into",
                        done.story(),
                        "n",
                        done.reports()))
                .row(
                    Button.says(asked.say("button.undo"), "/undo"),
                    Button.says(asked.say("button.more"), "/story " + done.story()))
                .reply())
        .orElseGet(() ->
            Reply.text(asked.language(), asked.say("merge.none", "into", into, "from", from)));
  }
}
