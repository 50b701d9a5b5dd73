package backheel.card;

import backheel.card.drawing.Emblem;
import java.util.List;

/**
 * One side of a match as a card shows it.
 *
 * @param scorers one each line, with the minutes: "Theo Hernandez 5′"
 */
record MatchCardSide(String name, Emblem emblem, List<String> scorers) {
  MatchCardSide {
    scorers = List.copyOf(scorers);
  }
}
