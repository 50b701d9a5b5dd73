package backheel.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Legs in life: a virtual thread for each message on its way. */
final class Strides implements Legs {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public <T> void carry(String name, Supplier<T> call, Consumer<T> then) {
    Thread.ofVirtual().name(name).start(() -> then.accept(call.get()));
  }

  @Override
  public void later(Duration delay, Runnable what) {
    Thread.ofVirtual()
        .name("later")
        .start(() -> {
          long end = System.nanoTime() + delay.toNanos();
          for (long left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          what.run();
        });
  }
}
