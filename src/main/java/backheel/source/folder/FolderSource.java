package backheel.source.folder;

import backheel.source.SeenHashes;
import backheel.source.Source;
import backheel.source.SourceFactory;
import backheel.source.VisitResult;
import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import backheel.story.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  /** Approximate number of documents in a visit, so that a full folder is read in portions. */
  private static final int DOCUMENTS_PER_VISIT = 200;

  private static final int MAX_NAMED_FILES = 5;

  private final String name;
  private final Path folder;
  private final Clock clock;
  private final WorkerPool workers;

  /** State of each file at the last scan, by name. Only one visit at a time uses it. */
  private Map<String, FileState> states = Map.of();

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
  public VisitResult visit(@Nullable String bookmark) throws IOException {
    remember(bookmark == null ? "" : bookmark);
    var documents = new ArrayList<Document>();
    var readKeys = new ArrayList<String>();
    var now = scan();
    for (var entry : now.entrySet()) {
      var state = entry.getValue();
      boolean isDone = !state.key().isEmpty() && seenHashes.contains(state.key());
      if (state.still() && !isDone && documents.size() < DOCUMENTS_PER_VISIT) {
        var read = read(entry.getKey(), state, documents);
        entry.setValue(read);
        if (!read.key().isEmpty()) {
          readKeys.add(read.key());
        }
      }
    }
    states = now;
    note = note(now);
    var after =
        bookmark != null && readKeys.isEmpty()
            ? bookmark
            : seenHashes.updated(readKeys, MIN_REMEMBERED_FILES);
    return new VisitResult(name, documents, /* backlog= */ false, after, null);
  }

  private void remember(String bookmark) {
    if (!bookmark.equals(seenFrom)) {
      seenHashes = new SeenHashes(bookmark);
      seenFrom = bookmark;
    }
  }

  private Map<String, FileState> scan() throws IOException {
    var now = new TreeMap<String, FileState>();
    try {
      Files.createDirectories(folder);
      try (var files = Files.newDirectoryStream(folder, DroppedFile::isWanted)) {
        for (var file : files) {
          var fileName = file.getFileName().toString();
          var state = FileState.of(file);
          if (state != null) {
            now.put(fileName, state.after(states.get(fileName)));
          }
        }
      }
      return now;
    } catch (IOException e) {
      throw new IOException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads a file, and returns its state afterwards, which has no key if it has gone meanwhile. */
  private FileState read(String fileName, FileState state, List<Document> to)
      throws FetchException {
    try {
      var file = workers.run(() -> DroppedFile.read(folder.resolve(fileName), clock.instant()));
      if (!seenHashes.contains(file.key())) {
        to.addAll(file.documents());
      }
      return state.as(file.key(), file.problems());
    } catch (NoSuchFileException e) {
      return state.as("", "");
    } catch (FetchException e) {
      if (e.kind() != FetchException.Kind.TOO_COSTLY && e.kind() != FetchException.Kind.STUCK) {
        throw e;
      }
      return state.unreadable(fileName, e);
    } catch (IOException e) {
      return state.unreadable(fileName, e);
    }
  }

  private static String note(Map<String, FileState> now) {
    var bad = now.entrySet().stream().filter(e -> !e.getValue().problem().isEmpty()).toList();
    var more =
        bad.size() > MAX_NAMED_FILES ? ", and " + (bad.size() - MAX_NAMED_FILES) + " more" : "";
    return bad.stream()
            .limit(MAX_NAMED_FILES)
            .map(e -> e.getKey() + ": " + e.getValue().problem())
            .collect(Collectors.joining("; "))
        + more;
  }
}
