package backheel.delivery;

/** Something has happened in a simulation that must never happen. */
final class Violation extends Error {
  private final String invariant;

  Violation(String invariant, String what) {
    super(invariant + ": " + what, null, false, true);
    this.invariant = invariant;
  }

  String invariant() {
    return invariant;
  }
}
