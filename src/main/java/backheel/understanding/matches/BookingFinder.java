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

  /** A card, not yet assigned to a match. */
  record FoundBooking(PlayerMention player, Booking.Colour colour, String minute) {}

  private static final CueWords YELLOW = CueWords.of("yellow card");
  private static final CueWords RED = CueWords.of("red card");
  private static final int MAX_DISTANCE = 60;

  private BookingFinder() {}

  static List<FoundBooking> find(MatchClause matchClause) {
    var shown = new ArrayList<FoundBooking>();
    if (!matchClause.minutes().isEmpty() && !matchClause.people().isEmpty()) {
      var reds = matchClause.cues(RED);
      add(shown, matchClause, reds, Booking.Colour.RED);
      if (reds.isEmpty()) {
        add(shown, matchClause, matchClause.cues(YELLOW), Booking.Colour.YELLOW);
      }
    }
    return shown;
  }

  private static void add(
      List<FoundBooking> shown,
      MatchClause matchClause,
      List<CueWords.Cue> cues,
      Booking.Colour colour) {
    for (var cue : cues) {
      var playerMention = player(matchClause, cue);
      var minute =
          matchClause.minutes().stream()
              .min(Comparator.comparingInt(m -> Math.abs(m.start() - cue.start())));
      if (playerMention != null && minute.isPresent()) {
        var one = new FoundBooking(playerMention, colour, minute.get().minute());
        if (shown.stream().noneMatch(s -> s.player().equals(playerMention))) {
          shown.add(one);
        }
      }
    }
  }

  /**
   * Returns the last player named before the cue, or else the only one of the clause, since some
   * languages put the cue first.
   */
  private static @Nullable PlayerMention player(MatchClause matchClause, CueWords.Cue cue) {
    var before =
        matchClause.people().stream()
            .filter(p -> p.end() <= cue.start() && cue.start() - p.end() < MAX_DISTANCE)
            .reduce((a, b) -> b)
            .orElse(null);
    if (before != null) {
      return before;
    }
    return matchClause.people().size() == 1 ? matchClause.people().getFirst() : null;
  }
}
