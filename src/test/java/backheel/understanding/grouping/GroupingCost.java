package backheel.understanding.grouping;

import backheel.story.Report;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What grouping costs with many stories alive, on a made-up stream: run by hand, {@code java -Xmx4g
 * -cp target/classes:target/test-classes:... backheel.understanding.grouping.GroupingCost 100000}.
 */
public final class GroupingCost {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int MEASURED = 2_000;
  private static final int WORDS = 30_000;
  private static final int SUBJECTS = 2_000;

  private GroupingCost() {}

  public static void main(String[] arguments) {
    int most = Integer.parseInt(arguments[0]);
    var storyGrouper = new StoryGrouper(most + 10 * MEASURED);
    var dice = new Random(4);
    var stories = new ArrayList<Report>();
    for (int n = 1; n <= most; n++) {
      var report = report(n, dice);
      storyGrouper.learn(n, report);
      if (n % (most / 1_000 * 10) == 0 || stories.isEmpty()) {
        stories.add(report);
      }
      if (n == 1_000 || n == 10_000 || n == 100_000 || n == 1_000_000) {
        measure(storyGrouper, n, stories, dice);
      }
    }
  }

  private static void measure(
      StoryGrouper storyGrouper, int alive, List<Report> seen, Random dice) {
    var reports = new ArrayList<Report>();
    for (int i = 0; i < MEASURED; i++) {
      // Every third is a copy of something seen, as agencies make them.
      reports.add(i % 3 == 0 ? seen.get(dice.nextInt(seen.size())) : report(alive + i, dice));
    }
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    int joined = 0;
    long opened = alive;
    for (Report report : reports) {
      var placing = storyGrouper.place(report);
      joined += placing.isPresent() ? 1 : 0;
      storyGrouper.learn(placing.map(StoryAssignment::story).orElse(- ++opened), report);
    }
    double each = (threads.getCurrentThreadCpuTime() - before) / 1e6 / MEASURED;
    System.gc();
    var runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.printf(
        "%d stories: %.2f ms CPU a report, %d of %d joined, heap %d MB%n",
        alive, each, joined, MEASURED, heap);
  }

  private static Report report(int number, Random dice) {
    var body = new StringBuilder();
    for (int i = 0; i < 180; i++) {
      // As in real texts, few words are common and most are rare.
      int word = (int) (WORDS * Math.pow(dice.nextDouble(), 3));
      String written = "wo" + Integer.toString(word * 7919 % WORDS, 26) + "r";
      body.append(dice.nextInt(6) == 0 ? written.replace("wo", "Wo") : written).append(' ');
    }
    var about = new ArrayList<SubjectCount>();
    for (int i = 0; i < 4; i++) {
      int subject = (int) (SUBJECTS * Math.pow(dice.nextDouble(), 2));
      about.add(
          new SubjectCount(
              new Subject(Subject.Kind.PLAYER, "p" + subject, "Player " + subject), 1 + i));
    }
    var at = START.plusSeconds(number % 1_000_000);
    return new Report(
        "r" + number,
        body.substring(0, 60),
        null,
        at,
        List.of(),
        "Outlet " + number % 200,
        null,
        null,
        "en",
        body.toString(),
        "",
        about,
        List.of(),
        List.of(),
        List.of(),
        Suspicion.NONE,
        at);
  }
}
