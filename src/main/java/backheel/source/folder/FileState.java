package backheel.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The state of a file at a scan.
 *
 * @param changed the time of its last change in milliseconds
 * @param still whether it was the same at the scan before
 * @param key its name and hash once it has been read, otherwise ""
 * @param problem a line on what could not be read, "" if all could
 */
record FileState(long size, long changed, boolean still, String key, String problem) {

  /** Returns the state of a file, null if there is no regular file. */
  static @Nullable FileState of(Path file) throws IOException {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.isRegularFile()
          ? new FileState(now.size(), now.lastModifiedTime().toMillis(), false, "", "")
          : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Returns the state after the one at the scan before, which is kept for an unchanged file. */
  FileState after(@Nullable FileState before) {
    return before != null && size == before.size && changed == before.changed
        ? before.as(before.key, before.problem)
        : this;
  }

  /** Returns the state of the same file once it has been read. */
  FileState as(String newKey, String newProblem) {
    return new FileState(size, changed, true, newKey, newProblem);
  }

  /** Returns the state of the same file if none of it could be read. */
  FileState unreadable(String fileName, IOException e) {
    return as(
        fileName + "#" + size + "#" + changed,
        e.getMessage() == null ? "cannot be read" : e.getMessage());
  }
}
