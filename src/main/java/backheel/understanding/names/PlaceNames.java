package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.TextFolding;
import backheel.input.BundledTableReader;
import backheel.story.Subject.Kind;
import backheel.understanding.text.Lexicon;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of countries, regions and cities, which may also be those of clubs or people. */
final class PlaceNames {

  private static final Set<String> LANGUAGES = Lexicon.languages("football words");

  private final Set<String> known = new HashSet<>();

  PlaceNames(Catalogue catalogue) {
    for (var line : BundledTableReader.lines(PlaceNames.class, "places.txt")) {
      for (var name : line.split(";", -1)) {
        add(name);
      }
    }
    for (var country : Locale.getISOCountries()) {
      for (var language : LANGUAGES) {
        add(Locale.of("", country).getDisplayCountry(Locale.of(language)));
      }
    }
    for (var zone : ZoneId.getAvailableZoneIds()) {
      if (zone.contains("/") && !zone.startsWith("Etc") && !zone.startsWith("SystemV")) {
        add(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
      }
    }
    for (var entry : catalogue.entries()) {
      add(entry.city());
      if (entry.subject().kind() == Kind.TEAM) {
        add(entry.subject().name());
        entry.nameByLanguage().values().forEach(this::add);
      }
    }
  }

  private void add(String name) {
    var folded = TextFolding.fold(name);
    if (folded.length() > 1) {
      known.add(folded);
    }
  }

  boolean isPlace(String folded) {
    return known.contains(folded);
  }
}
