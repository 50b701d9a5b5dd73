package backheel.understanding;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Entry;
import backheel.football.Result;
import java.util.HashMap;
import java.util.Map;

/** Who won which World Cup, as far as the catalogue's matches tell. */
final class Honours {

  private final Map<Integer, String> winners = new HashMap<>();

  Honours(Catalogue catalogue) {
    for (var result : catalogue.results()) {
      if (result.stage().equals("final") && result.competition().startsWith("FIFA World Cup ")) {
        winners.put(result.date().getYear(), winner(result));
      }
    }
  }

  private static String winner(Result result) {
    var shootout = result.shootout();
    var decisive = shootout == null ? result.score() : shootout;
    return (decisive.home() > decisive.away() ? result.home() : result.away()).id();
  }

  boolean hasWon(Entry player, int year) {
    return player.worldCups().contains(year)
        && String.valueOf(player.teamId()).equals(winners.get(year));
  }

  boolean hasEverWon(Entry player) {
    return player.worldCups().stream().anyMatch(year -> hasWon(player, year));
  }
}
