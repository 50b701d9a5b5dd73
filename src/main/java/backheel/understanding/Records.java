package backheel.understanding;

import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.story.Score;
import backheel.story.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The matches the catalogue knows, to tell which of them an article means. */
final class Records {

  /** How long a match is spoken of without its year. */
  static final int DAYS_TALKED_ABOUT = 45;

  private final Map<Set<String>, List<Result>> byPair = new HashMap<>();

  Records(Catalogue catalogue) {
    for (var result : catalogue.results()) {
      byPair
          .computeIfAbsent(pair(result.home(), result.away()), key -> new ArrayList<>())
          .add(result);
    }
  }

  private static Set<String> pair(Subject one, Subject other) {
    return one.equals(other) ? Set.of(one.id()) : Set.of(one.id(), other.id());
  }

  /** The one match that fits all that is told; null when none does, or more than one. */
  @Nullable Result meant(
      Subject home,
      Subject away,
      @Nullable Score score,
      @Nullable String stage,
      @Nullable LocalDate day,
      @Nullable LocalDate told,
      boolean ahead,
      Text text) {
    var fitting =
        byPair.getOrDefault(pair(home, away), List.of()).stream()
            .filter(result -> score == null || score.equals(seenFrom(home, result)))
            .filter(
                result -> stage == null || stage.equals(result.stage()) || result.stage().isEmpty())
            .filter(result ->
                day == null || Math.abs(result.date().toEpochDay() - day.toEpochDay()) <= 1)
            .filter(result -> told == null || isTalkedAbout(result.date(), told, day, ahead, text))
            .toList();
    if (fitting.size() > 1 && told == null) {
      fitting = fitting.stream().filter(result -> isHintedAt(result, text)).toList();
    }
    if (fitting.size() > 1 && told != null) {
      return fitting.stream().max(Comparator.comparing(Result::date)).orElse(null);
    }
    return fitting.size() == 1 ? fitting.getFirst() : null;
  }

  static Score seenFrom(Subject home, Result result) {
    return result.home().equals(home) ? result.score() : result.score().turned();
  }

  private static boolean isTalkedAbout(
      LocalDate played, LocalDate told, @Nullable LocalDate day, boolean ahead, Text text) {
    var since = told.toEpochDay() - played.toEpochDay();
    if (ahead) {
      return since <= 0 && since >= -DAYS_TALKED_ABOUT;
    }
    return since >= -1
        && (since <= DAYS_TALKED_ABOUT
            || day != null
            || text.plain.contains(Integer.toString(played.getYear())));
  }

  private static boolean isHintedAt(Result result, Text text) {
    return text.plain.contains(Integer.toString(result.date().getYear()))
        || (!result.stage().isEmpty() && StageWords.isNamed(result.stage(), text.plain));
  }
}
