package backheel.packaged;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * A report as an outlet would send it, about Achraf Hakimi or another, and unlike every other: its
 * words are made up from its number.
 */
record Dispatch(int number, String title, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** No language's, or words would come about that tell what a story is about. */
  private static final String[] SYLLABLES = {
    "baz", "cyx", "duz", "fyx", "gyz", "hux", "jyz", "kyx", "lyz", "myx", "nyz", "pyx", "ryz",
    "syx", "tyz", "vyx"
  };

  /** Number {@code n} about Achraf Hakimi. */
  static Dispatch of(int number) {
    return of(number, "Achraf Hakimi");
  }

  static Dispatch of(int number, String name) {
    // Seeds next to each other would begin alike, and so would the words.
    var random = new Random(number * 0x9E3779B97F4A7C15L);
    var words = new StringBuilder();
    for (int sentence = 0; sentence < 6; sentence++) {
      words.append("The ").append(word(random));
      for (int i = 0; i < 7; i++) {
        words.append(' ').append(word(random));
      }
      words.append(". ");
    }
    return new Dispatch(
        number,
        name + " and the " + word(random) + ' ' + word(random) + " [" + number + "]",
        name + " " + words + "So far the news.");
  }

  /** Documents as one file for the watched folder. */
  static String file(List<Dispatch> dispatches) {
    var documents = JSON.createArrayNode();
    for (var dispatch : dispatches) {
      documents
          .addObject()
          .put("id", "dispatch-" + dispatch.number())
          .put("title", dispatch.title())
          .put("text", dispatch.text())
          .put("outlet", "Test Gazette")
          .put("url", "https://gazette.example/" + dispatch.number())
          .put("time", Instant.now().toString())
          .put("lang", "en");
    }
    return documents.toString();
  }

  /** How its messages are told from all others. */
  String mark() {
    return "[" + number + "]";
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
