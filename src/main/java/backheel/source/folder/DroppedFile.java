package backheel.source.folder;

import backheel.input.TextDecoder;
import backheel.source.SeenHashes;
import backheel.story.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The content of one dropped file.
 *
 * @param key the file's name and a hash of its content
 * @param problems a line on what could not be read, "" if all could
 */
record DroppedFile(String key, List<Document> documents, String problems) {
  private static final int MAX_FILE_BYTES = 5 * 1024 * 1024;
  private static final int MAX_LIST_BYTES = 64 * 1024 * 1024;
  private static final Set<String> EXTENSIONS = Set.of("txt", "html", "htm", "json", "jsonl");

  /**
   * Returns whether a file's name has a known extension; a name that begins with a dot is still
   * being written.
   */
  static boolean isWanted(Path file) {
    var name = file.getFileName().toString();
    return !name.startsWith(".") && EXTENSIONS.contains(ending(name));
  }

  /**
   * Reads a file.
   *
   * @throws IOException with one line if none of it can be read
   */
  static DroppedFile read(Path file, Instant fetched) throws IOException {
    var name = file.getFileName().toString();
    boolean isList = ending(name).startsWith("json");
    var text = text(file, isList ? MAX_LIST_BYTES : MAX_FILE_BYTES);
    var hash = Long.toHexString(SeenHashes.hash64(text));
    var key = name + "#" + hash;
    if (isList) {
      var list = new DocumentListReader(name, fetched);
      list.read(text);
      return new DroppedFile(key, list.documents(), list.problems());
    }
    var form = ending(name).equals("txt") ? Document.Form.TEXT : Document.Form.PAGE;
    // The name identifies the file: other content under it is a new version of the same article.
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
    var text = TextDecoder.decode(bytes, null);
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
