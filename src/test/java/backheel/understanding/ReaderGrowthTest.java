package backheel.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backheel.football.Catalogue;
import backheel.story.Document;
import backheel.story.Document.Form;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever the shape of a text, reading it takes no more than time linear in its length. Time is
 * that of the processor on the reading thread, so that a busy machine does not matter.
 */
@Timeout(600)
class ReaderGrowthTest {

  private static final Catalogue CATALOGUE = Catalogue.ownNames();
  private static final Instant NOW = Instant.parse("2023-06-14T12:00:00Z");
  private static final int WORKERS = 2;

  /** What is faster than this, in milliseconds, is fast enough at any growth. */
  private static final long FLOOR = 100;

  /** Longer than this no document may take; on an idle machine none takes a third of it. */
  private static final long MOST = 1900;

  /** From one size to the next, some ten times as long, time may grow so many times. */
  private static final int STEEPEST = 25;

  /** So many of the shapes that took longest are tried once more, at a million characters. */
  private static final int SLOWEST = 6;

  /** One measurement to be made: a shape in a form, at two lengths. */
  private record Trial(
      Reader reader, Form form, String shape, IntFunction<String> text, int little, int much) {}

  /** A reader that analyses little, so that what it takes is the time of extraction. */
  private static final Reader BRIEF = new Reader(CATALOGUE, 2000);

  /** How a trial went, and how long the longer text took. */
  private record Outcome(Trial trial, long much) {}

  @Test
  void anyTextIsUnderstoodInLinearTimeUpToTheLimitAndWithoutIt() {
    var unlimited = new Reader(CATALOGUE, Integer.MAX_VALUE);
    var slowest = measure(trials(unlimited, Form.ARTICLE, Shapes.ofText(), 1_600));
    measure(at(slowest, 6_500));
  }

  @Test
  void anyPlainTextIsExtractedInLinearTime() {
    measure(at(measure(trials(BRIEF, Form.TEXT, Shapes.ofText(), 10_000)), 100_000));
  }

  @Test
  void anyFragmentIsExtractedInLinearTime() {
    var trials = trials(BRIEF, Form.FRAGMENT, Shapes.ofMarkup(), 20_000);
    trials.addAll(trials(BRIEF, Form.FRAGMENT, Shapes.ofText(), 10_000));
    measure(at(measure(trials), 100_000));
  }

  @Test
  void anyPageIsExtractedInLinearTime() {
    var trials = trials(BRIEF, Form.PAGE, Shapes.ofMarkup(), 20_000);
    trials.addAll(trials(BRIEF, Form.PAGE, Shapes.ofText(), 10_000));
    measure(at(measure(trials), 100_000));
  }

  @Test
  void whatFollowsTheFirst64KiBIsKeptButNotAnalysed() throws Unreadable {
    var filling = "They went on to play with the ball for a while.\n".repeat(1500);
    var body = "Morocco beat Spain in Doha.\n" + filling + "Achraf Hakimi scored for Morocco.";
    var report = new Reader(CATALOGUE).read(document(Form.ARTICLE, body));
    assertEquals(body, report.body());
    assertEquals(
        List.of("Morocco", "Spain"),
        report.mentions().stream().map(mention -> mention.name()).limit(2).toList());
    assertTrue(report.mentions().stream().noneMatch(m -> m.name().contains("Hakimi")));
    assertTrue(
        new Reader(CATALOGUE, Integer.MAX_VALUE)
            .read(document(Form.ARTICLE, body)).mentions().stream()
                .anyMatch(m -> m.name().contains("Hakimi")));
  }

  @Test
  void aTitleWithoutEndIsCutAtAWord() throws Unreadable {
    var document =
        new Document(
            "test#1",
            Form.ARTICLE,
            "Morocco beat Spain in Doha.",
            null,
            "",
            "en",
            "Morocco again ".repeat(10_000),
            null,
            List.of(),
            null,
            NOW);
    var title = new Reader(CATALOGUE).read(document).title();
    assertTrue(title.length() <= 500, () -> "title of " + title.length());
    assertTrue(title.endsWith("Morocco") || title.endsWith("again"), title);
  }

  /** Each shape at a length and at ten times as much. */
  private static List<Trial> trials(
      Reader reader, Form form, Map<String, IntFunction<String>> shapes, int little) {
    var trials = new ArrayList<Trial>();
    shapes.forEach(
        (shape, text) -> trials.add(new Trial(reader, form, shape, text, little, 10 * little)));
    return trials;
  }

  private static List<Trial> at(List<Trial> trials, int little) {
    return trials.stream()
        .map(t -> new Trial(t.reader(), t.form(), t.shape(), t.text(), little, 10 * little))
        .toList();
  }

  /** Makes all the trials on two threads; none may fail. The slowest of them come back. */
  private static List<Trial> measure(List<Trial> trials) {
    var left = new ConcurrentLinkedQueue<>(trials);
    var failed = Collections.synchronizedList(new ArrayList<String>());
    var done = Collections.synchronizedList(new ArrayList<Outcome>());
    var workers =
        Stream.generate(() -> new Thread(() -> work(left, failed, done))).limit(WORKERS).toList();
    workers.forEach(Thread::start);
    for (var worker : workers) {
      join(worker);
    }
    assertEquals(List.of(), failed);
    assertEquals(trials.size(), done.size());
    return done.stream()
        .sorted(Comparator.comparingLong(Outcome::much).reversed())
        .limit(SLOWEST)
        .map(Outcome::trial)
        .toList();
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void work(
      ConcurrentLinkedQueue<Trial> left, List<String> failed, List<Outcome> done) {
    for (var trial = left.poll(); trial != null; trial = left.poll()) {
      try {
        done.add(made(trial, failed));
      } catch (RuntimeException | Error broken) {
        failed.add(trial.form() + " of " + trial.shape() + ": " + broken);
      }
    }
  }

  /** Makes a trial; one that seems to fail is made twice more, for the machine may be to blame. */
  private static Outcome made(Trial trial, List<String> failed) {
    var large = trial.text().apply(trial.much());
    var small = trial.text().apply(trial.little());
    var much = Long.MAX_VALUE;
    var little = Long.MAX_VALUE;
    for (var i = 0; i < 3; i++) {
      much = Math.min(much, time(trial, large));
      if (much > FLOOR) {
        little = Math.min(little, Math.max(1, time(trial, small)));
      }
      if (much <= FLOOR || (much <= MOST && much <= STEEPEST * little)) {
        return new Outcome(trial, much);
      }
    }
    failed.add(
        "%s of %s: %d ms for %d characters, %d ms for %d"
            .formatted(trial.form(), trial.shape(), little, trial.little(), much, trial.much()));
    return new Outcome(trial, much);
  }

  /** Milliseconds of the processor that reading takes. */
  private static long time(Trial trial, String text) {
    var document = document(trial.form(), "Morocco beat Spain 2-0 today in Doha.\n\n" + text);
    var clock = ManagementFactory.getThreadMXBean();
    var start = clock.getCurrentThreadCpuTime();
    try {
      trial.reader().read(document);
    } catch (Unreadable nothingInIt) {
      // That is an answer too.
    }
    return (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  private static Document document(Form form, String content) {
    return new Document(
        "test#1",
        form,
        content,
        URI.create("https://news.example.com/a"),
        "Example",
        "en",
        form == Form.FRAGMENT ? "Morocco beat Spain" : null,
        null,
        List.of(),
        null,
        NOW);
  }
}
