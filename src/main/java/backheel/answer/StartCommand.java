package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.store.Stories;
import backheel.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** {@code /start}: what Backheel does, shown with a story, and where deep links arrive. */
final class StartCommand implements Command {
  private final Stories stories;
  private final Names names;
  private final SubjectSheet sheet;
  private final BiFunction<Asked, String, Reply> run;

  /**
   * Starts conversations.
   *
   * @param run runs another command line for the same person
   */
  StartCommand(
      Stories stories, Names names, SubjectSheet sheet, BiFunction<Asked, String, Reply> run) {
    this.stories = stories;
    this.names = names;
    this.sheet = sheet;
    this.run = run;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Reply answer(Asked asked) {
    var payload = asked.argument();
    if (payload.startsWith("s_")) {
      return run.apply(asked, "/story " + payload.substring(2));
    } else if (payload.startsWith("sub_")) {
      return run.apply(asked, ("/follow " + key(payload.substring(4))).strip());
    } else if (payload.startsWith("at_")) {
      return run.apply(asked, "/at " + payload.substring(3));
    }
    var subject = names.byKey(key(payload));
    return subject.isPresent()
        ? sheet.of(asked, subject.get(), subject.get().isPerson() ? "/player " : "/team ")
        : welcome(asked);
  }

  /** The key in a deep link: {@code p_achraf-hakimi} is a player, {@code t_MAR} a team. */
  private String key(String payload) {
    var first = payload;
    for (var kind : Subject.Kind.values()) {
      var letter = kind.name().substring(0, 1).toLowerCase(Locale.ROOT) + "_";
      if (payload.startsWith(letter) && kind != Subject.Kind.PERSON) {
        // A club and a competition begin alike: the one that is known is meant.
        var key = new Subject(kind, payload.substring(2), "").key();
        if (names.byKey(key).isPresent()) {
          return key;
        }
        first = key;
      }
    }
    return first;
  }

  private Reply welcome(Asked asked) {
    var reply = Reply.builder(asked.language());
    reply.heading(asked.say("start.title"));
    reply.paragraph(asked.say("start.what"));
    var newest = stories.latest(asked.viewer(), 1, 1);
    if (!newest.isEmpty()) {
      var story = newest.entries().getFirst();
      reply.item("⚽", List.of(asked.telling().title(story)), asked.telling().line(story));
    }
    reply.row(
        Button.says(asked.say("button.latest"), "/latest"),
        Button.says(asked.say("button.help"), "/help"),
        Button.says(asked.say("button.language"), "/settings"));
    return reply.small(asked.say("start.try")).reply();
  }
}
