package backheel.understanding.matches.event;

import backheel.story.Card;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.PlayerMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is shown a card in a clause, and when. */
final class BookingFinder {

  /** A card, not yet given to a match. */
  record FoundBooking(PlayerMention player, Card.Colour colour, String minute) {}

  private static final CueWords YELLOW = CueWords.of("yellowcard");
  private static final CueWords RED = CueWords.of("redcard");
  private static final int MAX_DISTANCE = 60;

  private BookingFinder() {}

  static List<FoundBooking> find(MatchClause clause) {
    var shown = new ArrayList<FoundBooking>();
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
      List<FoundBooking> shown, MatchClause clause, List<CueWords.Cue> cues, Card.Colour colour) {
    for (var cue : cues) {
      var player = player(clause, cue);
      var minute =
          clause.minutes().stream()
              .min(Comparator.comparingInt(m -> Math.abs(m.start() - cue.start())));
      if (player != null && minute.isPresent()) {
        var one = new FoundBooking(player, colour, minute.get().minute());
        if (shown.stream().noneMatch(s -> s.player().equals(player))) {
          shown.add(one);
        }
      }
    }
  }

  /** The one named last before, or in a language that says it first, next after. */
  private static @Nullable PlayerMention player(MatchClause clause, CueWords.Cue cue) {
    var before =
        clause.people().stream()
            .filter(p -> p.end() <= cue.start() && cue.start() - p.end() < MAX_DISTANCE)
            .reduce((a, b) -> b)
            .orElse(null);
    if (before != null) {
      return before;
    }
    return clause.people().size() == 1 ? clause.people().getFirst() : null;
  }
}
