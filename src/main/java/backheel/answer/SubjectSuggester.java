package backheel.answer;

import static backheel.answer.Autocomplete.MAX_LABEL_LENGTH;
import static backheel.answer.Autocomplete.MAX_SUGGESTIONS;

import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.RecentSubjects;
import backheel.chat.BotService.Suggestion;
import backheel.chat.BotService.Typing;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.football.Catalogue;
import backheel.football.TextFolding;
import backheel.store.subscription.Subscriptions;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The suggestions of people, teams and other subjects of the catalogue. */
final class SubjectSuggester {
  /** Number of completions read, of which some are not of the wanted kind. */
  private static final int MAX_COMPLETIONS = 4 * MAX_SUGGESTIONS;

  private final Catalogue catalogue;
  private final Subscriptions subscriptions;
  private final RecentSubjects recentSubjects;
  private final PopularSubjects popularSubjects;

  SubjectSuggester(CommandEnvironment environment) {
    this.catalogue = environment.services().catalogue();
    this.subscriptions = environment.services().subscriptions().subscriptions();
    this.recentSubjects = environment.recentSubjects();
    this.popularSubjects = new PopularSubjects(subscriptions, environment.services().clock());
  }

  /**
   * Suggests subjects for an argument of a command; while nothing is typed, those that the chat has
   * asked about, then those that it and others follow.
   */
  List<Suggestion> names(String command, String argument, Typing typing, LocalizedTexts words) {
    var found = new LinkedHashSet<Subject>();
    if (TextFolding.fold(typing.typed()).isEmpty()) {
      likely(typing.chat()).stream()
          .flatMap(key -> catalogue.byKey(key).stream())
          .forEach(found::add);
    }
    found.addAll(catalogue.completing(typing.typed(), MAX_COMPLETIONS));
    return found.stream()
        .filter(wanted(command, argument))
        .limit(MAX_SUGGESTIONS)
        .map(subject -> new Suggestion(label(subject, words), value(subject, words)))
        .toList();
  }

  private List<String> likely(ChatId chat) {
    var keys = new ArrayList<>(recentSubjects.in(chat));
    for (var subscription : subscriptions.ofChat(chat).reversed()) {
      keys.addAll(subscription.topic().subjects());
    }
    keys.addAll(popularSubjects.subjects());
    return keys;
  }

  private static Predicate<Subject> wanted(String command, String argument) {
    return switch (command) {
      case "player", "quotes" -> Subject::isPerson;
      case "team" -> Subject::isSide;
      default -> argument.equals("who") ? Subject::isPerson : subject -> true;
    };
  }

  /** Returns the name if it is unambiguous, so that the line reads well, otherwise the key. */
  private String value(Subject subject, LocalizedTexts words) {
    var name = catalogue.name(subject, words.language());
    return catalogue.findByName(name).equals(List.of(subject)) && name.length() <= MAX_LABEL_LENGTH
        ? name
        : subject.key();
  }

  /**
   * Returns a label that distinguishes subjects of the same name, such as {@code Danilo Luiz · 🇧🇷
   * DF}.
   */
  private String label(Subject subject, LocalizedTexts words) {
    var name = catalogue.name(subject, words.language());
    var emblem = catalogue.emblem(subject);
    var kind =
        subject.isPerson()
            ? catalogue.entry(subject).map(Catalogue.Entry::position).orElse("")
            : words.text("kind." + subject.kind().name().toLowerCase(Locale.ROOT));
    var details = (emblem + " " + kind).strip();
    return Autocomplete.label(details.isEmpty() ? name : name + " · " + details);
  }

  /**
   * Suggests sides for the last word typed and keeps the words before it, since a match takes two
   * sides.
   */
  List<Suggestion> sides(String typed, String language) {
    int last = typed.lastIndexOf(' ') + 1;
    var before = typed.substring(0, last);
    return catalogue.completing(typed.substring(last), MAX_COMPLETIONS).stream()
        .filter(Subject::isSide)
        .limit(MAX_SUGGESTIONS)
        .map(side -> before + catalogue.name(side, language))
        .filter(value -> value.length() <= MAX_LABEL_LENGTH)
        .map(value -> new Suggestion(value, value))
        .toList();
  }
}
