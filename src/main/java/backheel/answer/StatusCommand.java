package backheel.answer;

import backheel.answer.HouseState.Sign;
import backheel.chat.Reply;
import backheel.chat.Run;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** {@code /status}: which platforms and sources are well, and what is waiting. */
final class StatusCommand implements Command {
  private static final int MOST_OF_A_GROUP = 25;

  private final HouseState state;

  StatusCommand(HouseState state) {
    this.state = state;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public Reply answer(Asked asked) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("status.title"));
    var lines = state.lines();
    for (var group : EnumSet.allOf(HouseState.Group.class)) {
      var of = lines.stream().filter(line -> line.group() == group).toList();
      if (of.isEmpty()) {
        continue;
      }
      reply.paragraph(new Run.Bold(asked.say("status." + group.name().toLowerCase(Locale.ROOT))));
      of.stream()
          .limit(MOST_OF_A_GROUP)
          .forEach(line -> reply.item(mark(line.sign()), runs(asked, line), List.of()));
      if (of.size() > MOST_OF_A_GROUP) {
        reply.small(asked.say("status.more", "n", of.size() - MOST_OF_A_GROUP));
      }
    }
    return reply.reply();
  }

  private static List<Run> runs(Asked asked, HouseState.Line line) {
    boolean ours = line.group() == HouseState.Group.STORE;
    var runs = new ArrayList<Run>();
    runs.add(new Run.Bold(ours ? asked.say("status.name." + line.name()) : line.name()));
    for (var note : line.notes()) {
      runs.add(new Run.Plain(runs.size() == 1 ? " – " : asked.say("list.comma")));
      runs.add(
          new Run.Plain(
              switch (note) {
                case HouseState.Note.Words(var words) -> asked.words().isolate(words);
                case HouseState.Note.Message(var key, var named) -> asked.say(key, named.toArray());
              }));
    }
    return runs;
  }

  private static String mark(Sign sign) {
    return switch (sign) {
      case WELL -> "✓";
      case WAITING -> "…";
      case TROUBLE -> "⚠";
      case OFF -> "–";
    };
  }
}
