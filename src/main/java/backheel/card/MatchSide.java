package backheel.card;

import java.util.List;

/**
 * One side of a match as a card shows it.
 *
 * @param scorers one each line, with the minutes: "Theo Hernandez 5′"
 */
record MatchSide(String name, Emblem emblem, List<String> scorers) {
  MatchSide {
    scorers = List.copyOf(scorers);
  }
}
