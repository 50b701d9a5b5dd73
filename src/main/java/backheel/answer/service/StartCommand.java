package backheel.answer.service;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.SubjectResolver;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.store.story.Stories;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command {@code /start}, which introduces Backheel with a story and handles deep links. */
final class StartCommand implements Command {
  private final Stories stories;
  private final SubjectResolver subjectResolver;
  private final CommandRunner runner;

  StartCommand(Stories stories, SubjectResolver subjectResolver, CommandRunner runner) {
    this.stories = stories;
    this.subjectResolver = subjectResolver;
    this.runner = runner;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Reply answer(CommandRequest request) {
    var payload = request.argument();
    var parts = payload.split("_", 2);
    var rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "s" -> runner.run(request, "/story " + rest);
      case "r" -> runner.run(request, "/read " + rest);
      case "m" -> muted(request, rest);
      case "sub" -> runner.runInPrivateChat(request, ("/follow " + key(rest)).strip());
      case "at" -> runner.run(request, "/at " + chat(rest));
      case "am" -> mutedThere(request, rest);
      default -> {
        var subject = subjectResolver.byKey(key(payload));
        yield subject.isPresent()
            ? runner.run(
                request, (subject.get().isPerson() ? "/player " : "/team ") + subject.get().key())
            : welcome(request);
      }
    };
  }

  /** Asks which topic of a story to mute, for this private chat alone. */
  private Reply muted(CommandRequest request, String number) {
    if (!number.matches("\\d{1,12}")) {
      return welcome(request);
    }
    var reply = runner.runInPrivateChat(request, "/mute " + number);
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(new TextBlock.SmallPrint(List.of(new TextSpan.Plain(request.text("start.mine")))));
    return reply.withBlocks(blocks);
  }

  /** Asks the same for a chat that the person manages. */
  private Reply mutedThere(CommandRequest request, String place) {
    int last = place.lastIndexOf('_');
    return last < 1
        ? welcome(request)
        : runner.run(
            request,
            "/at " + chat(place.substring(0, last)) + " /mute " + place.substring(last + 1));
  }

  /** Restores the slash of a platform's topic, which cannot be part of a link. */
  private static String chat(String payload) {
    return payload.replace("__", "/");
  }

  /**
   * Returns the key in a deep link: {@code p_achraf-hakimi} is a player, {@code t_MAR} a team,
   * {@code club_raja} gives the kind in full.
   */
  private String key(String payload) {
    var first = payload;
    for (var kind : Subject.Kind.values()) {
      var whole = kind.name().toLowerCase(Locale.ROOT) + "_";
      if (payload.startsWith(whole)) {
        return new Subject(kind, payload.substring(whole.length()), "").key();
      }
      var letter = whole.charAt(0) + "_";
      if (payload.startsWith(letter) && kind != Subject.Kind.PERSON) {
        // A club and a competition begin with the same letter: the one in the catalogue is meant.
        var key = new Subject(kind, payload.substring(2), "").key();
        if (subjectResolver.byKey(key).isPresent()) {
          return key;
        }
        first = key;
      }
    }
    return first;
  }

  private Reply welcome(CommandRequest request) {
    var reply = Reply.builder(request.language());
    reply.heading(request.text("start.title"));
    reply.paragraph(request.text("start.what"));
    var newest = stories.latest(request.viewer(), 1, 1);
    if (!newest.isEmpty()) {
      var story = newest.entries().getFirst();
      reply.item("⚽", List.of(request.renderer().title(story)), request.renderer().listLine(story));
    }
    reply.row(
        Button.command(request.text("button.latest"), "/latest"),
        Button.command(request.text("button.help"), "/help"),
        Button.command(request.text("button.language"), "/settings"));
    return reply.smallPrint(request.text("start.try")).build();
  }
}
