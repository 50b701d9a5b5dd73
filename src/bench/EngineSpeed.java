import backheel.answer.Ground;
import backheel.subscription.StoryCards;
import backheel.card.Cards;
import backheel.answer.Commands;
import backheel.answer.Editors;
import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import backheel.delivery.Alerts;
import backheel.delivery.ChatTiming;
import backheel.delivery.Courier;
import backheel.delivery.JournalFile;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.LongActions;
import backheel.store.Notices;
import backheel.store.Paces;
import backheel.store.Results;
import backheel.store.SqlLanes;
import backheel.store.SqlStories;
import backheel.store.Stories;
import backheel.store.Subscriptions;
import backheel.story.Counted;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.story.Suspicion;
import backheel.subscription.FeedDesk;
import backheel.subscription.rhythm.KickOffs;
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
 *   -cp 'target/backheel/lib/app/*' src/bench/EngineSpeed.java [lanes] [burst] [fan] …
 * </pre>
 *
 * <p>{@code lanes}: 20 stories to 2,000 chats, one after another; {@code burst}: one story to 1,000
 * chats of a platform that answers after 50 ms; {@code steady}: the same at Telegram's 30 a second;
 * {@code quiet}: people ask, and nothing else happens; {@code fan} and {@code wide}: one story to
 * 100,000 and to 300,000 chats while people ask; {@code paced}: people ask during the first 20 seconds
 * of a story to 100,000 chats at 30 a second. All of them when none is named. CPU is that of the
 * whole process, the questions included.
 */
final class EngineSpeed {
  private static final Subject HAKIMI =
      new Subject(Subject.Kind.PLAYER, "achraf-hakimi", "Achraf Hakimi");
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Catalogue NAMES = Catalogue.ownNames();
  private static final List<Subject> FOLLOWED = NAMES.all();

  public static void main(String[] chosen) throws Exception {
    var all = chosen.length == 0 ? List.of("lanes", "burst", "steady", "quiet", "fan", "wide", "paced") : List.of(chosen);
    for (var one : all) {
      switch (one) {
        case "lanes" -> lanes();
        case "burst" -> burst();
        case "fan" -> broadcast(100_000, 100_000, Integer.MAX_VALUE);
        case "wide" -> broadcast(300_000, 100_000, Integer.MAX_VALUE);
        case "steady" -> steady();
        case "quiet" -> {
          try (var house = new House(1_000, 30, Duration.ZERO)) {
            house.settle();
            house.askFor(Duration.ofSeconds(20)).tell("people ask, nothing else happens");
          }
        }
        case "paced" -> broadcast(100_000, 30, 20);
        default -> throw new IllegalArgumentException(one);
      }
    }
  }

  private static void lanes() throws Exception {
    try (var house = new House(2_000, 100_000, Duration.ZERO)) {
      house.tell("warm-up");
      house.waitFor(2_000);
      var measure = new Measure(house);
      for (int story = 0; story < 20; story++) {
        house.tell("story-" + story);
        house.waitFor(2_000 * (story + 2));
      }
      measure.tell("20 stories to 2,000 chats");
    }
  }

  private static void burst() throws Exception {
    try (var house = new House(1_000, 1_000, Duration.ofMillis(50))) {
      var measure = new Measure(house);
      house.tell("burst");
      house.waitFor(1_000);
      measure.tell("1,000 chats at 50 ms, cold");
      measure = new Measure(house);
      house.tell("another");
      house.waitFor(2_000);
      measure.tell("1,000 chats at 50 ms, warm");
    }
  }

  private static void steady() throws Exception {
    try (var house = new House(1_000, 30, Duration.ofMillis(50))) {
      var measure = new Measure(house);
      house.tell("steady");
      house.waitFor(1_000);
      measure.tell("1,000 chats at 30 a second, cold");
      measure = new Measure(house);
      house.tell("another");
      house.waitFor(2_000);
      measure.tell("1,000 chats at 30 a second, warm");
    }
  }

  private static void broadcast(int chats, double perSecond, int seconds) throws Exception {
    try (var house = new House(chats, perSecond, Duration.ZERO)) {
      house.settle();
      house.askFor(Duration.ofSeconds(5)).tell("people ask, nothing else happens");
      var measure = new Measure(house);
      long began = System.nanoTime();
      var asked = new Asked(house);
      var asking = asked.start();
      house.tell("broadcast");
      System.out.printf(
          "%,d chats: all are owed it after %.1f s%n", chats, (System.nanoTime() - began) / 1e9);
      long end = began + seconds * 1_000_000_000L;
      house.until(() -> house.telephone.count.get() >= chats || System.nanoTime() > end);
      asked.stop = true;
      asking.join();
      measure.tell("%,d chats".formatted(chats));
      asked.tell("people ask meanwhile");
    }
  }

  /** What was delivered since it was made, in which time, with how much CPU. */
  private static final class Measure {
    private final House house;
    private final long began = System.nanoTime();
    private final long cpu = cpu();
    private final int before;

