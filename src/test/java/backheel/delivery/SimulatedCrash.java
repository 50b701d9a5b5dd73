package backheel.delivery;

/** The process ends here, as by a kill: nothing that follows is run. */
final class SimulatedCrash extends Error {
  SimulatedCrash() {
    super("the process is killed here", null, false, false);
  }
}
