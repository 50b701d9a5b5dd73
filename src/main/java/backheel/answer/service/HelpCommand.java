package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandGroup;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code /help [COMMAND or GROUP]}, which shows every command on one screen, a group
 * with what each command does, or one command with an example.
 */
final class HelpCommand implements Command {
  private final Supplier<List<CommandGroup>> chapters;
  private final StoryModerationActions storyModerationActions;

  HelpCommand(
      Supplier<List<CommandGroup>> chapters, StoryModerationActions storyModerationActions) {
    this.chapters = chapters;
    this.storyModerationActions = storyModerationActions;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public Reply answer(CommandRequest request) {
    var wanted = request.argument().replaceFirst("^/", "");
    var shown = shownTo(request);
    for (var commandGroup : shown) {
      for (var command : commandGroup.commands()) {
        if (command.name().equals(wanted)) {
          return one(request, command);
        }
      }
    }
    return shown.stream()
        .filter(commandGroup -> commandGroup.name().equals(wanted))
        .findFirst()
        .map(commandGroup -> chapter(request, commandGroup, shown))
        .orElseGet(() -> all(request, shown));
  }

  private static Reply one(CommandRequest request, Command command) {
    return Reply.builder(request.language())
        .heading(new TextSpan.Bold("/" + command.name()))
        .paragraph(request.text("command." + command.name()))
        .paragraph(
            new TextSpan.Plain(request.text("help.example") + " "), example(request, command))
        .build();
  }

  private static Reply chapter(
      CommandRequest request, CommandGroup commandGroup, List<CommandGroup> shown) {
    var reply = Reply.builder(request.language()).heading(title(request, commandGroup));
    for (var command : commandGroup.commands()) {
      boolean takesMore = !request.text("example." + command.name()).isBlank();
      reply.item(
          "•",
          List.of(
              new TextSpan.CommandLink("/" + command.name()),
              new TextSpan.Plain(" – " + request.text("command." + command.name()))),
          takesMore ? List.of(example(request, command)) : List.of());
    }
    return addGroupButtons(request, reply, shown, commandGroup).build();
  }

  private static Reply all(CommandRequest request, List<CommandGroup> shown) {
    var reply = Reply.builder(request.language()).heading(request.text("help.title"));
    for (var commandGroup : shown) {
      var runs = new ArrayList<TextSpan>();
      runs.add(new TextSpan.Bold(title(request, commandGroup)));
      for (var command : commandGroup.commands()) {
        runs.add(new TextSpan.Plain(" · "));
        runs.add(new TextSpan.CommandLink("/" + command.name()));
      }
      reply.paragraph(runs.toArray(TextSpan[]::new));
    }
    reply.smallPrint(request.text("help.more", "command", "/help match"));
    reply.smallPrint(request.text("help.names"));
    return addGroupButtons(request, reply, shown, null).build();
  }

  /** Adds a button for each other group. */
  private static Reply.Builder addGroupButtons(
      CommandRequest request,
      Reply.Builder reply,
      List<CommandGroup> shown,
      @Nullable CommandGroup open) {
    var buttons =
        shown.stream()
            .filter(commandGroup -> !commandGroup.equals(open))
            .map(commandGroup ->
                Button.command(title(request, commandGroup), "/help " + commandGroup.name()))
            .toList();
    reply.row(buttons);
    return reply.mode(Reply.ReplyMode.REPLACE);
  }

  private static String title(CommandRequest request, CommandGroup commandGroup) {
    return request.text("help." + commandGroup.name());
  }

  private static TextSpan example(CommandRequest request, Command command) {
    return new TextSpan.CommandLink(
        "/" + command.name() + request.text("example." + command.name()));
  }

  /** Returns the groups, with the commands that this person can use. */
  private List<CommandGroup> shownTo(CommandRequest request) {
    boolean operates = storyModerationActions.isOperator(request.question());
    return chapters.get().stream()
        .map(commandGroup ->
            new CommandGroup(
                commandGroup.name(),
                commandGroup.commands().stream()
                    .filter(c -> c.isListed() || (c.isForOperators() && operates))
                    .toList()))
        .filter(commandGroup -> !commandGroup.commands().isEmpty())
        .toList();
  }
}
