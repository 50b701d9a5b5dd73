package backheel.delivery;

import backheel.store.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sent-journal as a file, a line a message, in one write each: what was written survives the
 * end of the process, though not that of the machine. Emptied whenever nothing in it is open.
 */
public final class JournalFile implements SentJournal {
  /** Emptying it is a system call too. */
  private static final long WORTH_EMPTYING = 64 * 1024;

  private static final Logger log = LoggerFactory.getLogger(JournalFile.class);

  private final FileChannel file;
  private final Path path;
  private final Set<Long> open = new HashSet<>();

  /** Chats that were erased while this is open: nothing of them stays longer than needed. */
  private final Set<String> erased = new HashSet<>();

  private boolean holdsErased;

  /** Whether what an earlier life left is dealt with. */
  private boolean cleared;

  private final List<Entry> left;

  private JournalFile(FileChannel file, Path path, List<Entry> left) {
    this.file = file;
    this.path = path;
    this.left = List.copyOf(left);
  }

  /**
   * The journal of one platform, beside the database that it belongs to.
   *
   * @throws UncheckedIOException when it cannot be opened
   */
  public static JournalFile beside(Path database, String platform) {
    var path = database.resolveSibling(database.getFileName() + "-sent-" + platform);
    try {
      return open(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open " + path, e);
    }
  }

  /** Opens the journal, and reads what an earlier life left in it. */
  public static JournalFile open(Path path) throws IOException {
    var left = new ArrayList<Entry>();
    if (Files.exists(path)) {
      for (var line : Files.readString(path, StandardCharsets.UTF_8).split("\n", -1)) {
        read(line, left);
      }
    }
    var file =
        PrivateFiles.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    return new JournalFile(file, path, left);
  }

  @Override
  public synchronized void taken(Entry entry) {
    open.add(entry.deliveries().getFirst());
    holdsErased |= erased.contains(entry.chat());
    try {
      write(line(entry));
    } catch (IOException e) {
      log.warn("The sent-journal cannot be written: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void marked(Entry entry) {
    open.remove(entry.deliveries().getFirst());
    try {
      if (open.isEmpty() && (holdsErased || file.size() > WORTH_EMPTYING)) {
        file.truncate(0);
        holdsErased = false;
      }
    } catch (IOException e) {
      log.warn("The sent-journal cannot be emptied: {}", e.getMessage());
    }
  }

  /**
   * The lines of others that are not marked yet are written again: a kill in between sends those a
   * second time, as one before their first would have.
   */
  @Override
  public synchronized void forget(String chat) {
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
      log.warn("A chat cannot be erased from the sent-journal: {}", e.getMessage());
    }
  }

  private static boolean isOf(String line, String chat) {
    return line.startsWith(chat + "\t") || line.startsWith(chat + "/");
  }

  private void write(String lines) throws IOException {
    var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public List<Entry> left() {
    return left;
  }

  @Override
  public synchronized void clear() {
    cleared = true;
    try {
      file.truncate(0);
    } catch (IOException e) {
      log.warn("The sent-journal cannot be emptied: {}", e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    try (file) {
      if (file.isOpen() && cleared && open.isEmpty()) {
        file.truncate(0);
      }
    } catch (IOException e) {
      log.warn("The sent-journal cannot be closed: {}", e.getMessage());
    }
  }

  /** The point at the end tells a whole line from one that was cut short. */
  private static String line(Entry entry) {
    return String.join(
        "\t",
        entry.chat(),
        joined(entry.deliveries()),
        joined(entry.editions()),
        entry.message(),
        Long.toString(entry.nextInLane().toEpochMilli()),
        ".\n");
  }

  private static void read(String line, List<Entry> entries) {
    var parts = line.split("\t", -1);
    if (parts.length != 6 || !parts[5].equals(".")) {
      if (!line.isEmpty()) {
        log.info("A line of the sent-journal was cut short; what it told is sent again");
      }
      return;
    }
    try {
      entries.add(
          new Entry(
              parts[0],
              parted(parts[1]),
              parted(parts[2]),
              parts[3],
              Instant.ofEpochMilli(Long.parseLong(parts[4]))));
    } catch (NumberFormatException e) {
      log.info("A line of the sent-journal cannot be read: {}", e.getMessage());
    }
  }

  private static String joined(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Long> parted(String numbers) {
    return Arrays.stream(numbers.split(",", -1)).map(Long::valueOf).toList();
  }
}
