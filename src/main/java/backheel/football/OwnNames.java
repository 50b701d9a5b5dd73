package backheel.football;

import backheel.football.Catalogue.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The names that come with Backheel, and the days of the last World Cups. */
record OwnNames(List<Entry> entries, List<Fixture> calendar) {

  /** From this fame on, a subject has its own first claim to its short name. */
  static final int WELL_KNOWN = 100;

  static OwnNames read() {
    var tables = new Tables(OwnNames.class::getResourceAsStream);
    try {
      var entries = new NameTables(tables).entries();
      return new OwnNames(entries, new MatchTables(tables, entries).calendar());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
