package backheel;

import backheel.chat.Platform;
import backheel.operate.DataLock;
import backheel.platform.web.WebPlatform;
import backheel.store.StoreFailure;
import backheel.store.StoreUnusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backheel run}: everything, until it is told to stop. */
@Command(
    name = "run",
    description = "Runs the bot, with the web chat on this machine (this is the default).",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  /** In mebibytes; of 64 that are asked for, the collector keeps a few to itself. */
  private static final int LEAST_HEAP = 56;

  private static final int SMALL_HEAP = 128;

  @Mixin private Where where = new Where();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The web chat's port; 0 takes a free one (default: 8080).")
  private @Nullable Integer port;

  private volatile boolean failed;
  private volatile boolean stopping;

  @Override
  public Integer call() throws Exception {
    checkHeap(Runtime.getRuntime().maxMemory());
    var configuration = where.configuration();
    Tokens.warnIfReadable(configuration, where.configurationFile());
    try (var lock = DataLock.take(where.data)) {
      var parts =
          new Opening(configuration, where, System.getenv(), Clock.systemUTC()).everything(port);
      var backheel = open(parts);
      var stopped = new CountDownLatch(1);
      stopOnSignal(backheel, stopped);
      startOrFail(backheel, parts, stopped);
      stopped.await();
    }
    return 0;
  }

  /**
   * Looks whether there is memory enough.
   *
   * @throws IOException in one sentence when there is not
   */
  static void checkHeap(long bytes) throws IOException {
    long mebibytes = bytes / (1024 * 1024);
    if (mebibytes < LEAST_HEAP) {
      throw new IOException(
          "Backheel needs a heap of 64 MB or more, and has "
              + mebibytes
              + " MB: start it with -Xmx384m.");
    }
    if (mebibytes < SMALL_HEAP) {
      log.warn(
          "The heap is small ({} MB): feeds larger than {} KB are refused",
          mebibytes,
          bytes / 64 / 1024);
    }
  }

  /** What cannot be written from the first is told before anybody is answered. */
  private static Backheel open(Backheel.Parts parts) throws StoreUnusable, IOException {
    try {
      var backheel = new Backheel(parts);
      backheel.takeDuty();
      return backheel;
    } catch (StoreFailure e) {
      throw StoreUnusable.because(parts.database().file(), e);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void startOrFail(Backheel backheel, Backheel.Parts parts, CountDownLatch stopped)
      throws IOException, InterruptedException {
    try {
      backheel.start();
      announce(parts);
    } catch (UncheckedIOException e) {
      endedWhileStarting(stopped);
      throw new IOException(e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      endedWhileStarting(stopped);
      throw e;
    }
  }

  /** Where it was told to stop meanwhile, what was closed under it is no failure. */
  private void endedWhileStarting(CountDownLatch stopped) throws InterruptedException {
    failed = !stopping;
    if (stopping) {
      stopped.await();
    }
  }

  /** A stop that was asked for is no failure: the process ends with 0. */
  private void stopOnSignal(Backheel backheel, CountDownLatch stopped) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  stopping = true;
                  try {
                    backheel.close();
                    stopped.countDown();
                  } catch (RuntimeException e) {
                    log.error("Stopped, though not in order", e);
                  }
                  Runtime.getRuntime().halt(failed ? 1 : 0);
                }));
  }

  private static void announce(Backheel.Parts parts) throws IOException {
    var where =
        parts.platforms().stream()
            .filter(WebPlatform.class::isInstance)
            .map(WebPlatform.class::cast)
            .findFirst()
            .map(web -> " at http://127.0.0.1:" + web.port())
            .orElse("");
    System.out.println("Backheel is ready" + where);
    for (Platform platform : parts.platforms()) {
      var health = platform.health();
      var note =
          health.note().isEmpty() ? health.state().name().toLowerCase(Locale.ROOT) : health.note();
      log.atLevel(health.state() == Platform.State.DOWN ? Level.WARN : Level.INFO)
          .log("{}: {}", platform.name(), note);
    }
  }
}
