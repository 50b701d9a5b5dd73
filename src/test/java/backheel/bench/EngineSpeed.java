package backheel.bench;

import backheel.answer.CommandDispatcher;
import backheel.answer.command.CommandServices;
import backheel.answer.command.StoryModerationActions;
import backheel.card.CardRenderer;
import backheel.chat.BotEndpoints;
import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.delivery.CourierGroup;
import backheel.football.Catalogue;
import backheel.message.AlertRenderer;
import backheel.message.LocalizedCardRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.match.ImportedFootballData;
import backheel.store.outbox.Outbox;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import backheel.testing.NoFeeds;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How fast the engine delivers: everything but the network is the real thing, on a database on the
 * disk, with the options that the package runs with.
 *
 * <pre>
 * java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx384m --enable-native-access=ALL-UNNAMED \
 *   -cp 'target/test-classes:target/backheel/lib/app/*' backheel.bench.EngineSpeed [lanes] [burst] [fan] …
 * </pre>
 *
 * <p>{@code lanes}: 20 stories to 2,000 chats, one after another; {@code burst}: one story to 1,000
 * chats of a platform that answers after 50 ms; {@code steady}: the same at Telegram's 30 a second;
 * {@code quiet}: people ask, and nothing else happens; {@code fan} and {@code wide}: one story to
 * 100,000 and to 300,000 chats while people ask; {@code paced}: people ask during the first 20
 * seconds of a story to 100,000 chats at 30 a second. All of them when none is named. CPU is that
 * of the whole process, the questions included.
 */
final class EngineSpeed {
  private static final Subject HAKIMI =
      new Subject(Subject.Kind.PLAYER, "achraf-hakimi", "Achraf Hakimi");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Catalogue NAMES = Catalogue.bundled();
  private static final List<Subject> FOLLOWED = NAMES.all();

  public static void main(String[] chosen) throws Exception {
    var all =
        chosen.length == 0
            ? List.of("lanes", "burst", "steady", "quiet", "fan", "wide", "paced")
            : List.of(chosen);
    for (var one : all) {
      switch (one) {
        case "lanes" -> lanes();
        case "burst" -> burst();
        case "fan" -> broadcast(100_000, 100_000, Integer.MAX_VALUE);
        case "wide" -> broadcast(300_000, 100_000, Integer.MAX_VALUE);
        case "steady" -> steady();
        case "quiet" -> {
          try (var application = new Application(1_000, 30, Duration.ZERO)) {
            application.settle();
            application.askFor(Duration.ofSeconds(20)).tell("people ask, nothing else happens");
          }
        }
        case "paced" -> broadcast(100_000, 30, 20);
        default -> throw new IllegalArgumentException(one);
      }
    }
  }

  private static void lanes() throws Exception {
    try (var application = new Application(2_000, 100_000, Duration.ZERO)) {
      application.tell("warm-up");
      application.waitFor(2_000);
      var measure = new Measure(application);
      for (int story = 0; story < 20; story++) {
        application.tell("story-" + story);
        application.waitFor(2_000 * (story + 2));
      }
      measure.tell("20 stories to 2,000 chats");
    }
  }

  private static void burst() throws Exception {
    try (var application = new Application(1_000, 1_000, Duration.ofMillis(50))) {
      var measure = new Measure(application);
      application.tell("burst");
      application.waitFor(1_000);
      measure.tell("1,000 chats at 50 ms, cold");
      measure = new Measure(application);
      application.tell("another");
      application.waitFor(2_000);
      measure.tell("1,000 chats at 50 ms, warm");
    }
  }

  private static void steady() throws Exception {
    try (var application = new Application(1_000, 30, Duration.ofMillis(50))) {
      var measure = new Measure(application);
      application.tell("steady");
      application.waitFor(1_000);
      measure.tell("1,000 chats at 30 a second, cold");
      measure = new Measure(application);
      application.tell("another");
      application.waitFor(2_000);
      measure.tell("1,000 chats at 30 a second, warm");
    }
  }

