package backheel.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An encoding of one byte a letter, ASCII in its lower half and a table in its upper. */
final class SingleByteCharset extends Charset {
  private static final Map<String, SingleByteCharset> TABLES = tables();

  private final String upper;

  private SingleByteCharset(String name, String upper) {
    super(name, new String[0]);
    this.upper = upper;
  }

  static @Nullable Charset named(String name) {
    return TABLES.get(name);
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(StandardCharsets.US_ASCII) || other.equals(this);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          byte b = in.get();
          out.put(b >= 0 ? (char) b : upper.charAt(b & 0x7f));
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " is only read");
  }

  private static Map<String, SingleByteCharset> tables() {
    return BundledTableReader.lines(SingleByteCharset.class, "charsets.txt").stream()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> table(p[0], p[1])));
  }

  private static SingleByteCharset table(String name, String codes) {
    var upper = new StringBuilder();
    for (var code : codes.split(" ", -1)) {
      upper.append((char) Integer.parseInt(code, 16));
    }
    return new SingleByteCharset(name, upper.toString());
  }
}
