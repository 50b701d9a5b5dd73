package backheel.platform.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes posts of announcement channels on to the servers that follow them, on threads of its own:
 * Discord takes ten an hour from a channel, and no delivery waits for that.
 */
final class Announcements implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Announcements.class);

  private static final int MOST = 10;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int PASSED_ON_ALREADY = 40033;

  private final Rest rest;
  private final Atlas atlas;
  private final Vitals vitals;
  private final Clock clock;
  private final Cache<String, Deque<Instant>> passed =
      Caffeine.newBuilder().expireAfterAccess(HOUR.multipliedBy(2)).build();
  private final AtomicInteger leftOut = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-publish-", 0).factory());

  Announcements(Rest rest, Atlas atlas, Vitals vitals, Clock clock) {
    this.rest = rest;
    this.atlas = atlas;
    this.vitals = vitals;
    this.clock = clock;
  }

  /** Returns at once. Edits of what was passed on follow by themselves. */
  void pass(String channel, String message) {
    try {
      threads.execute(() -> publish(channel, message));
    } catch (RejectedExecutionException e) {
      log.debug("Closed: a post is not passed on", e);
    }
  }

  private void publish(String channel, String message) {
    try {
      if (atlas.channel(channel).filter(Channel::isAnnouncements).isEmpty()) {
        return;
      }
      if (!isRoom(channel)) {
        leaveOut(channel, "Discord's limit of ten an hour");
        return;
      }
      var path = "channels/" + channel + "/messages/" + message + "/crosspost";
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        var answer = attempt(path);
        if (answer.isEmpty()) {
          return;
        }
        if (attempt == ATTEMPTS || !answer.startsWith("again: ")) {
          leaveOut(channel, answer);
          return;
        }
        if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (IOException e) {
      leaveOut(channel, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty when it is done; otherwise why not, after "again: " where another attempt may help. */
  private String attempt(String path) {
    if (rest.breaker().open().isPositive() || rest.limits().allClosed().isPositive()) {
      return "again: Discord wants to hear less";
    }
    if (rest.limits().closed(RateLimits.route("POST", path)).isPositive()) {
      return "Discord's limit for the channel";
    }
    try {
      var answer = rest.asBot("POST", path, null);
      if (answer.ok() || answer.code() == PASSED_ON_ALREADY) {
        return "";
      }
      return answer.status() >= 500 ? "again: " + answer.why() : answer.why();
    } catch (IOException e) {
      return "again: " + e.getMessage();
    }
  }

  private boolean isRoom(String channel) {
    var times = passed.get(channel, c -> new ArrayDeque<>());
    synchronized (times) {
      var now = clock.instant();
      while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(HOUR))) {
        times.removeFirst();
      }
      if (times.size() >= MOST) {
        return false;
      }
      times.addLast(now);
      return true;
    }
  }

  private void leaveOut(String channel, String why) {
    int all = leftOut.incrementAndGet();
    if (all == 1) {
      log.warn("A post in channel {} was not passed on to its followers: {}", channel, why);
    } else {
      log.debug("A post in channel {} was not passed on: {}", channel, why);
    }
    vitals.remark(
        all + (all == 1 ? " announcement" : " announcements") + " not published, last: " + why);
  }

  @Override
  public void close() {
    closed.countDown();
    threads.shutdownNow();
  }
}
