package backheel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that their owner alone may read, from the moment they are there. Where the file
 * system knows no such permissions, nothing is asked of it.
 */
public final class PrivateFiles {
  private static final Logger log = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?>[] NONE = {};

  /** Of a folder that many share, such as /tmp: no setting of ours is wanted there. */
  private static final int STICKY = 01000;

  private PrivateFiles() {}

  /** Creates a folder, and those above it, unless they are there. */
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
  }

  /** Opens a file to be written, creating it where needed. */
  public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    return FileChannel.open(file, options, attributes(file, FILE));
  }

  /**
   * Creates an empty file.
   *
   * @throws FileAlreadyExistsException when anything is there, be it a link to nowhere
   */
  public static void create(Path file) throws IOException {
    var options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    open(file, options).close();
  }

  /** Takes from others what they may do in a folder of ours, as far as that is possible. */
  public static void mendFolder(Path folder) {
    try {
      var real = folder.toRealPath();
      if (real.getParent() != null && isPosix(real) && !isShared(real)) {
        mend(real, FOLDER);
      }
    } catch (IOException e) {
      log.debug("the rights of {} cannot be changed", folder, e);
    }
  }

  /** Takes from others what they may do with a file and those beside it that carry its name on. */
  public static void mendFiles(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !isPosix(folder)) {
      return;
    }
    try (var found = Files.newDirectoryStream(folder, PrivateFiles::isFile)) {
      var name = String.valueOf(file.getFileName());
      for (var one : found) {
        if (String.valueOf(one.getFileName()).startsWith(name)) {
          mend(one, FILE);
        }
      }
    } catch (IOException e) {
      log.debug("the rights of {} cannot be changed", file, e);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void mend(Path path, Set<PosixFilePermission> wanted) {
    try {
      if (!Files.getPosixFilePermissions(path).equals(wanted)) {
        Files.setPosixFilePermissions(path, wanted);
      }
    } catch (IOException | UnsupportedOperationException e) {
      log.warn("Others may be able to read {}: its rights cannot be changed", path);
    }
  }

  private static boolean isShared(Path folder) throws IOException {
    return Files.getAttribute(folder, "unix:mode") instanceof Integer mode && (mode & STICKY) != 0;
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : NONE;
  }

  /** Whether the file system of a path, or of what is there of it, knows the rights of others. */
  private static boolean isPosix(Path path) {
    for (var there = path.toAbsolutePath(); there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        return isPosix(there, "posix");
      }
    }
    return false;
  }

  private static boolean isPosix(Path there, String view) {
    try {
      FileStore store = Files.getFileStore(there);
      return there.getFileSystem().supportedFileAttributeViews().contains(view)
          && store.supportsFileAttributeView(view);
    } catch (IOException e) {
      return false;
    }
  }
}
