package backheel.cli;

import backheel.Backheel;
import backheel.ComponentsFactory;
import backheel.chat.Platform;
import backheel.operations.DataLock;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.database.StorageException;
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

/** The command {@code backheel run}, which runs everything until it is stopped. */
@Command(
    name = "run",
    description = "Runs the bot, with the web chat on this machine (this is the default).",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  /** Minimum heap in mebibytes; of the 64 requested, the collector keeps a few to itself. */
  private static final int MIN_HEAP_MEBIBYTES = 56;

  private static final int SMALL_HEAP_MEBIBYTES = 128;

  @Mixin private CommonOptions commonOptions = new CommonOptions();

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
    var configuration = commonOptions.configuration();
    TokenFilePermissionCheck.warnIfReadable(configuration, commonOptions.configurationFile());
    try (var lock = DataLock.acquire(commonOptions.data)) {
      var components =
          new ComponentsFactory(
                  configuration, commonOptions.data, System.getenv(), Clock.systemUTC())
              .allComponents(port);
      var backheel = open(components);
      var stopped = new CountDownLatch(1);
      stopOnSignal(backheel, stopped);
      startOrFail(backheel, components, stopped);
      stopped.await();
    }
    return 0;
  }

  /**
   * Checks that the heap is large enough.
   *
   * @throws IOException if it is not, in one sentence
   */
  static void checkHeap(long bytes) throws IOException {
    long mebibytes = bytes / (1024 * 1024);
    if (mebibytes < MIN_HEAP_MEBIBYTES) {
      throw new IOException(
          "Backheel needs a heap of 64 MB or more, and has "
              + mebibytes
              + " MB: start it with -Xmx384m.");
    }
    if (mebibytes < SMALL_HEAP_MEBIBYTES) {
      log.warn(
          "The heap is small ({} MB): feeds larger than {} KB are refused",
          mebibytes,
          bytes / 64 / 1024);
    }
  }

  /**
   * Opens Backheel, so that a database that cannot be written is reported before any question is
   * answered.
   */
  private static Backheel open(Backheel.Components components)
      throws DatabaseUnavailableException, IOException {
    try {
      var backheel = new Backheel(components);
      backheel.takeOverDelivery();
      return backheel;
    } catch (StorageException e) {
      throw DatabaseUnavailableException.causedBy(components.database().file(), e);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void startOrFail(
      Backheel backheel, Backheel.Components components, CountDownLatch stopped)
      throws IOException, InterruptedException {
    try {
      backheel.start();
      announce(components);
    } catch (UncheckedIOException e) {
      endedWhileStarting(stopped);
      throw new IOException(e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      endedWhileStarting(stopped);
      throw e;
    }
  }

  /**
   * Records a failed start, unless a stop was requested meanwhile: then the failure comes from what
   * it closed.
   */
  private void endedWhileStarting(CountDownLatch stopped) throws InterruptedException {
    failed = !stopping;
    if (stopping) {
      stopped.await();
    }
  }

  /** Registers the shutdown hook. A requested stop is not a failure: the process ends with 0. */
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

  private static void announce(Backheel.Components components) throws IOException {
    var where =
        components.platforms().stream()
            .flatMap(platform -> platform.localPage().stream())
            .findFirst()
            .map(page -> " at " + page)
            .orElse("");
    System.out.println("Backheel is ready" + where);
    for (Platform platform : components.platforms()) {
      var health = platform.health();
      var note =
          health.note().isEmpty() ? health.state().name().toLowerCase(Locale.ROOT) : health.note();
      log.atLevel(health.state() == Platform.State.DOWN ? Level.WARN : Level.INFO)
          .log("{}: {}", platform.name(), note);
    }
  }
}
