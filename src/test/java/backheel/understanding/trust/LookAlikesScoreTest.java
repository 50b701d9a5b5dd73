package backheel.understanding.trust;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.input.Lines;
import backheel.understanding.text.LanguageDetector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many disguised texts are found, and how many honest ones are suspected. */
class LookAlikesScoreTest {
  private static final List<String[]> HEADLINES =
      Lines.cells(LanguageDetector.class, "headlines.tsv");
  private static final List<String> HONEST =
      Stream.concat(
              HEADLINES.stream(), Lines.cells(LookAlikesScoreTest.class, "honest.tsv").stream())
          .map(cells -> cells[1])
          .toList();
  private static final int ROUNDS = 4;

  @Test
  void findsEveryDisguise() {
    var chance = new Random(7);
    Map<Disguise, List<String>> missed = new EnumMap<>(Disguise.class);
    int made = 0;
    for (var disguise : Disguise.values()) {
      int before = made;
      for (int round = 0; round < ROUNDS; round++) {
        for (var cells : HEADLINES) {
          String disguised = isAlphabetic(cells[0]) ? disguise.of(cells[1], chance) : null;
          if (disguised != null) {
            made++;
            if (DisguisedWordDetector.findFirst(disguised).isEmpty()) {
              missed.computeIfAbsent(disguise, d -> new ArrayList<>()).add(disguised);
            }
          }
        }
      }
      assertThat(made - before).as("samples of %s", disguise).isGreaterThan(100);
    }
    long lost = missed.values().stream().mapToLong(List::size).sum();

    assertThat(1 - (double) lost / made)
        .as("recall over %d; missed %s", made, missed)
        .isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void suspectsNoHonestText() {
    assertThat(HONEST.stream().filter(text -> DisguisedWordDetector.findFirst(text).isPresent()))
        .isEmpty();
  }

  @Test
  void suspectsAtMostOneInAThousandOfHonestTextsSideBySide() {
    var chance = new Random(11);
    var suspected =
        Stream.generate(() -> any(chance) + "\n" + any(chance))
            .limit(4_000)
            .filter(text -> DisguisedWordDetector.findFirst(text).isPresent())
            .toList();

    assertThat(suspected).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void takesTheDisguiseOff() {
    var chance = new Random(13);
    int made = 0;
    var wrong = new ArrayList<String>();
    for (var disguise :
        List.of(Disguise.SOME_LETTERS, Disguise.FULL_WIDTH, Disguise.MATHEMATICAL)) {
      for (var cells : HEADLINES) {
        String disguised = isAlphabetic(cells[0]) ? disguise.of(cells[1], chance) : null;
        if (disguised != null) {
          made++;
          String clean = DisguiseRemover.normalize(Objects.requireNonNull(disguised));
          if (!clean.equals(cells[1])) {
            wrong.add(clean);
          }
        }
      }
    }

    assertThat(1 - (double) wrong.size() / made).as("of %d; %s", made, wrong).isGreaterThan(0.97);
  }

  private static String any(Random chance) {
    return HONEST.get(chance.nextInt(HONEST.size()));
  }

  private static boolean isAlphabetic(String language) {
    return !List.of("ar", "fa", "ur", "zh", "ja", "ko", "he", "hi", "th", "ka").contains(language);
  }
}
