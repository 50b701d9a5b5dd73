package backheel.answer;

import backheel.chat.Answers.Argument;
import backheel.chat.Answers.CommandWord;
import backheel.chat.Answers.Suggestion;
import backheel.chat.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The commands as menus show them in each language, and the words that people type for them. */
final class Menu {
  /** Only what is new is answered before the eyes of all. */
  private static final String FOR_ALL = "news";

  private final List<Command> all;
  private final Map<String, Command> byWord = new HashMap<>();
  private final Set<Command> discreet = new HashSet<>();
  private final Map<String, List<CommandWord>> shown = new ConcurrentHashMap<>();

  Menu(List<Chapter> chapters) {
    for (var chapter : chapters) {
      chapter.commands().stream()
          .filter(command -> command.isDiscreet() || !chapter.name().equals(FOR_ALL))
          .forEach(discreet::add);
    }
    all = chapters.stream().flatMap(chapter -> chapter.commands().stream()).toList();
    all.forEach(command -> byWord.put(command.name(), command));
    for (var command : all) {
      command.alsoCalled().forEach(word -> byWord.putIfAbsent(Folded.word(word), command));
      for (var language : Wording.LANGUAGES) {
        var called = called(Wording.in(language), command.name(), "called." + command.name());
        byWord.putIfAbsent(Folded.word(called), command);
      }
    }
  }

  List<Command> all() {
    return all;
  }

  /** The command that is called so, in any language. */
  @Nullable Command named(String word) {
    return byWord.get(Folded.word(word));
  }

  /** The command of a line such as {@code /follow hakimi}. */
  @Nullable Command of(String line) {
    return line.startsWith("/") ? named(line.substring(1).strip().split("\\s+", 2)[0]) : null;
  }

  /** Every listed command, described in the language. */
  List<CommandWord> in(String language) {
    return shown.computeIfAbsent(Wording.in(language).language(), this::described);
  }

  private List<CommandWord> described(String language) {
    var words = Wording.in(language);
    return all.stream()
        .filter(Command::isListed)
        .map(command ->
            new CommandWord(
                command.name(),
                called(words, command.name(), "called." + command.name()),
                words.say("command." + command.name()),
                arguments(words, command.takes()),
                command.parts().stream().map(part -> part(words, command, part)).toList(),
                command.audience(),
                discreet.contains(command)))
        .toList();
  }

  private static CommandWord part(Wording words, Command command, Command.Part part) {
    return new CommandWord(
        part.name(),
        called(words, part.name(), "called.part." + part.name()),
        words.say("part." + command.name() + "." + part.name()),
        arguments(words, part.takes()),
        List.of(),
        command.audience());
  }

  private static List<Argument> arguments(Wording words, List<Command.Takes> taken) {
    return taken.stream()
        .map(takes ->
            new Argument(
                takes.name(),
                called(words, takes.name(), "called.argument." + takes.name()),
                words.say("argument." + takes.name()),
                takes.required(),
                takes.suggests(),
                takes.choices().stream()
                    .map(choice -> new Suggestion(words.say("choice." + choice), choice))
                    .toList()))
        .toList();
  }

  /** What it is called in a language; its own name where that language has no word for it. */
  private static String called(Wording words, String name, String key) {
    return KEYS.computeIfAbsent(words.language(), language -> words.keys()).contains(key)
        ? words.say(key)
        : name;
  }

  private static final Map<String, Set<String>> KEYS = new ConcurrentHashMap<>();

  /** What stands behind a command, with the name of its part in place of what people call that. */
  static String inOwnWords(Command command, String argument) {
    var parts = argument.split("\\s+", 2);
    var first = Folded.word(parts[0]);
    for (var part : command.parts()) {
      for (var language : Wording.LANGUAGES) {
        var called = called(Wording.in(language), part.name(), "called.part." + part.name());
        if (!first.isEmpty() && first.equals(Folded.word(called))) {
          return said(part.name(), parts.length > 1 ? parts[1] : "");
        }
      }
    }
    return argument;
  }

  /** What is only shown needs no word. */
  private static String said(String part, String rest) {
    return part.equals("show") ? rest : (part + " " + rest).strip();
  }
}
