package backheel.understanding.matches;

import backheel.story.Booking;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.PlayerMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finder of the cards shown in a clause, with player and minute. */
final class BookingFinder {

  private static final CueWords YELLOW = CueWords.of("yellow card");
  private static final CueWords RED = CueWords.of("red card");
  private static final int MAX_DISTANCE = 60;

  private BookingFinder() {}

  static List<BookingMention> find(MatchClause clause) {
    var shown = new ArrayList<BookingMention>();
    if (!clause.minutes().isEmpty() && !clause.people().isEmpty()) {
      var reds = clause.cues(RED);
      add(shown, clause, reds, Booking.Colour.RED);
      if (reds.isEmpty()) {
        add(shown, clause, clause.cues(YELLOW), Booking.Colour.YELLOW);
      }
    }
    return shown;
  }

  private static void add(
      List<BookingMention> shown,
      MatchClause clause,
      List<CueWords.Cue> cues,
      Booking.Colour colour) {
    for (var cue : cues) {
      var player = player(clause, cue);
      var minute =
          clause.minutes().stream()
              .min(Comparator.comparingInt(m -> Math.abs(m.start() - cue.start())));
      if (player != null && minute.isPresent()) {
        var one = new BookingMention(player, colour, minute.get().minute());
        if (shown.stream().noneMatch(s -> s.player().equals(player))) {
          shown.add(one);
        }
      }
    }
  }

  /**
   * Returns the last player named before the cue, or else the only one of the clause, since some
   * languages put the cue first.
   */
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
