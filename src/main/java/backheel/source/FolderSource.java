package backheel.source;

import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import backheel.story.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A watched folder: texts, pages and documents in the form that {@code backheel read} takes,
 * dropped as files and left where they are. A file is read once it is unchanged from one scan to
 * the next.
 */
public final class FolderSource implements Source {
  private static final Duration SCAN_INTERVAL = Duration.ofMillis(500);
  private static final int MIN_REMEMBERED_FILES = 20_000;

  /** Approximate number of documents in a visit, so that a full folder is taken in portions. */
  private static final int DOCUMENTS_PER_VISIT = 200;

  private static final int MAX_NAMED_FILES = 5;

  private final String name;
  private final Path folder;
  private final Clock clock;
  private final WorkerPool workers;

  /** State of each file at the last scan, by name. Only one visit at a time uses it. */
  private Map<String, Look> looks = Map.of();

  private SeenHashes seenHashes = new SeenHashes("");
  private String seenFrom = "";
  private volatile String note = "";

  /**
   * Creates a source for a folder, which is created if it does not exist.
   *
   * @param name the name shown to people, null to use the folder's own
   * @param workers the pool that reads the files
   */
  public FolderSource(Path folder, @Nullable String name, Clock clock, WorkerPool workers) {
    this.workers = workers;
    this.folder = folder.toAbsolutePath().normalize();
    this.name = name == null || name.isBlank() ? this.folder.toString() : name.strip();
    this.clock = clock;
  }

  /** Returns the factory of this kind of source. */
  public static SourceFactory factory() {
    return new FolderSourceFactory();
  }

  /**
   * The state of a file at a scan.
   *
   * @param still whether it was the same at the scan before
   * @param key its name and hash once it has been read, otherwise ""
   * @param trouble a line on what could not be read, "" if all could
   */
  private record Look(long size, long changed, boolean still, String key, String trouble) {
    boolean isSameFile(Look other) {
      return size == other.size && changed == other.changed;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String key() {
    return "folder:" + folder;
  }

  @Override
  public Duration interval() {
    return SCAN_INTERVAL;
  }

  @Override
  public boolean isLocal() {
    return true;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public Visit visit(@Nullable String bookmark) throws IOException {
    remember(bookmark == null ? "" : bookmark);
    var documents = new ArrayList<Document>();
    var taken = new ArrayList<String>();
    var now = look();
    for (var entry : now.entrySet()) {
      var look = entry.getValue();
      boolean isDone = !look.key().isEmpty() && seenHashes.contains(look.key());
      if (look.still() && !isDone && documents.size() < DOCUMENTS_PER_VISIT) {
        entry.setValue(take(entry.getKey(), look, documents, taken));
      }
    }
    looks = now;
    note = note(now);
    var after =
        bookmark != null && taken.isEmpty()
            ? bookmark
            : seenHashes.updated(taken, MIN_REMEMBERED_FILES);
    return new Visit(name, documents, /* backlog= */ false, after, null);
  }

  private void remember(String bookmark) {
    if (!bookmark.equals(seenFrom)) {
      seenHashes = new SeenHashes(bookmark);
      seenFrom = bookmark;
    }
  }

  private Map<String, Look> look() throws IOException {
    var now = new TreeMap<String, Look>();
    try {
      Files.createDirectories(folder);
      try (var files = Files.newDirectoryStream(folder, DroppedFile::isWanted)) {
        for (var file : files) {
          var fileName = file.getFileName().toString();
          var here = look(file);
          var before = looks.get(fileName);
          if (here != null) {
            now.put(fileName, before != null && before.isSameFile(here) ? still(before) : here);
          }
        }
      }
      return now;
    } catch (IOException e) {
      throw new IOException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Look still(Look before) {
    return new Look(before.size(), before.changed(), true, before.key(), before.trouble());
  }

  private static @Nullable Look look(Path file) throws IOException {
    try {
      var here = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      var changed = here.lastModifiedTime().toMillis();
      return here.isRegularFile() ? new Look(here.size(), changed, false, "", "") : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private Look take(String fileName, Look look, List<Document> to, List<String> taken)
      throws FetchException {
    try {
      var file = workers.run(() -> DroppedFile.read(folder.resolve(fileName), clock.instant()));
      if (!seenHashes.contains(file.key())) {
        to.addAll(file.documents());
      }
      taken.add(file.key());
      return new Look(look.size(), look.changed(), true, file.key(), file.problems());
    } catch (NoSuchFileException e) {
      return look;
    } catch (FetchException e) {
      if (e.kind() != FetchException.Kind.TOO_COSTLY && e.kind() != FetchException.Kind.STUCK) {
        throw e;
      }
      return unread(fileName, look, e, taken);
    } catch (IOException e) {
      return unread(fileName, look, e, taken);
    }
  }

  private static Look unread(String fileName, Look look, IOException e, List<String> taken) {
    var unread = fileName + "#" + look.size() + "#" + look.changed();
    taken.add(unread);
    var why = e.getMessage() == null ? "cannot be read" : e.getMessage();
    return new Look(look.size(), look.changed(), true, unread, why);
  }

  private static String note(Map<String, Look> now) {
    var bad = now.entrySet().stream().filter(e -> !e.getValue().trouble().isEmpty()).toList();
    var more =
        bad.size() > MAX_NAMED_FILES ? ", and " + (bad.size() - MAX_NAMED_FILES) + " more" : "";
    return bad.stream()
            .limit(MAX_NAMED_FILES)
            .map(e -> e.getKey() + ": " + e.getValue().trouble())
            .collect(Collectors.joining("; "))
        + more;
  }
}
