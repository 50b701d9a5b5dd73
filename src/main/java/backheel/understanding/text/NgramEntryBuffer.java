package backheel.understanding.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/** The bytes of all n-grams, one after the other. */
final class NgramEntryBuffer {
  private byte[] bytes;
  private int size = 1;

  NgramEntryBuffer(int room) {
    bytes = new byte[room];
  }

  /** Copies the values of an n-gram and returns their start. */
  int add(long known, DataInputStream data) throws IOException {
    int start = size;
    int values = Long.bitCount(known);
    if (size + values + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long mask = known;
    for (; mask > 0x7F; mask >>>= 7) {
      bytes[size++] = (byte) ((mask & 0x7F) | 0x80);
    }
    bytes[size++] = (byte) mask;
    data.readFully(bytes, size, values);
    size += values;
    return start;
  }

  byte[] all() {
    return Arrays.copyOf(bytes, size);
  }
}
