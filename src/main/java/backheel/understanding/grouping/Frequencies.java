package backheel.understanding.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words are in the reports of late, in each language, and how common what joins
 * languages is in all: old counts fade, so that it stays small.
 */
final class Frequencies {
  private static final int FADES_AT = 20_000;

  /** Stories that are taken to have been seen before the first. */
  private static final double PRIOR = 58.6;

  /** Rare words tell more, but not quite as much more as they are rare. */
  private static final double FLATTER = 0.8;

  /** Weights of counts below this are worked out once, as long as the stories are about as many. */
  private static final int FEW = 512;

  private final Map<String, Table> languages = new HashMap<>();
  private final Table all = new Table();

  private static final class Table {
    private final Counts counts = new Counts();
    private final float[] workedOut = new float[FEW];
    private double workedOutAt;
    private double stories;

    private void count(Features fresh, Features known) {
      for (int key : fresh.keys) {
        if (!known.has(key)) {
          counts.add(key);
        }
      }
    }

    private void open() {
      if (++stories >= FADES_AT || counts.isFull()) {
        stories /= 2;
        counts.fade();
      }
    }

    private float weight(int key) {
      int count = counts.of(key);
      if (count >= FEW) {
        return weightOf(count);
      }
      if (Math.abs(stories - workedOutAt) > workedOutAt / 200) {
        Arrays.fill(workedOut, 0);
        workedOutAt = stories;
      }
      if (workedOut[count] == 0) {
        workedOut[count] = weightOf(count);
      }
      return workedOut[count];
    }

    private float weightOf(int count) {
      return (float) Math.pow(Math.max(0, Math.log((stories + PRIOR + 1) / (count + 1))), FLATTER);
    }
  }

  /**
   * Counts what the report adds to its story: a word that many reports of one story use is rare.
   */
  void count(Fingerprint print, Gathering story) {
    String language = print.language();
    Table table = languages.computeIfAbsent(language, l -> new Table());
    if (!story.speaks(language)) {
      table.open();
    }
    table.count(print.words(), story.words(language));
    table.count(print.named(), story.named(language));
    if (story.reports() == 0) {
      all.open();
    }
    all.count(print.who(), story.who());
    all.count(print.what(), story.what());
  }

  /** What a word tells in a language: the more, the rarer. */
  float word(String language, int key) {
    Table table = languages.get(language);
    return table == null ? (float) Math.pow(Math.log(PRIOR + 1), FLATTER) : table.weight(key);
  }

  /** What a trait that joins languages tells: the more, the rarer. */
  float bridge(int key) {
    return all.weight(key);
  }

  /** What a trait tells, in its language, or where it has none. */
  double weight(String language, int key) {
    return language.isEmpty() ? bridge(key) : word(language, key);
  }
}
