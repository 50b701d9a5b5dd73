package backheel.source;

import backheel.story.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one dropped file held.
 *
 * @param key its name and a hash of what it held
 * @param trouble what of it could not be read, "" when all could
 */
record DroppedFile(String key, List<Document> documents, String trouble) {
  private static final int LARGEST = 5 * 1024 * 1024;
  private static final int LARGEST_LIST = 64 * 1024 * 1024;
  private static final Set<String> ENDINGS = Set.of("txt", "html", "htm", "json", "jsonl");

  /**
   * Whether a file's name says that it is meant for us; names with a dot first are in the making.
   */
  static boolean isWanted(Path file) {
    var name = file.getFileName().toString();
    return !name.startsWith(".") && ENDINGS.contains(ending(name));
  }

  /**
   * Reads a file.
   *
   * @throws IOException with one plain line when nothing of it can be read
   */
  static DroppedFile read(Path file, Instant fetched) throws IOException {
    var name = file.getFileName().toString();
    boolean isList = ending(name).startsWith("json");
    var text = text(file, isList ? LARGEST_LIST : LARGEST);
    var hash = Long.toHexString(Seen.hash64(text));
    var key = name + "#" + hash;
    if (isList) {
      var list = new DocumentList(name, fetched);
      list.read(text);
      return new DroppedFile(key, list.documents(), list.trouble());
    }
    var form = ending(name).equals("txt") ? Document.Form.TEXT : Document.Form.PAGE;
    // The file is known by its name: other words under it are a new version of the same article.
    return new DroppedFile(key, List.of(Document.ofContent(name + "#", form, text, fetched)), "");
  }

  private static String text(Path file, int largest) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(largest + 1);
    }
    if (bytes.length > largest) {
      throw new IOException("larger than " + largest / (1024 * 1024) + " MiB");
    }
    var text = Decoding.text(bytes, null);
    if (text.isBlank()) {
      throw new IOException("empty");
    }
    if (text.indexOf('\0') >= 0) {
      throw new IOException("not text");
    }
    return text;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