  private static void broadcast(int chats, double perSecond, int seconds) throws Exception {
    try (var application = new Application(chats, perSecond, Duration.ZERO)) {
      application.settle();
      application.askFor(Duration.ofSeconds(5)).tell("people ask, nothing else happens");
      var measure = new Measure(application);
      long began = System.nanoTime();
      var asked = new Asked(application);
      var asking = asked.start();
      application.tell("broadcast");
      System.out.printf(
          "%,d chats: all are owed it after %.1f s%n", chats, (System.nanoTime() - began) / 1e9);
      long end = began + seconds * 1_000_000_000L;
      application.until(() -> application.platform.count.get() >= chats || System.nanoTime() > end);
      asked.stop = true;
      asking.join();
      measure.tell(String.format(Locale.ROOT, "%,d chats", chats));
      asked.tell("people ask meanwhile");
    }
  }

  /** A measurement of what was delivered since it began, in which time, with how much CPU. */
  private static final class Measure {
    private final Application application;
    private final long began = System.nanoTime();
    private final long cpu = cpu();
    private final int before;

    Measure(Application application) {
      this.application = application;
      this.before = application.platform.count.get();
    }

    private static long cpu() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    void tell(String what) {
      double spent = (cpu() - cpu) / 1e9;
      double time = (System.nanoTime() - began) / 1e9;
      int delivered = application.platform.count.get() - before;
      System.out.printf(
          "%s: %,d delivered in %.2f s, %.0f a second, %.3f CPU s for 1,000, load %.1f%n",
          what,
          delivered,
          time,
          delivered / time,
          spent / delivered * 1_000,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }

  /** People who ask about forty questions a second, with the time that each answer took. */
  private static final class Asked {
    private final Application application;
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    volatile boolean stop;

    Asked(Application application) {
      this.application = application;
    }

    Thread start() {
      return Thread.ofPlatform()
          .start(() -> {
            var threads = new ArrayList<Thread>();
            for (int i = 0; !stop; i++) {
              int n = i;
              threads.add(Thread.ofVirtual().start(() -> ask(n)));
              LockSupport.parkNanos(25_000_000);
            }
            for (var thread : threads) {
              try {
                thread.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
          });
    }

    private void ask(int n) {
      var lines =
          List.of(
              "/help",
              "/latest",
              "/player hakimi",
              "/follow " + FOLLOWED.get(n % FOLLOWED.size()).name(),
              "/following",
              "/search hakimi");
      var line = lines.get(n % lines.size());
      long began = System.nanoTime();
      application.answers.answer(
          Question.typed(new ChatId("bench", "asker-" + n % 500), line, "en"));
      long time = System.nanoTime() - began;
      times
          .computeIfAbsent(
              line.split(" ", -1)[0], key -> Collections.synchronizedList(new ArrayList<>()))
          .add(time);
    }

    void tell(String when) {
      var all = times.values().stream().flatMap(List::stream).toList();
      System.out.printf("  %s: %s%n", when, spread(all));
      new TreeMap<>(times)
          .forEach((line, spent) -> System.out.printf("    %s: %s%n", line, spread(spent)));
    }

    private static String spread(List<Long> times) {
      var sorted = times.stream().sorted().mapToDouble(nanos -> nanos / 1e6).toArray();
      return String.format(
          Locale.ROOT,
          "%d answers, p50 %.1f, p99 %.1f, max %.1f ms",
          sorted.length,
          sorted[sorted.length / 2],
          sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)],
          sorted[sorted.length - 1]);
    }
  }

  /** The application, with one platform and a number of chats that follow one player. */
  private static final class Application implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("engine-speed");
    final RecordingPlatform platform;
    final BotService answers;
    private final Database database;
    private final CachedStories stories;
    private final CourierGroup courier;

    Application(int chats, double perSecond, Duration latency) throws Exception {
      var file = folder.resolve("backheel.db");
      Database.open(file).close();
      people(file, chats);
      platform = new RecordingPlatform(perSecond, latency);
      database = Database.open(file);
      stories = new CachedStories(new SqlStories(database, CLOCK));
      var settings = new Chats(database, CLOCK);
      var lanes = Outbox.of(database, CLOCK);
      lanes.takeOwnership();
      var results = new ImportedFootballData(database);
      courier =
          new CourierGroup(
              List.of(platform),
              new CourierGroup.Stores(database, lanes, settings, stories, results),
              new AlertRenderer(stories, settings, NAMES, CLOCK),
              CLOCK);
      answers =
          new CommandDispatcher(
              new CommandServices(
                  stories,
                  settings,
                  SubscriptionRepositories.open(database, settings, CLOCK),
                  results,
                  new ButtonActionStore(database, CLOCK),
                  NAMES,
                  new NoFeeds(),
                  List::of,
                  chat -> courier.wake(),
                  StoryModerationActions.NONE,
                  new LocalizedCardRenderer(new CardRenderer(NAMES)),
                  CLOCK));
      courier.start();
    }

    private static void people(Path file, int chats) throws Exception {
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        connection.setAutoCommit(false);
        try (var chat =
                connection.prepareStatement(
                    "insert into chat (id, language, paused, since) values (?, 'en', 0, 0)");
            var wish =
                connection.prepareStatement(
                    "insert into subscription (chat, topic, name, since) values (?, ?, ?, 0)")) {
          for (int i = 0; i < chats; i++) {
            chat.setString(1, "bench:" + i);
            chat.addBatch();
            wish.setString(1, "bench:" + i);
            wish.setString(2, HAKIMI.key());
            wish.setString(3, HAKIMI.name());
            wish.addBatch();
          }
          chat.executeBatch();
          wish.executeBatch();
        }
        connection.commit();
      }
    }

