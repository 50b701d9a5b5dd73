package backheel.card;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a picture in PNG, which nobody can change. */
public final class PngBytes {
  private final byte[] bytes;

  PngBytes(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The bytes from their start; needs no closing. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** How many bytes. */
  public int size() {
    return bytes.length;
  }
}
