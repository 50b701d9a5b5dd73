package backheel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch over the process that started this one: Maven, when it is killed, leaves its children
 * running, and one that nobody sees would keep the port and the data.
 */
final class ParentWatch {
  /** Set by the pom for {@code mvn exec:exec} alone: a service may well outlive who started it. */
  static final String PROPERTY = "backheel.endsWithParent";

  private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

  private ParentWatch() {}

  /** Ends this process in order when the one that started it has ended. */
  static void begin() {
    if (!Boolean.getBoolean(PROPERTY)) {
      return;
    }
    ProcessHandle.current().parent().ifPresentOrElse(ParentWatch::await, ParentWatch::end);
  }

  private static void await(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(ParentWatch::end);
  }

  private static void end() {
    log.info("Maven has ended, so Backheel ends too");
    // Not on the thread that watches: ending waits for the others.
    Thread.ofPlatform().name("end-with-parent").start(() -> System.exit(0));
  }
}
