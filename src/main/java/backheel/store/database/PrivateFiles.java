package backheel.store.database;

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
 * Files and folders that only their owner may read, from the moment of their creation. On a file
 * system without POSIX permissions nothing is set.
 */
public final class PrivateFiles {
  private static final Logger log = LoggerFactory.getLogger(PrivateFiles.class);
  private static final Set<PosixFilePermission> FILE_PERMISSIONS =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER_PERMISSIONS =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

  /** Sticky bit of a shared folder such as /tmp, whose permissions are left alone. */
  private static final int STICKY_BIT = 01000;

  private PrivateFiles() {}

  /** Creates a folder and its parents where missing. */
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER_PERMISSIONS));
    }
  }

  /** Opens a file for writing, creating it where needed. */
  public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    return FileChannel.open(file, options, attributes(file, FILE_PERMISSIONS));
  }

  /**
   * Creates an empty file.
   *
   * @throws FileAlreadyExistsException when anything exists there, even a broken link
   */
  public static void create(Path file) throws IOException {
    var options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    open(file, options).close();
  }

  /** Removes the permissions of others from a folder of Backheel's, as far as possible. */
  public static void restrictFolder(Path folder) {
    try {
      var real = folder.toRealPath();
      if (real.getParent() != null && isPosix(real) && !isShared(real)) {
        restrict(real, FOLDER_PERMISSIONS);
      }
    } catch (IOException e) {
      log.debug("the rights of {} cannot be changed", folder, e);
    }
  }

  /**
   * Removes the permissions of others from a file, and from files next to it whose names begin with
   * its name.
   */
  public static void restrictFiles(Path file) {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null || !isPosix(folder)) {
      return;
    }
    try (var found = Files.newDirectoryStream(folder, PrivateFiles::isFile)) {
      var name = String.valueOf(file.getFileName());
      for (var one : found) {
        if (String.valueOf(one.getFileName()).startsWith(name)) {
          restrict(one, FILE_PERMISSIONS);
        }
      }
    } catch (IOException e) {
      log.debug("the rights of {} cannot be changed", file, e);
    }
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void restrict(Path path, Set<PosixFilePermission> wanted) {
    try {
      if (!Files.getPosixFilePermissions(path).equals(wanted)) {
        Files.setPosixFilePermissions(path, wanted);
      }
    } catch (IOException | UnsupportedOperationException e) {
      log.warn("Others may be able to read {}: its rights cannot be changed", path);
    }
  }

  private static boolean isShared(Path folder) throws IOException {
    return Files.getAttribute(folder, "unix:mode") instanceof Integer mode
        && (mode & STICKY_BIT) != 0;
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : NO_ATTRIBUTES;
  }

  /**
   * Returns whether the file system of a path, or of its nearest existing parent, has POSIX
   * permissions.
   */
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
