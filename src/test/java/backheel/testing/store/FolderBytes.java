package backheel.testing.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of every file in a folder, searched as whoever takes the disk away would. */
public record FolderBytes(Map<String, String> files) {

  /** Reads them all as they are now. */
  public static FolderBytes of(Path folder) {
    var files = new LinkedHashMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FolderBytes(files);
  }

  /** The names of the files that hold a text, in UTF-8. */
  public List<String> filesWith(String text) {
    return holding(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The names of the files that hold a number of eight bytes, in whichever order. */
  public List<String> filesWith(long number) {
    for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      var found = holding(ByteBuffer.allocate(8).order(order).putLong(number).array());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> holding(byte[] bytes) {
    var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    return files.entrySet().stream()
        .filter(file -> file.getValue().contains(wanted))
        .map(Map.Entry::getKey)
        .toList();
  }
}
