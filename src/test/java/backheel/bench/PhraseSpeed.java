package backheel.bench;

import backheel.phrase.SearchPhrase;
import backheel.phrase.SearchableText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * CPU time that phrases take, warm and in process: making a report of 3 KB ready, its keys, and
 * trying 1,000 phrases on it that all have an anchor there.
 *
 * <p>{@code java -cp 'target/test-classes:target/backheel/lib/app/*' backheel.bench.PhraseSpeed}
 */
final class PhraseSpeed {
  private static final int VOCABULARY = 5_000;
  private static final int ROUNDS = 300;
  private static final int MEASURED = 100;
  private static final int PHRASES = 1_000;
  private static final int LONGEST = 64 * 1024;

  /** Sum of all matches, so that the compiler cannot leave the work out. */
  private static long matched;

  public static void main(String[] none) throws Exception {
    var dice = new Random(3);
    var words = words(dice);
    var text = new StringBuilder();
    while (text.length() < 3_000) {
      // Common words come often: the square of a chance is small.
      var chance = dice.nextDouble();
      text.append(words.get((int) (VOCABULARY * chance * chance))).append(' ');
    }
    var body = text.toString();
    var there = List.of(body.split(" ", -1));
    System.out.printf("making ready: %.1f us%n", micros(() -> SearchableText.of("Title", body)));
    var ready = SearchableText.of("Title", body);
    System.out.printf("its %d keys: %.1f us%n", ready.keys().size(), micros(ready::keys));
    for (var expressions : new boolean[] {false, true}) {
      var phrases = new ArrayList<SearchPhrase>();
      while (phrases.size() < PHRASES) {
        var known = there.get(dice.nextInt(there.size()));
        var other = words.get(dice.nextInt(VOCABULARY));
        var third = there.get(dice.nextInt(there.size()));
        phrases.add(
            SearchPhrase.parse(
                expressions
                    ? known + " /" + other + "(ed|ing|s)?/"
                    : switch (dice.nextInt(4)) {
                      case 0 -> known;
                      case 1 -> known + " (" + other + " or " + third + ")";
                      case 2 -> "\"" + known + " " + third + "\"";
                      default -> known + " " + third.substring(0, 3) + "* not " + other;
                    }));
      }
      System.out.printf(
          "one phrase %s expression: %.3f us%n",
          expressions ? "with" : "without",
          micros(() -> matched += phrases.stream().filter(phrase -> phrase.matches(ready)).count())
              / PHRASES);
    }
    for (var evil : List.of("(a+)+$", "(?:.*){70}b", "[a-z]{1,70}b", "(?:\\pL?\\w?){36}b")) {
      var phrase = SearchPhrase.parse("title /" + evil + "/");
      var longest = SearchableText.of("Title", "a".repeat(LONGEST) + "!");
      for (var round = 0; round < 3; round++) {
        phrase.matches(longest);
      }
      var start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      phrase.matches(longest);
      System.out.printf(
          "/%s/ on 64 KiB: %.0f ms%n",
          evil, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
    }
  }

  private static double micros(Runnable work) {
    var clock = ManagementFactory.getThreadMXBean();
    var start = 0L;
    for (var round = 0; round < ROUNDS; round++) {
      if (round == ROUNDS - MEASURED) {
        start = clock.getCurrentThreadCpuTime();
      }
      work.run();
    }
    return (clock.getCurrentThreadCpuTime() - start) / 1e3 / MEASURED;
  }

  private static List<String> words(Random dice) {
    var words = new ArrayList<String>();
    while (words.size() < VOCABULARY) {
      var word = new StringBuilder();
      for (var length = 3 + dice.nextInt(8); length > 0; length--) {
        word.append("aeiourstlnmdcgh".charAt(dice.nextInt(15)));
      }
      words.add(word.toString());
    }
    return words;
  }
}