    /** Stores a story and queues it for every chat that follows the player. */
    void tell(String id) {
      stories.add(new IncomingReport(report(id), null, "bench", true));
      courier.wake();
      while (stories.continueFanOut()) {
        courier.wake();
      }
    }

    private static Report report(String id) {
      var now = CLOCK.instant();
      return new Report(
          id,
          "Hakimi signs until 2031: " + id,
          null,
          now,
          List.of("A. Writer"),
          "The Bench",
          URI.create("https://bench.example/" + id),
          null,
          "en",
          "Hakimi has signed a new contract. ".repeat(20),
          "Hakimi has signed a new contract until 2031, his club said on Saturday.",
          List.of(new SubjectCount(HAKIMI, 3)),
          List.of(),
          List.of(),
          List.of(),
          Suspicion.NONE,
          now);
    }

    /** Warms the application up. */
    void settle() throws InterruptedException {
      for (int i = 0; i < 40; i++) {
        stories.add(new IncomingReport(report("old-" + i), null, "bench", false));
      }
      askFor(Duration.ofSeconds(6));
    }

    Asked askFor(Duration time) throws InterruptedException {
      var asked = new Asked(this);
      var asking = asked.start();
      Thread.sleep(time);
      asked.stop = true;
      asking.join();
      return asked;
    }

    void waitFor(int deliveries) {
      until(() -> platform.count.get() >= deliveries);
    }

    void until(BooleanSupplier done) {
      long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
      while (!done.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(platform.count + " delivered, and no more");
        }
        LockSupport.parkNanos(5_000_000);
      }
    }

    @Override
    public void close() throws Exception {
      courier.close();
      database.close();
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** A platform that takes everything, at once or after a while. */
  private static final class RecordingPlatform implements Platform {
    final AtomicInteger count = new AtomicInteger();
    private final double perSecond;
    private final Duration latency;

    RecordingPlatform(double perSecond, Duration latency) {
      this.perSecond = perSecond;
      this.latency = latency;
    }

    @Override
    public String name() {
      return "bench";
    }

    @Override
    public double messagesPerSecond() {
      return perSecond;
    }

    @Override
    public void start(BotEndpoints bot) {}

    @Override
    public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
      if (latency.isPositive()) {
        LockSupport.parkNanos(latency.toNanos());
      }
      return new SendResult.Sent(new MessageRef(to, Integer.toString(count.incrementAndGet())));
    }

    @Override
    public SendResult edit(MessageRef message, Reply reply) {
      return new SendResult.Sent(message);
    }

    @Override
    public Health health() {
      return new Health(State.UP, "");
    }

    @Override
    public void close() {}
  }
}
