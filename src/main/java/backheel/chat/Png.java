package backheel.chat;

import java.util.Arrays;

/** A picture as a PNG file; two with equal bytes are equal. */
public final class Png {
  private final byte[] bytes;
  private final int hash;

  /**
   * @param bytes the whole file; not copied, so it must not be changed afterwards
   */
  public Png(byte[] bytes) {
    this.bytes = bytes;
    this.hash = Arrays.hashCode(bytes);
  }

  /** Returns the whole file, which must not be changed. */
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
