package backheel.understanding.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A model of the probability of each letter after the one to four before it, in each of many
 * languages: the n-grams that distinguish languages, stored by their hash in about 9 MB.
 */
final class NgramModel {
  private static final String FILE = "languages.model";
  static final int MAX_NGRAM_LENGTH = 5;
  private static final int STEPS_PER_LOG = 16; // of a stored byte in a natural logarithm
  private static final int UNSEEN_COST = 14 * STEPS_PER_LOG;
  private static final int CODE_LENGTH = 2;

  private final List<String> languages;
  private final int[] hashes;
  private final int[] places;
  private final byte[] entries;

  private NgramModel(List<String> languages, int[] hashes, int[] places, byte[] entries) {
    this.languages = List.copyOf(languages);
    this.hashes = hashes;
    this.places = places;
    this.entries = entries;
  }

  /** A holder of the model, which is read on first use. */
  private static final class Holder {
    private static final NgramModel TABLE = read();
  }

  static NgramModel instance() {
    return Holder.TABLE;
  }

  /** Returns ISO 639-1 codes, in the order of the scores. */
  List<String> languages() {
    return languages;
  }

  /**
   * Returns the log-likelihood of the words in each language, as natural logarithms.
   *
   * @param words in lower case; letters only
   */
  double[] scores(List<String> words) {
    var sums = new long[languages.size()];
    var likely = new int[languages.size()];
    for (var word : words) {
      for (int from = 0; from < word.length(); from++) {
        Arrays.fill(likely, UNSEEN_COST);
        int hash = 0x811C9DC5;
        int end = Math.min(word.length(), from + MAX_NGRAM_LENGTH);
        for (int i = from; i < end; i++) {
          hash = (hash ^ word.charAt(i)) * 0x01000193;
          lookUp(mix(hash), likely);
          for (int l = 0; l < likely.length; l++) {
            sums[l] += likely[l];
          }
        }
      }
    }
    return Arrays.stream(sums).mapToDouble(sum -> -sum / (double) STEPS_PER_LOG).toArray();
  }

  /**
   * Replaces the values of the shorter n-gram by those of this one, in the languages that have it.
   */
  private void lookUp(int hash, int[] likely) {
    for (int slot = hash & (hashes.length - 1);
        places[slot] != 0;
        slot = (slot + 1) & (hashes.length - 1)) {
      if (hashes[slot] == hash) {
        int at = places[slot];
        long known = 0;
        for (int shift = 0; ; shift += 7) {
          byte part = entries[at++];
          known |= (long) (part & 0x7F) << shift;
          if (part >= 0) {
            break;
          }
        }
        for (; known != 0; known &= known - 1) {
          likely[Long.numberOfTrailingZeros(known)] = entries[at++] & 0xFF;
        }
        return;
      }
    }
  }

  private static int mix(int hash) {
    int value = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    return value ^ (value >>> 13);
  }

  private static NgramModel read() {
    try (InputStream in = Objects.requireNonNull(NgramModel.class.getResourceAsStream(FILE), FILE);
        var data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
      var languages = new ArrayList<String>();
      for (int left = data.readUnsignedByte(); left > 0; left--) {
        languages.add(new String(data.readNBytes(CODE_LENGTH), StandardCharsets.US_ASCII));
      }
      int rows = data.readInt();
      var hashes = new int[Integer.highestOneBit(rows * 3 / 2) * 2];
      var places = new int[hashes.length];
      // The first byte stays empty, so that place 0 means an empty slot.
      var entries = new NgramEntryBuffer(1 << 22);
      int hash = 0;
      for (int row = 0; row < rows; row++) {
        hash += (int) varint(data);
        int slot = hash & (hashes.length - 1);
        while (places[slot] != 0) {
          slot = (slot + 1) & (hashes.length - 1);
        }
        hashes[slot] = hash;
        places[slot] = entries.add(varint(data), data);
      }
      return new NgramModel(languages, hashes, places, entries.all());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static long varint(DataInputStream data) throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int part = data.readUnsignedByte();
      value |= (long) (part & 0x7F) << shift;
      if (part < 0x80) {
        return value;
      }
    }
  }
}
