package backheel.source;

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
 * A watched folder: texts, pages and documents as {@code backheel read} takes them, dropped as
 * files and left where they are. A file is picked up when it has stood still from one look to the
 * next.
 */
public final class FolderSource implements Source, Local {
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int LEAST_REMEMBERED = 20_000;

  /** A visit hands over about this much, so that a full folder arrives in good portions. */
  private static final int PORTION = 200;

  private static final int NAMED = 5;

  private final String name;
  private final Path folder;
  private final Clock clock;
  private final WorkerPool workers;

  /** How each file looked last, by name. Only one visit at a time touches it. */
  private Map<String, Look> looks = Map.of();

  private Seen seen = new Seen("");
  private String seenFrom = "";
  private volatile String note = "";

  /**
   * A folder that is to be watched; it is made if it is not there.
   *
   * @param name what people call it, null to use the folder's own
   * @param workers read what is dropped
   */
  public FolderSource(Path folder, @Nullable String name, Clock clock, WorkerPool workers) {
    this.workers = workers;
    this.folder = folder.toAbsolutePath().normalize();
    this.name = name == null || name.isBlank() ? this.folder.toString() : name.strip();
    this.clock = clock;
  }

  /**
   * How a file looked.
   *
   * @param still whether it looked the same the time before
   * @param key its name and hash once it has been read, else ""
   * @param trouble what could not be read of it, "" when all could
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
  public Duration every() {
    return EVERY;
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
      boolean isDone = !look.key().isEmpty() && seen.has(look.key());
      if (look.still() && !isDone && documents.size() < PORTION) {
        entry.setValue(take(entry.getKey(), look, documents, taken));
      }
    }
    looks = now;
    note = note(now);
    var after = bookmark != null && taken.isEmpty() ? bookmark : seen.with(taken, LEAST_REMEMBERED);
    return new Visit(name, documents, /* backlog= */ false, after, null);
  }

  private void remember(String bookmark) {
    if (!bookmark.equals(seenFrom)) {
      seen = new Seen(bookmark);
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
      throws FetchFailure {
    try {
      var file = workers.run(() -> DroppedFile.read(folder.resolve(fileName), clock.instant()));
      if (!seen.has(file.key())) {
        to.addAll(file.documents());
      }
      taken.add(file.key());
      return new Look(look.size(), look.changed(), true, file.key(), file.trouble());
    } catch (NoSuchFileException e) {
      return look;
    } catch (FetchFailure e) {
      if (e.kind() != FetchFailure.Kind.UNREADABLE && e.kind() != FetchFailure.Kind.NEVER_READ) {
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
    var more = bad.size() > NAMED ? ", and " + (bad.size() - NAMED) + " more" : "";
    return bad.stream()
            .limit(NAMED)
            .map(e -> e.getKey() + ": " + e.getValue().trouble())
            .collect(Collectors.joining("; "))
        + more;
  }
}
