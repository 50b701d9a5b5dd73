package backheel.answer;

import backheel.store.Said;
import backheel.story.Report;
import backheel.subscription.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Quotes as readers see them: each once, however many outlets carry it. */
final class Quotes {

  private Quotes() {}

  /**
   * The same words of the same speaker, and every report that carries them, newest first.
   *
   * @param said the longest version, which stands for all
   */
  record Shared(Said said, List<Said> all) {

    /** Outlets that have it of their own, first to report first; a near-copy counts for nothing. */
    List<String> outlets() {
      return Copies.originals(reports()).stream().map(Report::outlet).distinct().toList();
    }

    /** Outlets that only copied the article of another. */
    List<String> copiers() {
      var own = outlets();
      return reports().stream()
          .map(Report::outlet)
          .filter(o -> !own.contains(o))
          .distinct()
          .toList();
    }

    /** Whether any of the reports leaves no doubt about who said it. */
    boolean sure() {
      return all.stream().anyMatch(s -> s.quote().sure());
    }

    /** When or where it was said, by the first report that tells. */
    String when() {
      return all.stream()
          .map(s -> s.quote().when())
          .filter(when -> !when.isEmpty())
          .reduce((newer, older) -> older)
          .orElse("");
    }

    /** What outlets wrote in other words, each outlet once. */
    List<Variation> variations() {
      var found = new ArrayList<Variation>();
      for (var other : all) {
        var variation = Variation.between(said, other);
        if (variation != null
            && found.stream().noneMatch(v -> v.outlet().equals(variation.outlet()))) {
          found.add(variation);
        }
      }
      return found;
    }

    private List<Report> reports() {
      return all.stream()
          .map(Said::report)
          .filter(r -> !r.outlet().isEmpty())
          .distinct()
          .sorted(Comparator.comparing(Report::appearedAt))
          .toList();
    }
  }

  /** Puts together what is the same quote, in the order given. */
  static List<Shared> once(List<Said> said) {
    var groups = new ArrayList<List<Said>>();
    var words = new ArrayList<List<Wordings>>();
    for (var one : said) {
      var wording = Wordings.of(one.quote());
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
    return groups.stream().map(group -> new Shared(longest(group), List.copyOf(group))).toList();
  }

  private static Said longest(List<Said> group) {
    return group.stream()
        .max(Comparator.comparingInt(s -> s.quote().text().length()))
        .orElseThrow();
  }

  /** Words within the quotation marks of a language, without the comma of the sentence around. */
  static String marked(String quoted, String language) {
    return Quotation.marked(quoted, language);
  }
}
