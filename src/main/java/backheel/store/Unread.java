package backheel.store;

import backheel.story.Document;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What took too long or too much to be read, by source: it is not read again, not even after a
 * restart. Kept in memory too, as it is asked for at every visit.
 */
public final class Unread {
  /** A month later it is tried again. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** So long it is told to the operator. */
  private static final Duration TOLD = Duration.ofDays(1);

  private static final int MOST_OF_A_SOURCE = 200;
  private static final int LONGEST_ID = 200;
  private static final String WHOLE = "";

  private final Database database;
  private final Clock clock;
  private final Map<String, Map<String, Note>> notes = new ConcurrentHashMap<>();

  private record Note(long words, String why, Instant at) {}

  public Unread(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database.read(handle -> {
      handle
          .createQuery("select source, document, words, why, at from unread where at > ?")
          .bind(0, clock.instant().minus(KEPT).toEpochMilli())
          .map((row, context) -> {
            var at = Instant.ofEpochMilli(row.getLong(5));
            of(row.getString(1))
                .put(row.getString(2), new Note(row.getLong(3), row.getString(4), at));
            return at;
          })
          .list();
      return notes;
    });
  }

  /** Whether a document of the source could not be read, and holds the same now. */
  public boolean has(String source, Document document) {
    var note = notes.getOrDefault(source, Map.of()).get(id(document));
    return note != null && note.words() == words(document);
  }

  /** Notes a document that could not be read. */
  public void add(String source, Document document, String why) {
    add(source, id(document), words(document), why);
  }

  /** Notes that reading what a source brought never ended. */
  public void addWhole(String source, String why) {
    add(source, WHOLE, 0, why);
  }

  /** When reading what the source brought last did not end. */
  public Optional<Instant> wholeAt(String source) {
    return Optional.ofNullable(notes.getOrDefault(source, Map.of()).get(WHOLE)).map(Note::at);
  }

  /** One line on what could not be read of the source today, "" when all could. */
  public String line(String source) {
    var since = clock.instant().minus(TOLD);
    var recent =
        notes.getOrDefault(source, Map.of()).entrySet().stream()
            .filter(note -> !note.getKey().equals(WHOLE) && note.getValue().at().isAfter(since))
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
    if (of.size() >= MOST_OF_A_SOURCE) {
      of.entrySet().stream()
          .min(Comparator.comparing(note -> note.getValue().at()))
          .ifPresent(oldest -> of.remove(oldest.getKey()));
    }
    of.put(document, new Note(words, why, now));
    database.write(tx -> {
      tx.execute("delete from unread where at < ?", now.minus(KEPT).toEpochMilli());
      return tx.execute(
          "insert into unread (source, document, words, why, at) values (?, ?, ?, ?, ?)"
              + " on conflict (source, document) do update"
              + " set words = excluded.words, why = excluded.why, at = excluded.at",
          source,
          document,
          words,
          why,
          now.toEpochMilli());
    });
  }

  private Map<String, Note> of(String source) {
    return notes.computeIfAbsent(source, s -> new ConcurrentHashMap<>());
  }

  private static String id(Document document) {
    var id = document.id();
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
  }

  private static long words(Document document) {
    var title = document.title() == null ? "" : document.title();
    return ((long) title.hashCode() << 32) ^ document.content().hashCode();
  }
}
