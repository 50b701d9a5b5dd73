package backheel.operations;

import backheel.store.database.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lock that keeps a second Backheel off the same data for as long as this one runs. */
public final class DataLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private DataLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Acquires the lock of a data folder, creating the folder if needed.
   *
   * @throws IOException with advice on what to do, if another process has the lock or it cannot be
   *     acquired
   */
  public static DataLock acquire(Path data) throws IOException {
    var channel = open(data);
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return new DataLock(channel, lock);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw taken(data, e);
    }
    channel.close();
    throw taken(data, null);
  }

  private static FileChannel open(Path data) throws IOException {
    try {
      PrivateFiles.createFolder(data);
      PrivateFiles.restrictFolder(data);
      var file = data.resolve("backheel.lock");
      var channel =
          PrivateFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
      PrivateFiles.restrictFiles(file);
      return channel;
    } catch (FileSystemException e) {
      // The exception's own message is hardly more than a path.
      var why = e.getReason() == null ? "not allowed" : e.getReason();
      throw new IOException(
          "The data folder "
              + data.toAbsolutePath()
              + " cannot be written ("
              + why
              + "). Give this user the right to, or choose another folder with --data.",
          e);
    }
  }

  private static IOException taken(Path data, @Nullable Throwable cause) {
    return new IOException(
        "Another Backheel is running on the data in "
            + data.toAbsolutePath()
            + ". Stop it first, or give this one its own folder with --data.",
        cause);
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
