package backheel.answer.news;

import backheel.store.story.ReportedQuote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The merging of equal quotes, so that readers see each once, however many outlets carry it. */
final class QuoteMerger {

  private QuoteMerger() {}

  /** Merges equal quotes, in the order given. */
  static List<SharedQuote> merge(List<ReportedQuote> said) {
    var groups = new ArrayList<List<ReportedQuote>>();
    var words = new ArrayList<List<QuoteWording>>();
    for (var one : said) {
      var wording = QuoteWording.of(one.quote());
      var place = -1;
      for (var i = 0; i < words.size() && place < 0; i++) {
        place = words.get(i).stream().anyMatch(wording::isSame) ? i : -1;
      }
      if (place < 0) {
        place = groups.size();
        groups.add(new ArrayList<>());
        words.add(new ArrayList<>());
      }
      groups.get(place).add(one);
      words.get(place).add(wording);
    }
    return groups.stream()
        .map(group -> new SharedQuote(longest(group), List.copyOf(group)))
        .toList();
  }

  private static ReportedQuote longest(List<ReportedQuote> group) {
    return group.stream()
        .max(Comparator.comparingInt(s -> s.quote().text().length()))
        .orElseThrow();
  }
}
