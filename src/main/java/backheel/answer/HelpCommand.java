package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /help [COMMAND or CHAPTER]}: every command on one screen, a chapter with what each command
 * does, or one command with an example.
 */
final class HelpCommand implements Command {
  private final Supplier<List<Chapter>> chapters;
  private final Editors editors;

  HelpCommand(Supplier<List<Chapter>> chapters, Editors editors) {
    this.chapters = chapters;
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
    var wanted = asked.argument().replaceFirst("^/", "");
    var shown = shownTo(asked);
    for (var chapter : shown) {
      for (var command : chapter.commands()) {
        if (command.name().equals(wanted)) {
          return one(asked, command);
        }
      }
    }
    return shown.stream()
        .filter(chapter -> chapter.name().equals(wanted))
        .findFirst()
        .map(chapter -> chapter(asked, chapter, shown))
        .orElseGet(() -> all(asked, shown));
  }

  private static Reply one(Asked asked, Command command) {
    return Reply.builder(asked.language())
        .heading(new Run.Bold("/" + command.name()))
        .paragraph(asked.say("command." + command.name()))
        .paragraph(new Run.Plain(asked.say("help.example") + " "), example(asked, command))
        .reply();
  }

  private static Reply chapter(Asked asked, Chapter chapter, List<Chapter> shown) {
    var reply = Reply.builder(asked.language()).heading(title(asked, chapter));
    for (var command : chapter.commands()) {
      boolean takesMore = !asked.say("example." + command.name()).isBlank();
      reply.item(
          "•",
          List.of(
              new Run.Say("/" + command.name()),
              new Run.Plain(" – " + asked.say("command." + command.name()))),
          takesMore ? List.of(example(asked, command)) : List.of());
    }
    return turning(asked, reply, shown, chapter).reply();
  }

  private static Reply all(Asked asked, List<Chapter> shown) {
    var reply = Reply.builder(asked.language()).heading(asked.say("help.title"));
    for (var chapter : shown) {
      var runs = new ArrayList<Run>();
      runs.add(new Run.Bold(title(asked, chapter)));
      for (var command : chapter.commands()) {
        runs.add(new Run.Plain(" · "));
        runs.add(new Run.Say("/" + command.name()));
      }
      reply.paragraph(runs.toArray(Run[]::new));
    }
    reply.small(asked.say("help.more", "command", "/help match"));
    reply.small(asked.say("help.names"));
    return turning(asked, reply, shown, null).reply();
  }

  /** A button for each other chapter. */
  private static Reply.Builder turning(
      Asked asked, Reply.Builder reply, List<Chapter> shown, @Nullable Chapter open) {
    var buttons =
        shown.stream()
            .filter(chapter -> !chapter.equals(open))
            .map(chapter -> Button.says(title(asked, chapter), "/help " + chapter.name()))
            .toList();
    reply.row(buttons);
    return reply.manner(Reply.Manner.REPLACE);
  }

  private static String title(Asked asked, Chapter chapter) {
    return asked.say("help." + chapter.name());
  }

  private static Run example(Asked asked, Command command) {
    return new Run.Say("/" + command.name() + asked.say("example." + command.name()));
  }

  /** The chapters with what this person can use. */
  private List<Chapter> shownTo(Asked asked) {
    boolean operates = editors.include(asked.question());
    return chapters.get().stream()
        .map(chapter ->
            new Chapter(
                chapter.name(),
                chapter.commands().stream()
                    .filter(c -> c.isListed() || (c.isForOperators() && operates))
                    .toList()))
        .filter(chapter -> !chapter.commands().isEmpty())
        .toList();
  }
}
