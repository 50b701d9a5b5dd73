package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Threads carry the messages, and a bell rings when one has come to an end. */
class StridesTest {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final Legs legs = new BellLegs(new Strides(), () -> heard.add("bell"));

  @Test
  void anAnswerIsHeardOnItsOwnThreadAndThenTheBell() {
    legs.carry("delivery-7", () -> Thread.currentThread().getName(), heard::add);

    Await.until("heard", () -> heard.equals(List.of("delivery-7", "bell")));
  }

  @Test
  void theBellRingsThoughTheEndFailed() {
    var quiet = new BellLegs(new AtOnce(), () -> heard.add("bell"));

    assertThatThrownBy(() -> quiet.later(Duration.ZERO, StridesTest::fail));
    assertThatThrownBy(() -> quiet.carry("one", () -> 1, one -> fail()));
    assertThat(heard).containsExactly("bell", "bell");
  }

  private static void fail() {
    throw new IllegalStateException("arranged");
  }

  /** Legs without a thread. */
  private record AtOnce() implements Legs {
    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public <T> void carry(String name, Supplier<T> call, Consumer<T> then) {
      then.accept(call.get());
    }

    @Override
    public void later(Duration delay, Runnable what) {
      what.run();
    }
  }

  @Test
  void whatIsForLaterIsDoneAfterTheDelayAndNotBefore() {
    long before = legs.nanos();
    var after = new ArrayList<Long>();
    legs.later(
        Duration.ofMillis(30),
        () -> {
          after.add(legs.nanos());
          heard.add("done");
        });

    Await.until("heard", () -> heard.equals(List.of("done", "bell")));
    assertThat(after.getFirst() - before).isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
  }
}
