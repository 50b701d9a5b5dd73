package backheel.football;

import backheel.story.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The editions of tournaments by day: the season of the tournament in the years it was held. */
final class TournamentEditions {

  private static final Set<Integer> WORLD_CUPS =
      Set.of(
          1930, 1934, 1938, 1950, 1954, 1958, 1962, 1966, 1970, 1974, 1978, 1982, 1986, 1990, 1994,
          1998, 2002, 2006, 2010, 2014, 2018, 2022, 2026, 2030, 2034);
  private static final Map<String, Set<Integer>> OTHERS =
      Map.of(
          "euro", Set.of(2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028),
          "copa-america", Set.of(2007, 2011, 2015, 2016, 2019, 2021, 2024, 2028),
          "afcon", Set.of(2010, 2012, 2013, 2015, 2017, 2019, 2021, 2023, 2025, 2027),
          "asian-cup", Set.of(2007, 2011, 2015, 2019, 2023, 2027));

  private TournamentEditions() {}

  static boolean isHeld(String competitionId, int year) {
    return competitionId.equals("world-cup")
        ? WORLD_CUPS.contains(year)
        : OTHERS.getOrDefault(competitionId, Set.of()).contains(year);
  }

  static String name(Subject competition, LocalDate day) {
    var year = day.getYear();
    if (competition.id().equals("world-cup") && isHeld("world-cup", year) && inSeason(day)) {
      return competition.name() + " " + year;
    }
    var summer = day.getMonthValue() >= 5 && day.getMonthValue() <= 8;
    if (summer && Set.of("euro", "copa-america").contains(competition.id())) {
      // The Euro of 2020 was played in 2021, and kept its name.
      var edition = competition.id().equals("euro") && year == 2021 ? 2020 : year;
      return isHeld(competition.id(), edition)
          ? competition.name() + " " + edition
          : competition.name();
    }
    return competition.name();
  }

  /**
   * Returns whether a World Cup is in season. The only one in winter ended in December 2022;
   * reports about it continue into the next year.
   */
  private static boolean inSeason(LocalDate day) {
    return day.getYear() == 2022 ? day.getMonthValue() >= 9 : inSummer(day);
  }

  private static boolean inSummer(LocalDate day) {
    return day.getMonthValue() >= 4 && day.getMonthValue() <= 8;
  }
}
