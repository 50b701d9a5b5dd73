package backheel.platform.discord.rest;

import backheel.platform.RefusalDecision;
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
 * A publisher of announcement posts to the servers that follow the channel, on threads of its own:
 * Discord accepts ten an hour per channel, and no delivery waits for that.
 */
final class AnnouncementPublisher implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AnnouncementPublisher.class);

  private static final int MAX_PUBLISHED_PER_HOUR = 10;
  private static final Duration RATE_WINDOW = Duration.ofHours(1);
  private static final int MAX_ATTEMPTS = 3;
  private static final Duration RETRY_DELAY = Duration.ofSeconds(2);

  private final DiscordRest discordRest;
  private final ChannelDirectory directory;
  private final HealthTracker healthTracker;
  private final Clock clock;
  private final Cache<String, Deque<Instant>> published =
      Caffeine.newBuilder().expireAfterAccess(RATE_WINDOW.multipliedBy(2)).build();
  private final AtomicInteger skipped = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-publish-", 0).factory());

  AnnouncementPublisher(
      DiscordRest discordRest,
      ChannelDirectory directory,
      HealthTracker healthTracker,
      Clock clock) {
    this.discordRest = discordRest;
    this.directory = directory;
    this.healthTracker = healthTracker;
    this.clock = clock;
  }

  /**
   * Publishes a message asynchronously; returns at once. Edits of published messages follow by
   * themselves.
   */
  void publishLater(String channel, String message) {
    try {
      threads.execute(() -> publish(channel, message));
    } catch (RejectedExecutionException e) {
      log.debug("Closed: a post is not passed on", e);
    }
  }

  private void publish(String channel, String message) {
    try {
      if (directory.channel(channel).filter(DiscordChannel::isAnnouncementChannel).isEmpty()) {
        return;
      }
      if (!tryReserve(channel)) {
        skip(channel, "Discord's limit of ten an hour");
        return;
      }
      var path = "channels/" + channel + "/messages/" + message + "/crosspost";
      for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
        var answer = attempt(path);
        if (answer.isEmpty()) {
          return;
        }
        if (attempt == MAX_ATTEMPTS || !answer.startsWith("again: ")) {
          skip(channel, answer);
          return;
        }
        if (closed.await(RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (IOException e) {
      skip(channel, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Publishes once; returns an empty string when it is done, otherwise the reason, after "again: "
   * where a retry may help.
   */
  private String attempt(String path) {
    if (discordRest.breaker().openFor().isPositive()
        || discordRest.limits().allClosedFor().isPositive()) {
      return "again: Discord wants to hear less";
    }
    if (discordRest.limits().closedFor(DiscordRateLimits.route("POST", path)).isPositive()) {
      return "Discord's limit for the channel";
    }
    try {
      var discordResponse = discordRest.asBot("POST", path, null);
      var decision =
          discordResponse.ok() ? RefusalDecision.DONE : discordResponse.refusal().decision();
      if (decision == RefusalDecision.DONE) {
        return "";
      }
      return decision == RefusalDecision.RETRY
          ? "again: " + discordResponse.summary()
          : discordResponse.summary();
    } catch (IOException e) {
      return "again: " + e.getMessage();
    }
  }

  private boolean tryReserve(String channel) {
    var times = published.get(channel, c -> new ArrayDeque<>());
    synchronized (times) {
      var now = clock.instant();
      while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(RATE_WINDOW))) {
        times.removeFirst();
      }
      if (times.size() >= MAX_PUBLISHED_PER_HOUR) {
        return false;
      }
      times.addLast(now);
      return true;
    }
  }

  private void skip(String channel, String why) {
    int all = skipped.incrementAndGet();
    if (all == 1) {
      log.warn("A post in channel {} was not passed on to its followers: {}", channel, why);
    } else {
      log.debug("A post in channel {} was not passed on: {}", channel, why);
    }
    healthTracker.remark(
        all + (all == 1 ? " announcement" : " announcements") + " not published, last: " + why);
  }

  @Override
  public void close() {
    closed.countDown();
    threads.shutdownNow();
  }
}
