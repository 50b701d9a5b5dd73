package backheel.delivery;

import backheel.chat.ChatId;
import backheel.store.database.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sent journal in a file, one line per message, each written in one call: entries survive a kill
 * of the process, but not a crash of the machine. The file is emptied whenever no entry in it is
 * open.
 */
final class FileSentJournal implements SentJournal {
  /** Minimum size in bytes to truncate, since truncating is a system call too. */
  private static final long MIN_SIZE_TO_TRUNCATE = 64 * 1024;

  private static final Logger log = LoggerFactory.getLogger(FileSentJournal.class);

  private final FileChannel file;
  private final Path path;
  private final Set<Long> open = new HashSet<>();

  /** Chats erased while this journal is open: their entries are kept no longer than needed. */
  private final Set<ChatId> erased = new HashSet<>();

  private boolean holdsErased;

  /** True once the entries of the previous run have been handled. */
  private boolean cleared;

  private final List<Entry> left;

  private FileSentJournal(FileChannel file, Path path, List<Entry> left) {
    this.file = file;
    this.path = path;
    this.left = List.copyOf(left);
  }

  /**
   * Opens the journal of one platform, next to the database it belongs to.
   *
   * @throws UncheckedIOException when it cannot be opened
   */
  static FileSentJournal beside(Path database, String platform) {
    var path = database.resolveSibling(database.getFileName() + "-sent-" + platform);
    try {
      return open(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + path, e);
    }
  }

  /** Opens the journal and reads the entries left by the previous run. */
  static FileSentJournal open(Path path) throws IOException {
    var left = new ArrayList<Entry>();
    if (Files.exists(path)) {
      for (var line : Files.readString(path, StandardCharsets.UTF_8).split("\n", -1)) {
        JournalEntryCodec.parse(line).ifPresent(left::add);
      }
    }
    var file =
        PrivateFiles.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    return new FileSentJournal(file, path, left);
  }

  @Override
  public synchronized void recordSent(Entry entry) {
    open.add(entry.deliveries().getFirst());
    holdsErased |= erased.contains(entry.chat());
    try {
      write(JournalEntryCodec.format(entry));
    } catch (IOException e) {
      log.warn("The sent journal cannot be written: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void recordStored(Entry entry) {
    open.remove(entry.deliveries().getFirst());
    try {
      if (open.isEmpty() && (holdsErased || file.size() > MIN_SIZE_TO_TRUNCATE)) {
        file.truncate(0);
        holdsErased = false;
      }
    } catch (IOException e) {
      log.warn("The sent journal cannot be emptied: {}", e.getMessage());
    }
  }

  /**
   * Rewrites the file without the chat's lines. Unmarked lines of other chats are written again: a
   * kill in between sends those messages a second time, as one before their first write would have.
   */
  @Override
  public synchronized void eraseChat(ChatId chat) {
    erased.add(chat);
    try {
      var all = Files.readString(path, StandardCharsets.UTF_8);
      var others =
          all.lines()
              .filter(line -> !isOf(line, chat))
              .map(line -> line + "\n")
              .collect(Collectors.joining());
      if (others.length() < all.length()) {
        file.truncate(0);
        write(others);
      }
    } catch (IOException e) {
      log.warn("A chat cannot be erased from the sent journal: {}", e.getMessage());
    }
  }

  private static boolean isOf(String line, ChatId chat) {
    return line.startsWith(chat + "\t") || line.startsWith(chat + "/");
  }

  private void write(String lines) throws IOException {
    var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public List<Entry> unfinished() {
    return left;
  }

  @Override
  public synchronized void clear() {
    cleared = true;
    try {
      file.truncate(0);
    } catch (IOException e) {
      log.warn("The sent journal cannot be emptied: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    try (file) {
      if (file.isOpen() && cleared && open.isEmpty()) {
        file.truncate(0);
      }
    } catch (IOException e) {
      log.warn("The sent journal cannot be closed: {}", e.getMessage());
    }
  }
}
