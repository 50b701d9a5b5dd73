package backheel.understanding.matches.context;

import backheel.football.Catalogue;
import backheel.football.TextFolding;
import backheel.story.Subject;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The proper part of the names of grounds, recognised next to the word for "stadium" in any
 * supported language: "stade Al-Bayt", "estadio de Lusail", "ملعب الثمامة".
 */
final class VenueNameMatcher {

  private static final Set<String> BEFORE = Lexicon.words("before the name of a ground");
  private static final Set<String> AFTER = Lexicon.words("after the name of a ground");
  private static final Set<String> BETWEEN = Lexicon.words("between ground and name");
  private static final Set<String> COMMON =
      Lexicon.words("parts of a ground's name shared by many");
  private static final Set<String> PREFIXES = Lexicon.words("prefixes of a ground's word");
  private static final int MAX_WORDS = 4;

  private final Map<String, Subject> byCore = new HashMap<>();

  VenueNameMatcher(Catalogue catalogue) {
    Set<String> shared = new HashSet<>();
    for (var entry : catalogue.entries()) {
      if (entry.subject().kind() == Subject.Kind.VENUE) {
        var names = new HashSet<>(entry.nameByLanguage().values());
        names.add(entry.subject().name());
        entry.aliases().forEach(alias -> names.add(alias.name()));
        for (var name : names) {
          var core = core(name);
          var other = core.isEmpty() ? null : byCore.putIfAbsent(core, entry.subject());
          if (other != null && !other.equals(entry.subject())) {
            shared.add(core);
          }
        }
      }
    }
    byCore.keySet().removeAll(shared);
  }

  private static String core(String name) {
    var core = new StringBuilder();
    for (var word : TextFolding.fold(name).split(" ", -1)) {
      if (!BEFORE.contains(word) && !AFTER.contains(word) && !BETWEEN.contains(word)) {
        core.append(core.isEmpty() ? "" : " ").append(word);
      }
    }
    var kept = core.toString();
    return COMMON.contains(kept) || kept.length() < 3 ? "" : kept;
  }

  /** Returns the ground whose word for "stadium" is that word, or null. */
  @Nullable Subject at(List<Word> words, int at) {
    var word = unjoined(words.get(at));
    if (BEFORE.contains(word)) {
      var from = at + 1;
      while (from < words.size() && BETWEEN.contains(words.get(from).folded())) {
        from++;
      }
      for (var length = MAX_WORDS; length > 0; length--) {
        var venue = named(words, from, from + length);
        if (venue != null) {
          return venue;
        }
      }
    } else if (AFTER.contains(word)) {
      for (var length = MAX_WORDS; length > 0; length--) {
        var venue = named(words, at - length, at);
        if (venue != null) {
          return venue;
        }
      }
    }
    return null;
  }

  private @Nullable Subject named(List<Word> words, int from, int to) {
    if (from < 0 || to > words.size()) {
      return null;
    }
    var name = new StringBuilder();
    for (var word : words.subList(from, to)) {
      if (!BETWEEN.contains(word.folded())) {
        name.append(name.isEmpty() ? "" : " ").append(word.folded());
      }
    }
    return byCore.get(name.toString());
  }

  private static String unjoined(Word word) {
    var folded = word.folded();
    return word.caseless() && folded.length() > 4 && PREFIXES.contains(folded.substring(0, 1))
        ? folded.substring(1)
        : folded;
  }
}
