package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.testing.time.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Threads carry the messages, and a bell rings when one has come to an end. */
class VirtualThreadExecutorTest {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final DeliveryExecutor executor =
      new NotifyingExecutor(new VirtualThreadExecutor(), () -> heard.add("bell"));

  @Test
  void taskRunsOnANamedThreadAndThenNotifies() {
    executor.execute("delivery-7", () -> Thread.currentThread().getName(), heard::add);

    Await.until("heard", () -> heard.equals(List.of("delivery-7", "bell")));
  }

  @Test
  void listenerIsNotifiedAlthoughTheTaskFailed() {
    var quiet = new NotifyingExecutor(new AtOnce(), () -> heard.add("bell"));

    assertThatThrownBy(() -> quiet.schedule(Duration.ZERO, VirtualThreadExecutorTest::fail));
    assertThatThrownBy(() -> quiet.execute("one", () -> 1, one -> fail()));
    assertThat(heard).containsExactly("bell", "bell");
  }

  private static void fail() {
    throw new IllegalStateException("arranged");
  }

  /** Legs without a thread. */
  private record AtOnce() implements DeliveryExecutor {
    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
      then.accept(call.get());
    }

    @Override
    public void schedule(Duration delay, Runnable what) {
      what.run();
    }
  }

  @Test
  void scheduledTaskRunsAfterItsDelay() {
    long before = executor.nanoTime();
    var after = new ArrayList<Long>();
    executor.schedule(
        Duration.ofMillis(30),
        () -> {
          after.add(executor.nanoTime());
          heard.add("done");
        });

    Await.until("heard", () -> heard.equals(List.of("done", "bell")));
    assertThat(after.getFirst() - before).isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
  }
}
