package backheel.football;

import backheel.football.Catalogue.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that come with Backheel, and the dates of the last World Cups. */
record BundledFacts(List<Entry> entries, List<Fixture> calendar) {

  /**
   * Minimum fame of a subject that other people's surnames cannot compete with for its short name.
   */
  static final int MIN_WELL_KNOWN_FAME = 100;

  private static final Set<String> FILES =
      Set.of(
          "calendar.csv",
          "club_aliases.csv",
          "club_coaches.csv",
          "clubs.csv",
          "coaches.csv",
          "competitions.csv",
          "player_aliases.csv",
          "players.csv",
          "team_aliases.csv",
          "team_demonyms.csv",
          "teams.csv",
          "venue_aliases.csv",
          "venues.csv",
          "well_known.csv");

  static BundledFacts read() {
    var factFileReader = new FactFileReader(BundledFacts::open);
    try {
      var entries = new CatalogueEntryReader(factFileReader).entries();
      return new BundledFacts(entries, new MatchFileReader(factFileReader, entries).calendar());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Checks the list first, because Java searches every jar for a resource that does not exist. */
  private static @Nullable InputStream open(String file) {
    return FILES.contains(file) ? BundledFacts.class.getResourceAsStream(file) : null;
  }
}
