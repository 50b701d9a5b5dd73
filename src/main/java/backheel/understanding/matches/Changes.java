package backheel.understanding.matches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes on for whom in a clause, and when. */
final class Changes {

  /** A change, not yet given to a match. */
  record Change(Player on, Player off, String minute) {}

  private static final Cues ON_FOR_OFF = Cues.of("onforoff");
  private static final Cues OFF_FOR_ON = Cues.of("offforon");
  private static final int NEAR = 40;

  private Changes() {}

  static List<Change> in(Clause clause) {
    var changes = new ArrayList<Change>();
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

  private static void add(List<Change> to, Clause clause, Cues.Cue cue, boolean offFirst) {
    var before =
        clause.people().stream()
            .filter(p -> p.end() <= cue.start() && cue.start() - p.end() < NEAR)
            .toList();
    var after =
        clause.people().stream()
            .filter(p -> p.start() >= cue.end() && p.start() - cue.end() < NEAR)
            .toList();
    var first = before.isEmpty() ? null : before.getLast();
    var second = after.isEmpty() ? null : after.getFirst();
    if (second == null && before.size() == 2 && offFirst) {
      first = before.getFirst();
      second = before.getLast();
    }
    var minute = minute(clause, cue);
    if (first != null && second != null && minute != null) {
      to.add(offFirst ? new Change(second, first, minute) : new Change(first, second, minute));
    }
  }

  private static @Nullable String minute(Clause clause, Cues.Cue cue) {
    return clause.minutes().stream()
        .min(Comparator.comparingInt(m -> Math.abs(m.start() - cue.start())))
        .map(Minutes.Minute::minute)
        .orElse(null);
  }
}
