package backheel.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch over the parent process: Maven leaves its children running when it is killed, and an
 * unnoticed child would keep the port and the data.
 */
final class ParentProcessWatch {
  /**
   * System property set by the pom for {@code mvn exec:exec} alone: a service may outlive the
   * process that started it.
   */
  static final String PROPERTY = "backheel.endsWithParent";

  private static final Logger log = LoggerFactory.getLogger(ParentProcessWatch.class);

  private ParentProcessWatch() {}

  /** Begins the watch, which ends this process in order once its parent has ended. */
  static void begin() {
    if (!Boolean.getBoolean(PROPERTY)) {
      return;
    }
    ProcessHandle.current()
        .parent()
        .ifPresentOrElse(ParentProcessWatch::await, ParentProcessWatch::end);
  }

  private static void await(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(ParentProcessWatch::end);
  }

  private static void end() {
    log.info("Maven has ended, so Backheel ends too");
    // Not on the watching thread: the exit waits for the other threads.
    Thread.ofPlatform().name("end-with-parent").start(() -> System.exit(0));
  }
}
