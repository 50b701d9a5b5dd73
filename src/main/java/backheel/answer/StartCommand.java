package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.store.Stories;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code /start}: what Backheel does, shown with a story, and where deep links arrive. */
final class StartCommand implements Command {
  private final Stories stories;
  private final Names names;
  private final SubjectSheet sheet;
  private final Chapters.Ways ways;

  StartCommand(Stories stories, Names names, SubjectSheet sheet, Chapters.Ways ways) {
    this.stories = stories;
    this.names = names;
    this.sheet = sheet;
    this.ways = ways;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Reply answer(Asked asked) {
    var payload = asked.argument();
    var parts = payload.split("_", 2);
    var rest = parts.length > 1 ? parts[1] : "";
    return switch (parts[0]) {
      case "s" -> ways.here(asked, "/story " + rest);
      case "r" -> ways.here(asked, "/read " + rest);
      case "m" -> muted(asked, rest);
      case "sub" -> ways.own(asked, ("/follow " + key(rest)).strip());
      case "at" -> ways.here(asked, "/at " + chat(rest));
      case "am" -> mutedThere(asked, rest);
      default -> {
        var subject = names.byKey(key(payload));
        yield subject.isPresent()
            ? sheet.of(asked, subject.get(), subject.get().isPerson() ? "/player " : "/team ")
            : welcome(asked);
      }
    };
  }

  /** What of a story is to be heard of no more is asked first, and means this chat alone. */
  private Reply muted(Asked asked, String number) {
    if (!number.matches("\\d{1,12}")) {
      return welcome(asked);
    }
    var reply = ways.own(asked, "/mute " + number);
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(new Block.Small(List.of(new Run.Plain(asked.say("start.mine")))));
    return reply.withBlocks(blocks);
  }

  /** The same for a chat that the person manages. */
  private Reply mutedThere(Asked asked, String place) {
    int last = place.lastIndexOf('_');
    return last < 1
        ? welcome(asked)
        : ways.here(
            asked, "/at " + chat(place.substring(0, last)) + " /mute " + place.substring(last + 1));
  }

  /** A topic's slash cannot stand in a link. */
  private static String chat(String payload) {
    return payload.replace("__", "/");
  }

  /**
   * The key in a deep link: {@code p_achraf-hakimi} is a player, {@code t_MAR} a team, {@code
   * club_raja} says in full what it is.
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
