package backheel.store.feed;

import backheel.store.database.Database;
import backheel.story.Document;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents that took too long or too much memory to read, by source: they are not read again,
 * even after a restart. Cached in memory, as they are looked up at every visit.
 */
public final class UnreadableDocuments {
  /** Time after which reading is tried again. */
  private static final Duration RETENTION = Duration.ofDays(30);

  /** Time for which a document is reported to the operator. */
  private static final Duration REPORTED_FOR = Duration.ofDays(1);

  private static final int MAX_PER_SOURCE = 200;
  private static final int MAX_ID_LENGTH = 200;
  private static final String WHOLE_SOURCE = "";

  private final Database database;
  private final Clock clock;
  private final Map<String, Map<String, UnreadableNote>> notes = new ConcurrentHashMap<>();

  public UnreadableDocuments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.read(handle -> {
      handle
          .createQuery(
              "select source, document, content_hash, reason, at from unreadable_document where at > ?")
          .bind(0, clock.instant().minus(RETENTION).toEpochMilli())
          .map((row, context) -> {
            var at = Instant.ofEpochMilli(row.getLong(5));
            of(row.getString(1))
                .put(row.getString(2), new UnreadableNote(row.getLong(3), row.getString(4), at));
            return at;
          })
          .list();
      return notes;
    });
  }

  /** Returns whether a document of the source could not be read, and is unchanged. */
  public boolean contains(String source, Document document) {
    var note = notes.getOrDefault(source, Map.of()).get(id(document));
    return note != null && note.words() == words(document);
  }

  /** Adds a document that could not be read. */
  public void add(String source, Document document, String why) {
    add(source, id(document), words(document), why);
  }

  /** Records that reading a source's documents did not end. */
  public void addUnfinished(String source, String why) {
    add(source, WHOLE_SOURCE, 0, why);
  }

  /** Returns when reading the source's documents last did not end. */
  public Optional<Instant> unfinishedAt(String source) {
    return Optional.ofNullable(notes.getOrDefault(source, Map.of()).get(WHOLE_SOURCE))
        .map(UnreadableNote::at);
  }

  /** Returns one line on the source's documents that could not be read today, "" when all could. */
  public String summary(String source) {
    var since = clock.instant().minus(REPORTED_FOR);
    var recent =
        notes.getOrDefault(source, Map.of()).entrySet().stream()
            .filter(
                note -> !note.getKey().equals(WHOLE_SOURCE) && note.getValue().at().isAfter(since))
            .sorted(Comparator.comparing(note -> note.getValue().at()))
            .toList();
    if (recent.isEmpty()) {
      return "";
    }
    var latest = recent.getLast();
    var others = recent.size() == 1 ? "" : ", as were " + (recent.size() - 1) + " more";
    return latest.getKey() + " was left out: " + latest.getValue().why() + others;
  }

  private void add(String source, String document, long words, String why) {
    var now = clock.instant();
    var of = of(source);
    if (of.size() >= MAX_PER_SOURCE) {
      of.entrySet().stream()
          .min(Comparator.comparing(note -> note.getValue().at()))
          .ifPresent(oldest -> of.remove(oldest.getKey()));
    }
    of.put(document, new UnreadableNote(words, why, now));
    database.write(tx -> {
      tx.execute(
          "delete from unreadable_document where at < ?", now.minus(RETENTION).toEpochMilli());
      return tx.execute(
          "insert into unreadable_document (source, document, content_hash, reason, at) values (?, ?, ?, ?, ?)"
              + " on conflict (source, document) do update"
              + " set content_hash = excluded.content_hash, reason = excluded.reason, at = excluded.at",
          source,
          document,
          words,
          why,
          now.toEpochMilli());
    });
  }

  private Map<String, UnreadableNote> of(String source) {
    return notes.computeIfAbsent(source, s -> new ConcurrentHashMap<>());
  }

  private static String id(Document document) {
    var id = document.id();
    return id.length() <= MAX_ID_LENGTH ? id : id.substring(0, MAX_ID_LENGTH);
  }

  private static long words(Document document) {
    var title = document.title() == null ? "" : document.title();
    return ((long) title.hashCode() << 32) ^ document.content().hashCode();
  }
}
