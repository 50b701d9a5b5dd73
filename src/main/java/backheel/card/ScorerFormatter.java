package backheel.card;

import backheel.football.Catalogue;
import backheel.story.Goal;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scorers of a match with their minutes, one line each. */
record ScorerFormatter(Catalogue catalogue, CardLabels labels) {

  /** Returns the scorers of a side; for null, those of goals that no report assigns to a side. */
  List<String> of(List<Goal> goals, @Nullable Subject side) {
    var minutes = new LinkedHashMap<String, List<String>>();
    for (var goal : goals) {
      if (Objects.equals(side, goal.side())) {
        minutes.computeIfAbsent(name(goal), name -> new ArrayList<>()).add(minute(goal));
      }
    }
    return minutes.entrySet().stream()
        .map(scorer -> line(scorer.getKey(), scorer.getValue()))
        .toList();
  }

  private String line(String name, List<String> minutes) {
    var told = minutes.stream().filter(minute -> !minute.isEmpty()).toList();
    var shown = isolated(name);
    return told.isEmpty() ? shown : shown + " " + String.join(Card.comma(labels.language()), told);
  }

  /** Formats a minute as "68′", "68′ (pen.)", or as much of it as is known. */
  private String minute(Goal goal) {
    var how = goal.ownGoal() ? labels.ownGoal() : goal.penalty() ? labels.penalty() : "";
    var when = goal.minute().isEmpty() ? "" : leftToRight(goal.minute() + "′");
    // No-break spaces keep it on one line.
    return how.isEmpty() ? when : (when + " (" + how + ")").strip().replace(' ', '\u00a0');
  }

  /**
   * Returns the scorer's name in the card's language, when the catalogue has exactly one person of
   * that name.
   */
  private String name(Goal goal) {
    var known =
        catalogue.findByName(goal.scorer()).stream()
            .filter(Subject::isPerson)
            .filter(person -> person.name().equals(goal.scorer()))
            .toList();
    return known.size() == 1 ? catalogue.name(known.getFirst(), labels.language()) : goal.scorer();
  }

  private String leftToRight(String minute) {
    return labels.isRightToLeft() ? "\u2066" + minute + "\u2069" : minute;
  }

  private String isolated(String name) {
    return labels.isRightToLeft() ? "\u2068" + name + "\u2069" : name;
  }
}
