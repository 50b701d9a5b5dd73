package backheel.football;

import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An index of every name in every spelling, for looking up subjects by typed text. */
final class SpellingIndex {

  private static final Comparator<SpelledName> BEST_FIRST =
      Comparator.comparingInt((SpelledName name) -> name.entry().fame() == 0 ? 1 : 0)
          .thenComparingInt(name -> name.usage() == Usage.SURNAME ? 1 : 0)
          .thenComparingInt(name -> -name.entry().fame())
          .thenComparing(name -> name.entry().subject().name());

  private final List<SpelledName> names = new ArrayList<>();
  private final Map<String, List<SpelledName>> bySqueezed = new HashMap<>();
  private final NameSuffix[] tails;
  private final List<Subject> bestKnown;

  SpellingIndex(Collection<Entry> entries) {
    var allTails = new ArrayList<NameSuffix>();
    for (var entry : entries) {
      var spelt = new LinkedHashMap<String, Usage>();
      spelt.put(entry.subject().name(), Usage.NAME);
      entry.nameByLanguage().values().forEach(name -> spelt.putIfAbsent(name, Usage.NAME));
      entry.aliases().forEach(alias -> spelt.putIfAbsent(alias.name(), alias.usage()));
      spelt.forEach((name, usage) -> add(entry, name, usage, allTails));
    }
    bySqueezed.values().forEach(list -> list.sort(BEST_FIRST));
    tails = allTails.toArray(NameSuffix[]::new);
    Arrays.sort(tails, Comparator.comparing(NameSuffix::text));
    bestKnown =
        entries.stream()
            .sorted(Comparator.comparingInt((Entry entry) -> -entry.fame()))
            .limit(100)
            .map(Entry::subject)
            .toList();
  }

  private void add(Entry entry, String spelling, Usage usage, List<NameSuffix> allTails) {
    var folded = TextFolding.fold(spelling);
    if (folded.isEmpty()) {
      return;
    }
    var name = new SpelledName(entry, usage, folded.replace(" ", ""));
    names.add(name);
    bySqueezed.computeIfAbsent(name.squeezed(), key -> new ArrayList<>()).add(name);
    if (usage == Usage.DEMONYM || usage == Usage.SURNAME) {
      return;
    }
    allTails.add(new NameSuffix(folded, true, name));
    for (var blank = folded.indexOf(' '); blank >= 0; blank = folded.indexOf(' ', blank + 1)) {
      allTails.add(new NameSuffix(folded.substring(blank + 1), false, name));
    }
  }

  List<Subject> findByName(String typed) {
    var squeezed = TextFolding.squeeze(typed);
    var hits = bySqueezed.getOrDefault(squeezed, List.of());
    if (hits.isEmpty() && squeezed.startsWith("the")) {
      hits = bySqueezed.getOrDefault(squeezed.substring(3), List.of());
    }
    if (hits.stream().anyMatch(hit -> hit.entry().fame() > 0)) {
      hits =
          hits.stream()
              .filter(hit -> hit.entry().fame() > 0 || hit.usage() != Usage.SURNAME)
              .toList();
    }
    var best = hits.isEmpty() ? Usage.NAME : hits.getFirst().usage();
    var wellKnown =
        !hits.isEmpty() && hits.getFirst().entry().fame() >= BundledFacts.MIN_WELL_KNOWN_FAME;
    return hits.stream()
        .filter(hit -> best == Usage.SURNAME || hit.usage() != Usage.SURNAME || !wellKnown)
        .map(hit -> hit.entry().subject())
        .distinct()
        .toList();
  }

  List<Subject> nearest(String typed, int limit) {
    var squeezed = TextFolding.squeeze(typed);
    if (squeezed.isEmpty()) {
      return List.of();
    }
    var bound = squeezed.length() <= 4 ? 1 : squeezed.length() <= 8 ? 2 : 3;
    var distances = new HashMap<Subject, Double>();
    for (var name : names) {
      var distance =
          name.usage() == Usage.DEMONYM || !beginsAlike(squeezed, name.squeezed())
              ? bound + 1
              : EditDistance.of(squeezed, name.squeezed(), bound);
      if (distance <= bound && distance < name.squeezed().length()) {
        distances.merge(
            name.entry().subject(), distance - name.entry().fame() / 10_000.0, Math::min);
      }
    }
    return distances.entrySet().stream()
        .sorted(Map.Entry.<Subject, Double>comparingByValue().thenComparing(e -> e.getKey().key()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Returns whether the names have a similar start: people mistype the middle of a word, and this
   * check saves most of the comparisons.
   */
  private static boolean beginsAlike(String typed, String name) {
    return typed.charAt(0) == name.charAt(0)
        || (typed.length() > 1 && typed.charAt(1) == name.charAt(0))
        || (name.length() > 1 && name.charAt(1) == typed.charAt(0));
  }

  List<Subject> completing(String typed, int limit) {
    var folded = TextFolding.fold(typed);
    if (folded.isEmpty()) {
      return bestKnown.stream().limit(limit).toList();
    }
    var hits = new ArrayList<NameSuffix>();
    for (var at = firstAt(folded); at < tails.length && tails[at].text().startsWith(folded); at++) {
      hits.add(tails[at]);
    }
    return hits.stream()
        .sorted(
            Comparator.comparingInt(
                    (NameSuffix tail) -> -tail.name().entry().fame() - (tail.whole() ? 10 : 0))
                .thenComparing(tail -> tail.name().entry().subject().name()))
        .map(tail -> tail.name().entry().subject())
        .distinct()
        .limit(limit)
        .toList();
  }

  private int firstAt(String prefix) {
    var low = 0;
    var high = tails.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (tails[middle].text().compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
