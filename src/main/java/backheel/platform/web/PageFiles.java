package backheel.platform.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The files of the page, by name: a file that is not listed here is not served. */
final class PageFiles {
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "chat.css", "text/css; charset=utf-8",
          "chat.js", "text/javascript; charset=utf-8",
          "bubbles.js", "text/javascript; charset=utf-8",
          "composer.js", "text/javascript; charset=utf-8",
          "server.js", "text/javascript; charset=utf-8",
          "memory.js", "text/javascript; charset=utf-8",
          "words.json", "application/json; charset=utf-8",
          "mark.svg", "image/svg+xml");

  private final Map<String, byte[]> files =
      TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(name -> name, PageFiles::load));

  static Iterable<String> names() {
    return TYPES.keySet();
  }

  void send(Context request, String name) {
    request
        .contentType(Objects.requireNonNull(TYPES.get(name), name))
        .result(Objects.requireNonNull(files.get(name), name));
  }

  private static byte[] load(String name) {
    try (var in =
        Objects.requireNonNull(PageFiles.class.getResourceAsStream("page/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
