package backheel.card;

import java.util.List;

/**
 * One side of a match card.
 *
 * @param scorers one per line, with the minutes: "Theo Hernandez 5′"
 */
record MatchCardSide(String name, Emblem emblem, List<String> scorers) {
  MatchCardSide {
    scorers = List.copyOf(scorers);
  }
}
