package backheel.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The executor used in production: a virtual thread for each message in flight. */
final class VirtualThreadExecutor implements DeliveryExecutor {
  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
    Thread.ofVirtual().name(name).start(() -> then.accept(call.get()));
  }

  @Override
  public void schedule(Duration delay, Runnable what) {
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
