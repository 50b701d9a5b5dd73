package backheel.understanding.matches;

import backheel.understanding.matches.context.CueWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finder of the substitutions in a clause: players on and off, and minute. */
final class SubstitutionFinder {

  private static final CueWords ON_FOR_OFF = CueWords.of("player on for player off");
  private static final CueWords OFF_FOR_ON = CueWords.of("player off for player on");
  private static final int MAX_DISTANCE = 40;

  private SubstitutionFinder() {}

  static List<SubstitutionMention> find(MatchClause clause) {
    var changes = new ArrayList<SubstitutionMention>();
    if (clause.people().size() < 2 || clause.minutes().isEmpty()) {
      return changes;
    }
    var offFirst = clause.cues(OFF_FOR_ON);
    for (var cue : offFirst) {
      add(changes, clause, cue, /* offFirst= */ true);
    }
    for (var cue : clause.cues(ON_FOR_OFF)) {
      if (offFirst.stream().noneMatch(o -> o.start() < cue.end() && cue.start() < o.end())) {
        add(changes, clause, cue, /* offFirst= */ false);
      }
    }
    return changes;
  }

  private static void add(
      List<SubstitutionMention> to, MatchClause clause, CueWords.Cue cue, boolean offFirst) {
    var before =
        clause.people().stream()
            .filter(p -> p.end() <= cue.start() && cue.start() - p.end() < MAX_DISTANCE)
            .toList();
    var after =
        clause.people().stream()
            .filter(p -> p.start() >= cue.end() && p.start() - cue.end() < MAX_DISTANCE)
            .toList();
    var first = before.isEmpty() ? null : before.getLast();
    var second = after.isEmpty() ? null : after.getFirst();
    if (second == null && before.size() == 2 && offFirst) {
      first = before.getFirst();
      second = before.getLast();
    }
    var minute = minute(clause, cue);
    if (first != null && second != null && minute != null) {
      to.add(
          offFirst
              ? new SubstitutionMention(second, first, minute)
              : new SubstitutionMention(first, second, minute));
    }
  }

  private static @Nullable String minute(MatchClause clause, CueWords.Cue cue) {
    return clause.minutes().stream()
        .min(Comparator.comparingInt(m -> Math.abs(m.start() - cue.start())))
        .map(MinuteMention::minute)
        .orElse(null);
  }
}
