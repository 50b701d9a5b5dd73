package backheel.answer;

import backheel.chat.Reply;
import backheel.chat.Run;
import java.util.List;
import java.util.function.Supplier;

/** {@code /help [COMMAND]}: every command on one screen, or one with an example. */
final class HelpCommand implements Command {
  private final Supplier<List<Command>> all;
  private final Editors editors;

  HelpCommand(Supplier<List<Command>> all, Editors editors) {
    this.all = all;
    this.editors = editors;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("aide", "ayuda", "مساعدة", "commands");
  }

  @Override
  public Reply answer(Asked asked) {
    var reply = Reply.builder(asked.language());
    var wanted = asked.argument().replaceFirst("^/", "");
    var one =
        all.get().stream().filter(c -> c.name().equals(wanted) && isShown(c, asked)).findFirst();
    if (one.isPresent()) {
      var command = one.get();
      return reply
          .heading(new Run.Bold("/" + command.name()))
          .paragraph(asked.say("command." + command.name()))
          .paragraph(
              new Run.Plain(asked.say("help.example") + " "),
              new Run.Say("/" + command.name() + asked.say("example." + command.name())))
          .reply();
    }
    reply.heading(asked.say("help.title"));
    for (var command : all.get()) {
      if (isShown(command, asked)) {
        reply.item(
            "•",
            List.of(
                new Run.Say("/" + command.name()),
                new Run.Plain(" – " + asked.say("command." + command.name()))),
            List.of());
      }
    }
    return reply.small(asked.say("help.names")).reply();
  }

  private boolean isShown(Command command, Asked asked) {
    return command.isListed() || (command.isForOperators() && editors.include(asked.question()));
  }
}
