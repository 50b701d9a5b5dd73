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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What is faster than this may grow as it likes: it ends in time. */
  private static final long FLOOR = 150;

  /** Longer than this no document may take; on an idle machine none takes a third of it. */
  private static final long MOST = 1900;

  /** From one size to the next, some ten times as long, time may grow so many times. */
  private static final int STEEPEST = 25;

  /** One measurement to be made: a shape in a form, at two lengths. */
  private record Trial(
      Reader reader, Form form, String shape, IntFunction<String> text, int little, int much) {}

  @Test
  void anyTextIsUnderstoodInLinearTimeEvenWithoutTheLimit() {
    var unlimited = new Reader(CATALOGUE, Integer.MAX_VALUE);
    measure(trials(unlimited, Form.ARTICLE, Shapes.ofText(), 8 * 1024, 64 * 1024));
  }

  @Test
  void anyPlainTextOfAMillionCharactersIsExtractedInLinearTime() {
    var brief = new Reader(CATALOGUE, 8 * 1024);
    measure(trials(brief, Form.TEXT, Shapes.ofText(), 100_000, 1_000_000));
  }

  @Test
  void anyFragmentIsExtractedInLinearTime() {
    var brief = new Reader(CATALOGUE, 8 * 1024);
    var trials = trials(brief, Form.FRAGMENT, Shapes.ofMarkup(), 100_000, 1_000_000);
    trials.addAll(trials(brief, Form.FRAGMENT, Shapes.ofText(), 30_000, 300_000));
    measure(trials);
  }

  @Test
  void anyPageIsExtractedInLinearTime() {
    var brief = new Reader(CATALOGUE, 8 * 1024);
    var trials = trials(brief, Form.PAGE, Shapes.ofMarkup(), 100_000, 1_000_000);
    trials.addAll(trials(brief, Form.PAGE, Shapes.ofText(), 30_000, 300_000));
    measure(trials);
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
            "test#1", Form.ARTICLE, "Morocco beat Spain in Doha.", null, "", "en",
            "Morocco again ".repeat(10_000), null, List.of(), null, NOW);
    var title = new Reader(CATALOGUE).read(document).title();
    assertTrue(title.length() <= 500, () -> "title of " + title.length());
    assertTrue(title.endsWith("Morocco") || title.endsWith("again"), title);
  }

  private static List<Trial> trials(
      Reader reader, Form form, Map<String, IntFunction<String>> shapes, int little, int much) {
    var trials = new ArrayList<Trial>();
    shapes.forEach((shape, text) -> trials.add(new Trial(reader, form, shape, text, little, much)));
    return trials;
  }

  /** Makes all the trials on two threads; none may fail. */
  private static void measure(List<Trial> trials) {
    var left = new ConcurrentLinkedQueue<>(trials);
    var failed = Collections.synchronizedList(new ArrayList<String>());
    var workers =
        Stream.generate(() -> new Thread(() -> work(left, failed))).limit(WORKERS).toList();
    workers.forEach(Thread::start);
    for (var worker : workers) {
      join(worker);
    }
    assertEquals(List.of(), failed);
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void work(ConcurrentLinkedQueue<Trial> left, List<String> failed) {
    for (var trial = left.poll(); trial != null; trial = left.poll()) {
      var name = trial.form() + " of " + trial.shape();
      try {
        failure(trial).ifPresent(how -> failed.add(name + ": " + how));
      } catch (RuntimeException | Error broken) {
        failed.add(name + ": " + broken);
      }
    }
  }

  private static Optional<String> failure(Trial trial) {
    var large = trial.text().apply(trial.much());
    var much = Long.MAX_VALUE;
    for (var i = 0; i < 3 && much > FLOOR; i++) {
      much = Math.min(much, time(trial, large));
    }
    if (much <= FLOOR) {
      return Optional.empty();
    }
    var small = trial.text().apply(trial.little());
    var little = Long.MAX_VALUE;
    for (var i = 0; i < 3; i++) {
      little = Math.min(little, Math.max(1, time(trial, small)));
    }
    var told = little + " ms for " + trial.little() + ", " + much + " ms for " + trial.much();
    return much > MOST || much > STEEPEST * little
        ? Optional.of(told)
        : Optional.empty();
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
        "test#1", form, content, URI.create("https://news.example.com/a"), "Example", "en",
        form == Form.FRAGMENT ? "Morocco beat Spain" : null, null, List.of(), null, NOW);
  }
}
