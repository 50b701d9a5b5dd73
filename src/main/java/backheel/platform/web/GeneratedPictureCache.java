package backheel.platform.web;

import backheel.chat.MessagePicture;
import backheel.chat.Png;
import backheel.chat.Reply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The generated pictures that pages have shown recently, each under the hash of its bytes. */
final class GeneratedPictureCache {
  private static final int MAX_CACHED_BYTES = 64 << 20;

  private final Cache<String, byte[]> shown =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CACHED_BYTES)
          .weigher((String name, byte[] bytes) -> bytes.length)
          .build();

  /** Returns the picture's name in an address. */
  static String name(Png png) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(png.bytes());
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Keeps the generated pictures of a reply, for the page that is about to request them. */
  Reply keep(Reply reply) {
    for (var messagePicture : reply.options().pictures()) {
      if (messagePicture instanceof MessagePicture.Generated(var png, var alt, var hidden)) {
        shown.put(name(png), png.bytes());
      }
    }
    return reply;
  }

  void send(Context request) throws RequestRefusedException {
    var bytes = shown.getIfPresent(request.pathParam("name"));
    if (bytes == null) {
      throw new RequestRefusedException(404, "This picture is not kept any more.");
    }
    request
        .header("Cache-Control", "private, max-age=86400, immutable")
        .contentType("image/png")
        .result(bytes);
  }
}
