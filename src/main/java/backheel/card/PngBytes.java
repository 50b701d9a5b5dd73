package backheel.card;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The immutable bytes of a PNG picture. */
public final class PngBytes {
  private final byte[] bytes;

  PngBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Returns a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Opens a stream of the bytes from their start; it needs no closing. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** Returns the number of bytes. */
  public int size() {
    return bytes.length;
  }
}
