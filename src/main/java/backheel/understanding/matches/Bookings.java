package backheel.understanding.matches;

import backheel.story.Card;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is shown a card in a clause, and when. */
final class Bookings {

  /** A card, not yet given to a match. */
  record Shown(Player player, Card.Colour colour, String minute) {}

  private static final Cues YELLOW = Cues.of("yellowcard");
  private static final Cues RED = Cues.of("redcard");
  private static final int NEAR = 60;

  private Bookings() {}

  static List<Shown> in(Clause clause) {
    var shown = new ArrayList<Shown>();
    if (!clause.minutes().isEmpty() && !clause.people().isEmpty()) {
      var reds = clause.cues(RED);
      add(shown, clause, reds, Card.Colour.RED);
      if (reds.isEmpty()) {
        add(shown, clause, clause.cues(YELLOW), Card.Colour.YELLOW);
      }
    }
    return shown;
  }

  private static void add(
      List<Shown> shown, Clause clause, List<Cues.Cue> cues, Card.Colour colour) {
    for (var cue : cues) {
      var player = player(clause, cue);
      var minute =
          clause.minutes().stream()
              .min(Comparator.comparingInt(m -> Math.abs(m.start() - cue.start())));
      if (player != null && minute.isPresent()) {
        var one = new Shown(player, colour, minute.get().minute());
        if (shown.stream().noneMatch(s -> s.player().equals(player))) {
          shown.add(one);
        }
      }
    }
  }

  /** The one named last before, or in a language that says it first, next after. */
  private static @Nullable Player player(Clause clause, Cues.Cue cue) {
    var before =
        clause.people().stream()
            .filter(p -> p.end() <= cue.start() && cue.start() - p.end() < NEAR)
            .reduce((a, b) -> b)
            .orElse(null);
    if (before != null) {
      return before;
    }
    return clause.people().size() == 1 ? clause.people().getFirst() : null;
  }
}
