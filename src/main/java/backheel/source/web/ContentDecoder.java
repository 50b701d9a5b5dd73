package backheel.source.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The unpacking of bodies. The bytes say how they are packed: servers send packed files without
 * saying so, call plain text packed, and put charsets where the content coding belongs.
 */
final class ContentDecoder {
  /** Number of packings inside each other that are undone. */
  private static final int MAX_LAYERS = 3;

  private static final int CHUNK = 8_192;

  private ContentDecoder() {}

  /** A stream that unpacks another. */
  private interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  /**
   * Returns the body unpacked; as it is where it is not packed, whatever the header says.
   *
   * @param codings the {@code Content-Encoding}, null if the response has none
   * @param limit the maximum size in bytes; a larger result has one byte more
   */
  static ResponseBody decode(ResponseBody packed, @Nullable String codings, int limit) {
    var body = packed;
    var names = codings == null ? new String[0] : codings.toLowerCase(Locale.ROOT).split(",", 8);
    for (int i = names.length - 1; i >= Math.max(0, names.length - MAX_LAYERS); i--) {
      body =
          switch (names[i].strip()) {
            case "br" ->
                Objects.requireNonNullElse(unpack(body, BrotliInputStream::new, limit), body);
            case "deflate" -> Objects.requireNonNullElse(inflate(body, limit), body);
            default -> body;
          };
    }
    for (int i = 0; i < MAX_LAYERS && isGzip(body.bytes()); i++) {
      body = Objects.requireNonNullElse(unpack(body, GZIPInputStream::new, limit), body);
    }
    return body;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /** Undoes "deflate", which means zlib by the standard and often comes without its frame. */
  private static @Nullable ResponseBody inflate(ResponseBody body, int limit) {
    var framed = unpack(body, InflaterInputStream::new, limit);
    if (framed != null) {
      return framed;
    }
    var inflater = new Inflater(/* nowrap= */ true);
    try {
      return unpack(body, in -> new InflaterInputStream(in, inflater), limit);
    } finally {
      inflater.end();
    }
  }

  /** Returns the unpacked body, null if nothing can be unpacked from it. */
  private static @Nullable ResponseBody unpack(
      ResponseBody packed, Unpacking unpacking, int limit) {
    var out = new ByteArrayOutputStream(Math.min(limit, 4 * packed.bytes().length));
    boolean cut = packed.cut();
    try (var in = unpacking.of(new ByteArrayInputStream(packed.bytes()))) {
      var chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0 && out.size() <= limit; n = in.read(chunk)) {
        out.write(chunk, 0, Math.min(n, limit + 1 - out.size()));
      }
    } catch (IOException e) {
      // Damaged or cut: what came out before is as good as the beginning of any cut body.
      cut = true;
    }
    return out.size() == 0 && cut ? null : new ResponseBody(out.toByteArray(), cut);
  }
}
