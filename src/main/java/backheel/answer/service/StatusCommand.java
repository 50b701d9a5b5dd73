package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.answer.command.SystemStatusProvider;
import backheel.answer.command.SystemStatusProvider.Sign;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code /status}, which shows which platforms and sources work, and what is waiting.
 */
final class StatusCommand implements Command {
  private static final int MAX_LINES_PER_GROUP = 25;

  private final SystemStatusProvider state;
  private final StoryModerationActions storyModerationActions;

  StatusCommand(SystemStatusProvider state, StoryModerationActions storyModerationActions) {
    this.state = state;
    this.storyModerationActions = storyModerationActions;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public Reply answer(CommandRequest request) {
    boolean operator = storyModerationActions.isOperator(request.question());
    var reply = Reply.builder(request.language());
    reply.heading(request.text("status.title"));
    var lines = state.lines().stream().filter(line -> operator || !line.forOperators()).toList();
    for (var group : EnumSet.allOf(SystemStatusProvider.Group.class)) {
      var of = lines.stream().filter(line -> line.group() == group).toList();
      draw(request, reply, group.name().toLowerCase(Locale.ROOT), of, operator);
      if (group == SystemStatusProvider.Group.SOURCES) {
        draw(request, reply, "own", state.feedsOf(request.chat()), operator);
      }
    }
    return reply.build();
  }

  private static void draw(
      CommandRequest request,
      Reply.Builder reply,
      String group,
      List<SystemStatusProvider.Line> lines,
      boolean operator) {
    if (lines.isEmpty()) {
      return;
    }
    reply.paragraph(new TextSpan.Bold(request.text("status." + group)));
    lines.stream()
        .limit(MAX_LINES_PER_GROUP)
        .forEach(line -> reply.item(mark(line.sign()), runs(request, line, operator), List.of()));
    if (lines.size() > MAX_LINES_PER_GROUP) {
      reply.smallPrint(request.text("status.more", "n", lines.size() - MAX_LINES_PER_GROUP));
    }
  }

  private static List<TextSpan> runs(
      CommandRequest request, SystemStatusProvider.Line line, boolean operator) {
    boolean ours = line.group() == SystemStatusProvider.Group.STORE;
    var runs = new ArrayList<TextSpan>();
    if (!line.name().isEmpty()) {
      runs.add(new TextSpan.Bold(ours ? request.text("status.name." + line.name()) : line.name()));
    }
    for (var note : line.notes()) {
      if (note instanceof SystemStatusProvider.Note.Words && !operator) {
        continue;
      }
      if (!runs.isEmpty()) {
        boolean afterName = runs.size() == 1 && !line.name().isEmpty();
        runs.add(new TextSpan.Plain(afterName ? " – " : request.text("list.comma")));
      }
      runs.add(new TextSpan.Plain(words(request, note)));
    }
    return runs;
  }

  private static String words(CommandRequest request, SystemStatusProvider.Note note) {
    return switch (note) {
      case SystemStatusProvider.Note.Words(var words) -> request.messages().isolate(words);
      case SystemStatusProvider.Note.When(var key, var at) ->
          request.text(key, "age", request.renderer().age(at));
      case SystemStatusProvider.Note.Message(var key, var named) ->
          request.text(key, named.toArray());
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
