package backheel.answer;

import backheel.football.Folding;
import backheel.store.Said;
import backheel.story.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Quotes as readers see them: each once, however many outlets carry it. */
final class Quotes {
  private static final int SHORTEST_TO_COMPARE = 12;

  private Quotes() {}

  /** The same words, and every report that carries them; the longest version stands for all. */
  record Shared(Said said, List<Said> all) {
    List<String> outlets() {
      return all.stream()
          .map(s -> s.report().outlet())
          .filter(o -> !o.isEmpty())
          .distinct()
          .toList();
    }
  }

  /** Puts together what is the same quote, in the order given. */
  static List<Shared> once(List<Said> said) {
    var shared = new ArrayList<List<Said>>();
    for (var one : said) {
      shared.stream()
          .filter(group -> group.stream().anyMatch(other -> isSame(one.quote(), other.quote())))
          .findFirst()
          .ifPresentOrElse(
              group -> group.add(one), () -> shared.add(new ArrayList<>(List.of(one))));
    }
    return shared.stream().map(group -> new Shared(group.getFirst(), List.copyOf(group))).toList();
  }

  private static boolean isSame(Quote a, Quote b) {
    if (!Objects.equals(a.speaker(), b.speaker())) {
      return false;
    }
    var x = letters(a.text());
    var y = letters(b.text());
    var shorter = x.length() < y.length() ? x : y;
    var longer = x.length() < y.length() ? y : x;
    return shorter.equals(longer)
        || (shorter.length() >= SHORTEST_TO_COMPARE
            && longer.contains(shorter)
            && shorter.length() * 10 >= longer.length() * 6);
  }

  private static String letters(String text) {
    return Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Words within the quotation marks of a language, without the comma of the sentence around. */
  static String marked(String quoted, String language) {
    var words = quoted.strip().replaceFirst("[,،;:]$", "");
    return switch (language) {
      case "fr" -> "«\u00a0" + words + "\u00a0»";
      case "es", "ar" -> "«" + words + "»";
      default -> "“" + words + "”";
    };
  }
}
