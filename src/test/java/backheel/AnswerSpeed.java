package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Catalogue;
import backheel.platform.telegram.TelegramPlatforms;
import backheel.source.web.LocalSite;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.testing.Samples;
import backheel.testing.telegram.FakeTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * The time that people wait for an answer, seen from Telegram, with many stories. It takes minutes,
 * so its name keeps it out of the suite: {@code mvn test -Dtest=AnswerSpeed}; the figures are in
 * the output. With {@code -Dspeed.keep=FOLDER} the full database stays there for measuring from
 * outside.
 */
class AnswerSpeed {
  private static final int STORIES = Integer.getInteger("speed.stories", 100_000);

  /** Stands in every title and quote, where those who ask from outside know answers by a word. */
  private static final String MARK = System.getProperty("speed.mark", "");

  private static final int QUESTIONS = 2_000;
  private static final List<String> LINES =
      List.of(
          "/latest",
          "/latest morocco",
          "/player hakimi",
          "/team france",
          "/quotes mbappe",
          "/search training ground",
          "/story 1234",
          "/following",
          "/help");

  @Test
  void anAnswerTakesNoMoreThanTwentyMilliseconds(@TempDir Path folder)
      throws DatabaseUnavailableException {
    var file = folder.resolve("backheel.db");
    fill(file);
    keep(file);

    try (var telegram = new FakeTelegram();
        var client = LocalSite.web(Clock.systemUTC())) {
      var platform =
          TelegramPlatforms.create(
              FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC(), 1_000);
      var components =
          new Backheel.Components(
              Database.open(file),
              client,
              List.of(),
              List.of(platform),
              Set.of(),
              Duration.ofHours(1),
              false,
              Set.of(),
              Clock.systemUTC());
      try (var backheel = new Backheel(components)) {
        backheel.start();
        telegram.await("getUpdates");
        ask(telegram, 300);

        var micros = ask(telegram, QUESTIONS);

        LoggerFactory.getLogger("speed")
            .warn(
                "{} stories, {} questions one by one: p50 {} ms, p99 {} ms, max {} ms",
                STORIES,
                QUESTIONS,
                micros[QUESTIONS / 2] / 1_000.0,
                micros[QUESTIONS * 99 / 100] / 1_000.0,
                micros[QUESTIONS - 1] / 1_000.0);
        assertThat(micros[QUESTIONS * 99 / 100]).isLessThan(20_000);
      }
    }
  }

  /** From the moment the update is there to the moment the answer is, in microseconds, sorted. */
  private static long[] ask(FakeTelegram telegram, int times) {
    var micros = new long[times];
    for (int i = 0; i < times; i++) {
      telegram.takeCalls();
      long start = System.nanoTime();
      telegram.says(1_000 + i, LINES.get(i % LINES.size()));
      micros[i] = (telegram.await("sendMessage").nanos() - start) / 1_000;
    }
    Arrays.sort(micros);
    return micros;
  }

  private static void keep(Path file) {
    var folder = System.getProperty("speed.keep", "");
    if (!folder.isEmpty()) {
      try {
        Files.createDirectories(Path.of(folder));
        Files.copy(file, Path.of(folder).resolve(file.getFileName()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Stories of a year, each about somebody of the catalogue. */
  private static void fill(Path file) throws DatabaseUnavailableException {
    var subjects = Catalogue.bundled().all();
    var database = Database.open(file);
    var stories = new CachedStories(new SqlStories(database, Clock.systemUTC()));
    var from = Instant.now().minus(Duration.ofDays(365));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int worker = 0; worker < 32; worker++) {
        int first = worker;
        var unused =
            threads.submit(() -> {
              var random = new Random(first);
              for (int i = first; i < STORIES; i += 32) {
                var who = subjects.get(random.nextInt(subjects.size()));
                var where = subjects.get(random.nextInt(subjects.size()));
                var at = from.plusSeconds(i * 365L * 86_400 / STORIES);
                var title =
                    who.name() + " at training ground " + i + " with " + where.name() + MARK;
                var report =
                    Samples.withQuote(
                        Samples.report("r" + i, title, at, who, where),
                        "We go on, " + i + MARK,
                        who);
                stories.add(new IncomingReport(report, null, "wire", false));
              }
            });
      }
    }
    assertThat(stories.counts().stories()).isEqualTo(STORIES);
    database.close();
  }
}
