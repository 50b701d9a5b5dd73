package backheel.football;

import backheel.football.Catalogue.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A merger of two descriptions of one subject: the first takes precedence, the second fills its
 * gaps.
 */
final class CatalogueEntryMerger {

  private CatalogueEntryMerger() {}

  static Entry merge(Entry first, Entry second) {
    var names = new LinkedHashMap<>(second.nameByLanguage());
    names.putAll(first.nameByLanguage());
    return new Entry(
        first.subject(),
        first.teamId() == null ? second.teamId() : first.teamId(),
        joined(first.clubIds(), second.clubIds()),
        joined(first.aliases(), second.aliases()),
        names,
        filled(first.emblem(), second.emblem()),
        first.born() == null ? second.born() : first.born(),
        filled(first.position(), second.position()),
        filled(first.city(), second.city()),
        Set.copyOf(joined(List.copyOf(first.titles()), List.copyOf(second.titles()))),
        Math.max(first.fame(), second.fame()));
  }

  private static String filled(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    var both = new LinkedHashSet<>(first);
    both.addAll(second);
    return new ArrayList<>(both);
  }
}
