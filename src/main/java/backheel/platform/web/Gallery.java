package backheel.platform.web;

import backheel.chat.Picture;
import backheel.chat.Png;
import backheel.chat.Reply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The pictures of our own that pages have been shown lately, each under the hash of its bytes. */
final class Gallery {
  private static final int MOST_BYTES = 64 << 20;

  private final Cache<String, byte[]> shown =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String name, byte[] bytes) -> bytes.length)
          .build();

  /** What the picture is called in an address. */
  static String name(Png png) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(png.bytes());
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Keeps what is drawn for a message, for the page that is about to ask for it. */
  Reply keep(Reply reply) {
    for (var picture : reply.look().pictures()) {
      if (picture instanceof Picture.Drawn(var png, var alt, var hidden)) {
        shown.put(name(png), png.bytes());
      }
    }
    return reply;
  }

  void send(Context request) throws Refusal {
    var bytes = shown.getIfPresent(request.pathParam("name"));
    if (bytes == null) {
      throw new Refusal(404, "This picture is not kept any more.");
    }
    request
        .header("Cache-Control", "private, max-age=86400, immutable")
        .contentType("image/png")
        .result(bytes);
  }
}
