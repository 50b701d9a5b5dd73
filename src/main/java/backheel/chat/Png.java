package backheel.chat;

import java.util.Arrays;

/** A picture as a PNG file; two with the same bytes are the same. */
public final class Png {
  private final byte[] bytes;
  private final int hash;

  /**
   * @param bytes of the whole file; kept, so not to be changed afterwards
   */
  public Png(byte[] bytes) {
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  /** The whole file, not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Png png && hash == png.hash && Arrays.equals(bytes, png.bytes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "PNG of " + bytes.length + " bytes";
  }
}
