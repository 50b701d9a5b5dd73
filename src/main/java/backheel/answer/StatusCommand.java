package backheel.answer;

import backheel.answer.HouseState.Sign;
import backheel.chat.Reply;
import backheel.chat.Run;
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
          .forEach(line -> reply.item(mark(line.sign()), runs(line), List.of()));
      if (of.size() > MOST_OF_A_GROUP) {
        reply.small(asked.say("status.more", "n", of.size() - MOST_OF_A_GROUP));
      }
    }
    return reply.reply();
  }

  private static List<Run> runs(HouseState.Line line) {
    var note = line.note().isEmpty() ? "" : ": " + line.note();
    return List.of(new Run.Bold(line.name()), new Run.Plain(note));
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
