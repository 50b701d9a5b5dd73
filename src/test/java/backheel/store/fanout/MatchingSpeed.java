package backheel.store.fanout;

import backheel.chat.ChatId;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.SearchPhrase;
import backheel.store.chat.ChatLifecycle;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import backheel.subscription.Topic;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jdbi.v3.core.Handle;

/**
 * What one story costs among very many wishes, of which a tenth are for words; which names and
 * words are waited for, and told of, falls off as Zipf found. Run by hand, {@code java -cp
 * target/classes:target/test-classes:... backheel.store.MatchingSpeed 300000 FOLDER}.
 */
public final class MatchingSpeed {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final int WISHES_A_CHAT = 3;
  private static final int SUBJECTS_TOLD = 8;
  private static final int BODY = 400;
  private static final int VOCABULARY = 8_000;

  private final Random dice = new Random(7);
  private final Database database;
  private final double[] names;
  private final double[] words;

  /**
   * What was measured, in milliseconds, sorted.
   *
   * @param story storing a story with what is owed at once
   * @param chunk telling some more of those who wait
   * @param owed how many were owed it at once, by story
   * @param busy of each millisecond, how much the writer worked: the rest it waited for a processor
   *     or the disk
   */
  public record Figures(List<Double> story, List<Double> chunk, List<Integer> owed, double busy) {
    static double at(List<Double> sorted, double share) {
      return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "story: median %.1f ms, 9 of 10 %.1f ms, most %.1f ms, at most %d owed at once;"
              + " %d chunks: median %.1f ms, 9 of 10 %.1f ms, most %.1f ms;"
              + " working %.0f %% of that",
          at(story, .5),
          at(story, .9),
          at(story, 1),
          owed.getLast(),
          chunk.size(),
          at(chunk, .5),
          at(chunk, .9),
          at(chunk, 1),
          100 * busy);
    }
  }

  MatchingSpeed(Database database, int targets) {
    this.database = database;
    names = zipf(targets);
    words = zipf(VOCABULARY);
  }

  public static void main(String[] arguments) throws DatabaseUnavailableException, IOException {
    var folder = Path.of(arguments[1]);
    Files.createDirectories(folder);
    try (var database = Database.open(folder.resolve("matching.db"))) {
      var speed = new MatchingSpeed(database, 3_000);
      speed.wish(Integer.parseInt(arguments[0]));
      speed.measure(20, 5);
      System.out.println(speed.measure(50, 10));
    }
  }

  private static double[] zipf(int kinds) {
    var upTo = new double[kinds];
    double sum = 0;
    for (int i = 0; i < kinds; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
    for (int i = 0; i < kinds; i++) {
      upTo[i] /= sum;
    }
    return upTo;
  }

  private int pick(double[] upTo) {
    double thrown = dice.nextDouble();
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (upTo[middle] < thrown) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void wish(int wishes) {
    var unused =
        database.write(tx -> {
          for (int i = 0; i < wishes; i++) {
            var chat = new ChatId("telegram", "" + i / WISHES_A_CHAT);
            if (i % WISHES_A_CHAT == 0) {
              ChatLifecycle.ensure(tx, chat, 0);
            }
            wish(tx, chat, i % 10 == 9 ? words() : "player/p" + pick(names));
          }
          return wishes;
        });
  }

  private static void wish(Handle tx, ChatId chat, String target) {
    int added =
        tx.execute(
            "insert into subscription (chat, topic, name, since) values (?, ?, '', 0)"
                + " on conflict do nothing",
            chat,
            target);
    if (added > 0) {
      KeywordMatcher.index(tx, chat, Topic.parse(target));
    }
  }

  private String words() {
    try {
      // Rarer words than texts have: who waits for words waits for something in particular.
      var phrase = "w" + (50 + pick(words)) + " w" + pick(words) + ", w" + (500 + pick(words));
      return new Topic.Words(SearchPhrase.parse(phrase + " not w" + pick(words) + "x").canonical())
          .key();
    } catch (MalformedPhraseException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param most so many chunks of each story are told, and the rest left
   */
  Figures measure(int stories, int most) {
    var store = new SqlStories(database, Clock.fixed(NOON, ZoneOffset.UTC));
    var story = new ArrayList<Double>();
    var chunk = new ArrayList<Double>();
    var owed = new ArrayList<Integer>();
    long worked = worked();
    long all = System.nanoTime();
    for (int i = 0; i < stories; i++) {
      var incoming = new IncomingReport(report(), null, "wire", true);
      long began = System.nanoTime();
      owed.add(store.add(incoming).queued());
      story.add((System.nanoTime() - began) / 1e6);
      boolean more = true;
      for (int told = 0; more && told < most; told++) {
        began = System.nanoTime();
        more = store.continueFanOut();
        if (more) {
          chunk.add((System.nanoTime() - began) / 1e6);
        }
      }
      if (more) { // enough of this story: the next one begins afresh
        var unused = database.write(tx -> tx.execute("delete from fan_out"));
      }
    }
    double busy = (double) (worked() - worked) / (System.nanoTime() - all);
    story.sort(Comparator.naturalOrder());
    chunk.sort(Comparator.naturalOrder());
    owed.sort(Comparator.naturalOrder());
    return new Figures(story, chunk, owed, busy);
  }

  /** Nanoseconds of a processor that the writer has had. */
  private static long worked() {
    var threads = ManagementFactory.getThreadMXBean();
    for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null && info.getThreadName().equals("store-writer")) {
        return threads.getThreadCpuTime(info.getThreadId());
      }
    }
    return 0;
  }

  Report report() {
    var subjects = new ArrayList<SubjectCount>();
    while (subjects.size() < SUBJECTS_TOLD) {
      var id = "p" + pick(names);
      if (subjects.stream().noneMatch(subjectCount -> subjectCount.subject().id().equals(id))) {
        subjects.add(new SubjectCount(new Subject(Subject.Kind.PLAYER, id, id), 1));
      }
    }
    var body = new StringBuilder();
    for (int i = 0; i < BODY; i++) {
      body.append('w').append(pick(words)).append(' ');
    }
    var id = Long.toString(dice.nextLong(), 36);
    return new Report(
        id,
        "Title " + id,
        LocalDate.ofInstant(NOON, ZoneOffset.UTC),
        NOON,
        List.of(),
        "Test Gazette",
        null,
        null,
        "en",
        body.toString(),
        "",
        subjects,
        List.of(),
        List.of(),
        List.of(),
        Suspicion.NONE,
        NOON);
  }
}
