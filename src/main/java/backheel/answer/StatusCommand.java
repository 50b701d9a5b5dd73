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
  private final Editors editors;

  StatusCommand(HouseState state, Editors editors) {
    this.state = state;
    this.editors = editors;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public Reply answer(Asked asked) {
    boolean operator = editors.include(asked.question());
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("status.title"));
    var lines = state.lines().stream().filter(line -> operator || !line.forOperators()).toList();
    for (var group : EnumSet.allOf(HouseState.Group.class)) {
      var of = lines.stream().filter(line -> line.group() == group).toList();
      draw(asked, reply, group.name().toLowerCase(Locale.ROOT), of, operator);
      if (group == HouseState.Group.SOURCES) {
        draw(asked, reply, "own", state.feedsOf(asked.chat()), operator);
      }
    }
    return reply.reply();
  }

  private static void draw(
      Asked asked,
      Reply.Builder reply,
      String group,
      List<HouseState.Line> lines,
      boolean operator) {
    if (lines.isEmpty()) {
      return;
    }
    reply.paragraph(new Run.Bold(asked.say("status." + group)));
    lines.stream()
        .limit(MOST_OF_A_GROUP)
        .forEach(line -> reply.item(mark(line.sign()), runs(asked, line, operator), List.of()));
    if (lines.size() > MOST_OF_A_GROUP) {
      reply.small(asked.say("status.more", "n", lines.size() - MOST_OF_A_GROUP));
    }
  }

  private static List<Run> runs(Asked asked, HouseState.Line line, boolean operator) {
    boolean ours = line.group() == HouseState.Group.STORE;
    var runs = new ArrayList<Run>();
    if (!line.name().isEmpty()) {
      runs.add(new Run.Bold(ours ? asked.say("status.name." + line.name()) : line.name()));
    }
    for (var note : line.notes()) {
      if (note instanceof HouseState.Note.Words && !operator) {
        continue;
      }
      if (!runs.isEmpty()) {
        boolean afterName = runs.size() == 1 && !line.name().isEmpty();
        runs.add(new Run.Plain(afterName ? " – " : asked.say("list.comma")));
      }
      runs.add(new Run.Plain(words(asked, note)));
    }
    return runs;
  }

  private static String words(Asked asked, HouseState.Note note) {
    return switch (note) {
      case HouseState.Note.Words(var words) -> asked.words().isolate(words);
      case HouseState.Note.When(var key, var at) -> asked.say(key, "age", asked.telling().age(at));
      case HouseState.Note.Message(var key, var named) -> asked.say(key, named.toArray());
    };
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
