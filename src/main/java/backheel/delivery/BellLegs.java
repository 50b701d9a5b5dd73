package backheel.delivery;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Legs that ring a bell whenever something has come to an end. */
record BellLegs(Legs legs, Runnable bell) implements Legs {
  @Override
  public long nanos() {
    return legs.nanos();
  }

  @Override
  public <T> void carry(String name, Supplier<T> call, Consumer<T> then) {
    legs.carry(
        name,
        call,
        outcome -> {
          try {
            then.accept(outcome);
          } finally {
            bell.run();
          }
        });
  }

  @Override
  public void later(Duration delay, Runnable what) {
    legs.later(
        delay,
        () -> {
          try {
            what.run();
          } finally {
            bell.run();
          }
        });
  }
}
