package backheel.answer;

import backheel.answer.command.Choices;
import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.RecentSubjects;
import backheel.answer.command.TopicNames;
import backheel.chat.BotService.Suggestion;
import backheel.chat.BotService.Typing;
import backheel.chat.Messages;
import backheel.chat.Question;
import backheel.football.Catalogue;
import backheel.football.Folding;
import backheel.message.StoryRenderer;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.story.Stories;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import backheel.subscription.Topic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The suggestions for an argument that is being typed. Every suggested value is unambiguous: a key,
 * a number, or a name that only one subject bears.
 */
final class Autocomplete {
  private static final int MAX_SUGGESTIONS = 25;
  private static final int MAX_LABEL_LENGTH = 100;

  private final Catalogue catalogue;
  private final Stories stories;
  private final Chats chats;
  private final Subscriptions subscriptions;
  private final Mutes mutes;
  private final ManagedChats managedChats;
  private final TopicNames targets;
  private final RecentSubjects recentSubjects;
  private final PopularSubjects popularSubjects;
  private final Clock clock;

  Autocomplete(
      Catalogue catalogue,
      Stories stories,
      Chats chats,
      Subscriptions subscriptions,
      Mutes mutes,
      ManagedChats managedChats,
      TopicNames targets,
      RecentSubjects recentSubjects,
      Clock clock) {
    this.catalogue = catalogue;
    this.stories = stories;
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.mutes = mutes;
    this.managedChats = managedChats;
    this.targets = targets;
    this.recentSubjects = recentSubjects;
    this.popularSubjects = new PopularSubjects(subscriptions, clock);
    this.clock = clock;
  }

  List<Suggestion> suggest(Command command, Typing typing, Messages words) {
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

  /**
   * Returns the name of the argument being typed, or of the first one with suggestions if the
   * platform does not name it; "" if there is none.
   */
  private static String argument(Command command, String named) {
    return Stream.concat(
            command.arguments().stream(),
            command.parts().stream().flatMap(p -> p.arguments().stream()))
        .filter(Command.ArgumentSpec::suggests)
        .map(Command.ArgumentSpec::name)
        .filter(name -> named.isEmpty() || name.equals(named))
        .findFirst()
        .orElse("");
  }

  private List<Suggestion> names(Predicate<Subject> wanted, Typing typing, Messages words) {
    var found = new LinkedHashSet<Subject>();
    if (Folding.fold(typing.typed()).isEmpty()) {
      var chat = typing.chat().toString();
      var lately = new ArrayList<>(recentSubjects.in(chat));
      subscriptions
          .ofChat(chat)
          .reversed()
          .forEach(subscription -> lately.addAll(Topic.subjects(subscription.topic())));
      lately.addAll(popularSubjects.subjects());
      lately.stream().flatMap(key -> catalogue.byKey(key).stream()).forEach(found::add);
    }
    found.addAll(catalogue.completing(typing.typed(), 4 * MAX_SUGGESTIONS));
    return found.stream()
        .filter(wanted)
        .limit(MAX_SUGGESTIONS)
        .map(subject -> new Suggestion(label(subject, words), value(subject, words)))
        .toList();
  }

  /** Returns the name if it is unambiguous, so that the line reads well, otherwise the key. */
  private String value(Subject subject, Messages words) {
    var name = catalogue.name(subject, words.language());
    return catalogue.findByName(name).equals(List.of(subject)) && name.length() <= MAX_LABEL_LENGTH
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

  /**
   * Returns a label that distinguishes subjects of the same name, such as {@code Danilo Luiz · 🇧🇷
   * DF}.
   */
  private String label(Subject subject, Messages words) {
    var name = catalogue.name(subject, words.language());
    var emblem = catalogue.emblem(subject);
    var what =
        subject.isPerson()
            ? catalogue.entry(subject).map(Catalogue.Entry::position).orElse("")
            : words.text("kind." + subject.kind().name().toLowerCase(Locale.ROOT));
    var details = (emblem + " " + what).strip();
    return cut(details.isEmpty() ? name : name + " · " + details);
  }

  /**
   * Suggests sides for the last word typed and keeps the words before it, since a match takes two
   * sides.
   */
  private List<Suggestion> sides(String typed, String language) {
    int last = typed.lastIndexOf(' ') + 1;
    var before = typed.substring(0, last);
    var suggestions = new ArrayList<Suggestion>();
    catalogue.completing(typed.substring(last), 4 * MAX_SUGGESTIONS).stream()
        .filter(Subject::isSide)
        .limit(MAX_SUGGESTIONS)
        .forEach(side -> {
          var name = catalogue.name(side, language);
          var value = before + name;
          if (value.length() <= MAX_LABEL_LENGTH) {
            suggestions.add(new Suggestion(value, value));
          }
        });
    return suggestions;
  }

  /** Suggests stories, by titles without results where the chat hides spoilers. */
  private List<Suggestion> stories(Typing typing, Messages words) {
    var request = asked(typing, words);
    var storyRenderer = request.renderer();
    var folded = Folding.fold(typing.typed());
    return stories.latest(request.viewer(), 1, MAX_SUGGESTIONS).entries().stream()
        .filter(story ->
            Folding.fold(storyRenderer.headline(story)).contains(folded)
                || Long.toString(story.number()).startsWith(folded))
        .map(story ->
            new Suggestion(cut(storyRenderer.headline(story)), Long.toString(story.number())))
        .toList();
  }

  private List<Suggestion> wishes(Typing typing, Messages words, boolean numbered) {
    var request = asked(typing, words);
    return subscriptions.ofChat(typing.chat().toString()).stream()
        .map(subscription ->
            new Suggestion(
                cut(targets.of(request, subscription)),
                numbered || subscription.topic().length() > MAX_LABEL_LENGTH
                    ? "w" + subscription.id()
                    : subscription.topic()))
        .filter(suggestion -> fits(suggestion, typing))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private List<Suggestion> mutes(Typing typing, Messages words) {
    var request = asked(typing, words);
    return mutes.ofChat(typing.chat().toString()).stream()
        .map(mute -> new Suggestion(cut(targets.of(request, mute.topic(), "")), mute.topic()))
        .filter(suggestion ->
            suggestion.value().length() <= MAX_LABEL_LENGTH && fits(suggestion, typing))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private List<Suggestion> desks(Typing typing) {
    return managedChats.ownedBy(typing.chat().toString()).stream()
        .map(managedChat -> {
          var address = managedChat.chat().substring(managedChat.chat().indexOf(':') + 1);
          return new Suggestion(
              cut(managedChat.title().isEmpty() ? address : managedChat.title()), address);
        })
        .filter(suggestion -> fits(suggestion, typing))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean fits(Suggestion suggestion, Typing typing) {
    return Folding.fold(suggestion.label()).contains(Folding.fold(typing.typed()));
  }

  private CommandRequest asked(Typing typing, Messages words) {
    var now = clock.instant();
    return new CommandRequest(
        Question.typed(typing.chat(), "", typing.language()),
        "",
        1,
        words,
        new StoryRenderer(words, catalogue, now, chats.settings(typing.chat().toString()).style()),
        chats.viewer(typing.chat().toString()),
        now);
  }

  private static String cut(String label) {
    return label.length() <= MAX_LABEL_LENGTH
        ? label
        : Choices.shorten(label, MAX_LABEL_LENGTH - 10);
  }
}
