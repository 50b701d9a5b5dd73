package backheel.delivery;

import java.util.SplittableRandom;

/**
 * What goes wrong in one simulation, and how often: the chance of each fault at each occasion.
 * Every seed leaves some out, so that each is met with and without the others.
 */
record FaultPlan(
    double crash,
    double storeFails,
    double chatTooFast,
    double platformTooFast,
    double serverError,
    double lostBefore,
    double lostAfter,
    double refused,
    double slow,
    boolean outages,
    boolean blocks,
    boolean moves,
    boolean clockJumps,
    boolean stops,
    boolean wishesChange) {

  static FaultPlan of(SplittableRandom dice) {
    return new FaultPlan(
        some(dice, 0.004),
        some(dice, 0.01),
        some(dice, 0.04),
        some(dice, 0.02),
        some(dice, 0.06),
        some(dice, 0.05),
        some(dice, 0.05),
        some(dice, 0.02),
        some(dice, 0.02),
        dice.nextInt(3) == 0,
        dice.nextInt(3) == 0,
        dice.nextInt(3) == 0,
        dice.nextInt(4) == 0,
        dice.nextInt(4) == 0,
        dice.nextInt(3) == 0);
  }

  private static double some(SplittableRandom dice, double most) {
    return dice.nextInt(5) < 2 ? 0 : most * dice.nextDouble();
  }
}
