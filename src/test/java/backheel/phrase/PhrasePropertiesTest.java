package backheel.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every phrase, tried on thousands; a failure names its seed. */
class PhrasePropertiesTest {
  private static final int SEEDS = 3_000;

  @Test
  void theCanonicalWritingReadsBackToAnEqualPhrase() throws Exception {
    var read = 0;
    for (var seed = 0; seed < SEEDS; seed++) {
      var random = new RandomPhrases(seed);
      var phrase = phrase(seed % 2 == 0 ? random.phrase() : random.garbage());
      if (phrase.isPresent()) {
        read++;
        var again = SearchPhrase.parse(phrase.get().canonical());
        assertThat(again).as("seed %d: %s", seed, phrase.get()).isEqualTo(phrase.get());
        assertThat(again.canonical()).isEqualTo(phrase.get().canonical());
        assertThat(again.indexKeys()).isEqualTo(phrase.get().indexKeys());
      }
    }
    assertThat(read).isGreaterThan(SEEDS / 4);
  }

  @Test
  void everyMatchContainsAnIndexKey() {
    var matching = 0;
    for (var seed = 0; seed < SEEDS; seed++) {
      var random = new RandomPhrases(seed);
      var phrase = phrase(random.phrase());
      if (phrase.isEmpty()) {
        continue;
      }
      assertThat(phrase.get().indexKeys()).as("seed %d", seed).isNotEmpty();
      for (var n = 0; n < 5; n++) {
        var searchableText = SearchableText.of(random.text(), random.text());
        if (phrase.get().matches(searchableText)) {
          matching++;
          assertThat(Collections.disjoint(searchableText.keys(), phrase.get().indexKeys()))
              .as("seed %d: %s", seed, phrase.get())
              .isFalse();
        }
      }
    }
    assertThat(matching).isGreaterThan(SEEDS / 4);
  }

  @Test
  void indexFindsTheSamePhrasesAsTryingAll() {
    var random = new RandomPhrases(7);
    var phrases = new ArrayList<SearchPhrase>();
    while (phrases.size() < 500) {
      phrase(random.phrase()).ifPresent(phrases::add);
    }
    var index = new HashMap<String, List<SearchPhrase>>();
    for (var phrase : phrases) {
      for (var anchor : phrase.indexKeys()) {
        index.computeIfAbsent(anchor, key -> new ArrayList<>()).add(phrase);
      }
    }
    for (var n = 0; n < 200; n++) {
      var searchableText = SearchableText.of(random.text(), random.text());
      var found =
          searchableText.keys().stream()
              .flatMap(key -> index.getOrDefault(key, List.of()).stream())
              .distinct()
              .filter(phrase -> phrase.matches(searchableText));

      assertThat(found)
          .containsExactlyInAnyOrderElementsOf(
              phrases.stream()
                  .distinct()
                  .filter(phrase -> phrase.matches(searchableText))
                  .toList());
    }
  }

  @Test
  void anyInputIsParsedOrRefusedWithAReason() {
    var refused = 0;
    for (var seed = 0; seed < 2 * SEEDS; seed++) {
      if (phrase(new RandomPhrases(seed).garbage()).isEmpty()) {
        refused++;
      }
    }
    assertThat((double) refused / SEEDS).isCloseTo(1.5, within(0.4));
  }

  /** The phrase, or nothing when it was refused in the one way there is. */
  private static Optional<SearchPhrase> phrase(String typed) {
    try {
      return Optional.of(SearchPhrase.parse(typed));
    } catch (MalformedPhraseException e) {
      assertThat(e.key()).startsWith("phrase.");
      return Optional.empty();
    }
  }
}
