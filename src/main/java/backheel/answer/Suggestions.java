package backheel.answer;

import backheel.chat.Answers.Suggestion;
import backheel.chat.Answers.Typing;
import backheel.chat.Question;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.football.Folding;
import backheel.store.Chats;
import backheel.store.Desks;
import backheel.store.Mutes;
import backheel.store.Stories;
import backheel.store.Target;
import backheel.store.Wishes;
import backheel.story.Subject;
import backheel.subscription.Telling;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Ways to finish what somebody is typing. What is chosen leaves no doubt: its value is a key, a
 * number, or a name that only one bears.
 */
final class Suggestions {
  private static final int MOST = 25;
  private static final int LONGEST = 100;

  private final Catalogue catalogue;
  private final Stories stories;
  private final Chats chats;
  private final Wishes wishes;
  private final Mutes mutes;
  private final Desks desks;
  private final TargetNames targets;
  private final Recents recents;
  private final Popular popular;
  private final Clock clock;

  Suggestions(
      Catalogue catalogue,
      Stories stories,
      Chats chats,
      Wishes wishes,
      Mutes mutes,
      Desks desks,
      TargetNames targets,
      Recents recents,
      Clock clock) {
    this.catalogue = catalogue;
    this.stories = stories;
    this.chats = chats;
    this.wishes = wishes;
    this.mutes = mutes;
    this.desks = desks;
    this.targets = targets;
    this.recents = recents;
    this.popular = new Popular(wishes, clock);
    this.clock = clock;
  }

  List<Suggestion> of(Command command, Typing typing, Wording words) {
    var argument = argument(command, typing.argument());
    return switch (argument) {
      case "" -> List.of();
      case "number" -> stories(typing, words);
      case "wish" -> wishes(typing, words, true);
      case "chat" -> desks(typing);
      case "teams" -> sides(typing.typed(), words.language());
      default ->
          switch (command.name()) {
            case "unfollow" -> wishes(typing, words, false);
            case "unmute" -> mutes(typing, words);
            default -> names(wanted(command.name(), argument), typing, words);
          };
    };
  }

  /** The argument that is typed; where the platform does not tell, the first that suggests. */
  private static String argument(Command command, String named) {
    return Stream.concat(
            command.takes().stream(), command.parts().stream().flatMap(p -> p.takes().stream()))
        .filter(Command.Takes::suggests)
        .map(Command.Takes::name)
        .filter(name -> named.isEmpty() || name.equals(named))
        .findFirst()
        .orElse("");
  }

  private List<Suggestion> names(Predicate<Subject> wanted, Typing typing, Wording words) {
    var found = new LinkedHashSet<Subject>();
    if (Folding.fold(typing.typed()).isEmpty()) {
      var chat = typing.chat().toString();
      var lately = new ArrayList<>(recents.in(chat));
      wishes.of(chat).reversed().forEach(wish -> lately.addAll(Target.subjects(wish.target())));
      lately.addAll(popular.subjects());
      lately.stream().flatMap(key -> catalogue.byKey(key).stream()).forEach(found::add);
    }
    found.addAll(catalogue.completing(typing.typed(), 4 * MOST));
    return found.stream()
        .filter(wanted)
        .limit(MOST)
        .map(subject -> new Suggestion(label(subject, words), value(subject, words)))
        .toList();
  }

  /** The name where it leaves no doubt, so that the line reads well; the key otherwise. */
  private String value(Subject subject, Wording words) {
    var name = catalogue.name(subject, words.language());
    return catalogue.findByName(name).equals(List.of(subject)) && name.length() <= LONGEST
        ? name
        : subject.key();
  }

  private static Predicate<Subject> wanted(String command, String argument) {
    return switch (command) {
      case "player", "quotes" -> Subject::isPerson;
      case "team" -> Subject::isSide;
      default -> argument.equals("who") ? Subject::isPerson : subject -> true;
    };
  }

  /** {@code Danilo Luiz · 🇧🇷 DF}: what tells one from another of the same name. */
  private String label(Subject subject, Wording words) {
    var name = catalogue.name(subject, words.language());
    var emblem = catalogue.emblem(subject);
    var what =
        subject.isPerson()
            ? catalogue.entry(subject).map(Catalogue.Entry::position).orElse("")
            : words.say("kind." + subject.kind().name().toLowerCase(Locale.ROOT));
    var details = (emblem + " " + what).strip();
    return cut(details.isEmpty() ? name : name + " · " + details);
  }

  /** A match takes two sides: what stands before the name that is being typed is kept. */
  private List<Suggestion> sides(String typed, String language) {
    int last = typed.lastIndexOf(' ') + 1;
    var before = typed.substring(0, last);
    var suggestions = new ArrayList<Suggestion>();
    catalogue.completing(typed.substring(last), 4 * MOST).stream()
        .filter(Subject::isSide)
        .limit(MOST)
        .forEach(side -> {
          var name = catalogue.name(side, language);
          var value = before + name;
          if (value.length() <= LONGEST) {
            suggestions.add(new Suggestion(value, value));
          }
        });
    return suggestions;
  }

  /** By titles that give no result away where the chat does not want to know it. */
  private List<Suggestion> stories(Typing typing, Wording words) {
    var asked = asked(typing, words);
    var telling = asked.telling();
    var folded = Folding.fold(typing.typed());
    return stories.latest(asked.viewer(), 1, MOST).entries().stream()
        .filter(story ->
            Folding.fold(telling.headline(story)).contains(folded)
                || Long.toString(story.number()).startsWith(folded))
        .map(story -> new Suggestion(cut(telling.headline(story)), Long.toString(story.number())))
        .toList();
  }

  private List<Suggestion> wishes(Typing typing, Wording words, boolean numbered) {
    var asked = asked(typing, words);
    return wishes.of(typing.chat().toString()).stream()
        .map(wish ->
            new Suggestion(
                cut(targets.of(asked, wish)),
                numbered || wish.target().length() > LONGEST ? "w" + wish.id() : wish.target()))
        .filter(suggestion -> fits(suggestion, typing))
        .limit(MOST)
        .toList();
  }

  private List<Suggestion> mutes(Typing typing, Wording words) {
    var asked = asked(typing, words);
    return mutes.of(typing.chat().toString()).stream()
        .map(mute -> new Suggestion(cut(targets.of(asked, mute.target(), "")), mute.target()))
        .filter(suggestion -> suggestion.value().length() <= LONGEST && fits(suggestion, typing))
        .limit(MOST)
        .toList();
  }

  private List<Suggestion> desks(Typing typing) {
    return desks.ownedBy(typing.chat().toString()).stream()
        .map(place -> {
          var address = place.chat().substring(place.chat().indexOf(':') + 1);
          return new Suggestion(cut(place.title().isEmpty() ? address : place.title()), address);
        })
        .filter(suggestion -> fits(suggestion, typing))
        .limit(MOST)
        .toList();
  }

  private static boolean fits(Suggestion suggestion, Typing typing) {
    return Folding.fold(suggestion.label()).contains(Folding.fold(typing.typed()));
  }

  private Asked asked(Typing typing, Wording words) {
    var now = clock.instant();
    return new Asked(
        Question.typed(typing.chat(), "", typing.language()),
        "",
        1,
        words,
        new Telling(words, catalogue, now, chats.settings(typing.chat().toString()).style()),
        chats.viewer(typing.chat().toString()),
        now);
  }

  private static String cut(String label) {
    return label.length() <= LONGEST ? label : Choices.cut(label, LONGEST - 10);
  }
}