    Measure(House house) {
      this.house = house;
      this.before = house.telephone.count.get();
    }

    private static long cpu() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    void tell(String what) {
      double spent = (cpu() - cpu) / 1e9;
      double time = (System.nanoTime() - began) / 1e9;
      int delivered = house.telephone.count.get() - before;
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

  /** People who ask about forty things a second, and how long each answer took. */
  private static final class Asked {
    private final House house;
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    volatile boolean stop;

    Asked(House house) {
      this.house = house;
    }

    Thread start() {
      return Thread.ofPlatform().start(() -> {
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
      house.answers.answer(Question.typed(new ChatId("bench", "asker-" + n % 500), line, "en"));
      long time = System.nanoTime() - began;
      times
          .computeIfAbsent(line.split(" ")[0], key -> Collections.synchronizedList(new ArrayList<>()))
          .add(time);
    }

    void tell(String when) {
      var all = times.values().stream().flatMap(List::stream).toList();
      System.out.printf("  %s: %s%n", when, spread(all));
      new TreeMap<>(times).forEach((line, spent) -> System.out.printf("    %s: %s%n", line, spread(spent)));
    }

    private static String spread(List<Long> times) {
      var sorted = times.stream().sorted().mapToDouble(nanos -> nanos / 1e6).toArray();
      return "%d answers, p50 %.1f, p99 %.1f, max %.1f ms"
          .formatted(
              sorted.length,
              sorted[sorted.length / 2],
              sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)],
              sorted[sorted.length - 1]);
    }
  }

  /** The house, with one platform and so many chats that follow one player. */
  private static final class House implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("engine-speed");
    final Telephone telephone;
    final Answers answers;
    private final Database database;
    private final Stories stories;
    private final Courier courier;

    House(int chats, double perSecond, Duration latency) throws Exception {
      var file = folder.resolve("backheel.db");
      Database.open(file).close();
      people(file, chats);
      telephone = new Telephone(perSecond, latency);
      database = Database.open(file);
      stories = new CachedStories(new SqlStories(database, CLOCK));
      var settings = new Chats(database, CLOCK);
      var lanes = SqlLanes.onDuty(database, CLOCK);
      var results = new Results(database);
      courier =
          new Courier(
              telephone,
              new Courier.Office(
                  lanes,
                  settings,
                  new Notices(database, CLOCK),
                  new Paces(database),
                  new ChatTiming(settings, lanes, stories, new KickOffs(results)),
                  new Alerts(stories, settings, NAMES, CLOCK)),
              JournalFile.beside(file, telephone.name()),
              CLOCK);
      answers =
          new Commands(new Ground(
              stories,
              settings,
              Subscriptions.in(database, settings, CLOCK),
              results,
              new LongActions(database, CLOCK),
              NAMES,
              new NoFeeds(),
              List::of,
              chat -> courier.wake(),
              Editors.NOBODY,
 new StoryCards(new Cards(NAMES)),
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
                    "insert into wish (chat, target, name, since) values (?, ?, ?, 0)")) {
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

    /** A story comes in, and is told to the last of those who wait for it. */
    void tell(String id) {
      stories.add(new Arrival(report(id), null, "bench", true));
      courier.wake();
      while (stories.tellMore()) {
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
          List.of(new Counted(HAKIMI, 3)),
          List.of(),
          List.of(),
          List.of(),
          Suspicion.NONE,
          now);
    }

    /** As a house that has been at work for a while. */
    void settle() throws InterruptedException {
      for (int i = 0; i < 40; i++) {
        stories.add(new Arrival(report("old-" + i), null, "bench", false));
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
      until(() -> telephone.count.get() >= deliveries);
    }

    void until(BooleanSupplier done) {
      long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
      while (!done.getAsBoolean()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(telephone.count + " delivered, and no more");
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
  private static final class Telephone implements Platform {
    final AtomicInteger count = new AtomicInteger();
    private final double perSecond;
    private final Duration latency;

    Telephone(double perSecond, Duration latency) {
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
    public void listen(Answers answers) {}

    @Override
    public Delivery send(ChatId to, Reply reply, SendKey once) {
      if (latency.isPositive()) {
        LockSupport.parkNanos(latency.toNanos());
      }
      return new Delivery.Sent(new MessageRef(to, Integer.toString(count.incrementAndGet())));
    }

    @Override
    public Delivery edit(MessageRef message, Reply reply) {
      return new Delivery.Sent(message);
    }

    @Override
    public Health health() {
      return new Health(State.UP, "");
    }

    @Override
    public void close() {}
  }

  /** Nobody subscribes to a feed here. */
  private static final class NoFeeds implements FeedDesk {
    @Override
    public Finding look(String address) {
      return new Finding.None("no feeds");
    }

    @Override
    public void mayDrop(String feedKey) {}
  }
}
