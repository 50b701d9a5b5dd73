package backheel.answer;

import backheel.chat.Answers.Suggestion;
import backheel.football.Catalogue;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Ways to finish a name that somebody is typing. */
final class Suggestions {
  private static final int MOST = 25;

  private Suggestions() {}

  static List<Suggestion> of(Catalogue catalogue, String command, String typed, String language) {
    if (command.equals("match")) {
      return sides(catalogue, typed, language);
    }
    return catalogue.completing(typed, 4 * MOST).stream()
        .filter(wanted(command))
        .limit(MOST)
        .map(s -> new Suggestion(label(catalogue, s, language), catalogue.name(s, language)))
        .toList();
  }

  /** A match takes two sides: what stands before the last word is kept. */
  private static List<Suggestion> sides(Catalogue catalogue, String typed, String language) {
    int last = typed.lastIndexOf(' ') + 1;
    var before = typed.substring(0, last);
    var suggestions = new ArrayList<Suggestion>();
    catalogue.completing(typed.substring(last), 4 * MOST).stream()
        .filter(Subject::isSide)
        .limit(MOST)
        .forEach(side -> {
          var value = before + catalogue.name(side, language);
          if (value.length() <= 100) {
            suggestions.add(new Suggestion(value, value));
          }
        });
    return suggestions;
  }

  private static Predicate<Subject> wanted(String command) {
    return switch (command) {
      case "player", "quotes" -> Subject::isPerson;
      case "team" -> Subject::isSide;
      default -> subject -> true;
    };
  }

  private static String label(Catalogue catalogue, Subject subject, String language) {
    var name = catalogue.name(subject, language);
    return (catalogue.emblem(subject) + " " + name).strip();
  }
}
