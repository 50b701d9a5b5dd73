package backheel.football;

import backheel.football.Catalogue.Alias;
import backheel.football.Catalogue.Entry;
import backheel.input.SafePatternCompiler;
import backheel.story.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of outlets that are a club, a league or an association themselves. */
final class OfficialOutlets {
  private static final Set<String> BODIES =
      Set.of(
          "fifa",
          "uefa",
          "caf",
          "conmebol",
          "concacaf",
          "ofc",
          "cafonline",
          "the fa",
          "thefa",
          "fff",
          "dfb",
          "rfef",
          "figc",
          "frmf",
          "knvb",
          "fpf",
          "cbf",
          "afa",
          "efa",
          "eng fa",
          "premier league",
          "laliga",
          "la liga",
          "ligue 1",
          "lfp",
          "bundesliga",
          "dfl",
          "serie a",
          "lega serie a",
          "ifab",
          "fifpro");
  private static final Pattern ASSOCIATION =
      SafePatternCompiler.compile(
          "\\b(?:football|futbol|futebol|fussball|fu\\s?ball|calcio|soccer) (?:association|federation|bund|union)\\b"
              + "|^(?>.*?\\b(?:federation|federacion|federacao|federazione)\\b).*\\b(?:football|futbol|futebol|calcio)\\b"
              + "|^(?>.*?(?:الاتحاد|اتحاد|الجامعه)).*لكره القدم");
  private static final Pattern DOMAIN =
      Pattern.compile("^(?:www\\.)?([\\p{L}\\d-]++)(?:\\.[a-z]{2,4}){1,2}");
  private static final Pattern KIND_OF_CLUB =
      SafePatternCompiler.compile("\\b(?:fc|cf|sc|ac|as|afc|ssc|club)\\b");

  /** Minimum length of a club name; shorter ones are also names of newspapers. */
  private static final int MIN_CLUB_NAME_LENGTH = 6;

  private static final Set<String> NEWSPAPER_NAMES = Set.of("sport", "marca", "record", "estadio");

  private final Set<String> outlets = new HashSet<>();

  OfficialOutlets(Collection<Entry> entries, Collection<String> told) {
    for (var entry : entries) {
      if (entry.subject().kind() == Subject.Kind.CLUB) {
        add(entry.subject().name());
        entry.nameByLanguage().values().forEach(this::add);
        entry.aliases().stream()
            .filter(alias -> alias.usage() == Alias.Usage.NAME)
            .forEach(alias -> add(alias.name()));
      }
    }
    told.forEach(name -> outlets.add(TextFolding.squeeze(name)));
  }

  private void add(String club) {
    var folded = TextFolding.fold(club);
    for (var name : List.of(folded, KIND_OF_CLUB.matcher(folded).replaceAll("").strip())) {
      var squeezed = name.replace(" ", "");
      if (squeezed.length() >= MIN_CLUB_NAME_LENGTH && !NEWSPAPER_NAMES.contains(squeezed)) {
        outlets.add(squeezed);
      }
    }
  }

  boolean contains(String outlet) {
    var folded = TextFolding.fold(outlet);
    var domain = DOMAIN.matcher(outlet);
    return !folded.isEmpty()
        && (BODIES.contains(folded)
            || outlets.contains(folded.replace(" ", ""))
            || ASSOCIATION.matcher(folded).find()
            || (domain.matches() && isOfficial(TextFolding.squeeze(domain.group(1)))));
  }

  private boolean isOfficial(String host) {
    return outlets.contains(host) || BODIES.contains(host);
  }
}
