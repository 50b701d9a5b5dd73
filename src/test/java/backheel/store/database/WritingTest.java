package backheel.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.store.StoreExtension;
import backheel.testing.time.Await;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes first to the one writer, and that kept statements forget what they were used for. */
@ExtendWith(StoreExtension.class)
class WritingTest {
  private final Database database;

  WritingTest(Database database) {
    this.database = database;
  }

  @Test
  void foregroundWritesPrecedeBackgroundWrites() throws InterruptedException {
    var order = Collections.synchronizedList(new ArrayList<String>());
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        Thread.ofPlatform()
            .start(() ->
                database.write(tx -> {
                  begun.countDown();
                  waitFor(goOn);
                  return order.add("first");
                }));
    begun.await();
    var broadcast = List.of(aside(order, "mark 1"), aside(order, "mark 2"));
    var person = Thread.ofPlatform().start(() -> database.write(tx -> order.add("person")));
    Await.until("queued", () -> isWaiting(person) && broadcast.stream().allMatch(this::isWaiting));

    goOn.countDown();
    for (var thread : List.of(first, broadcast.getFirst(), broadcast.getLast(), person)) {
      thread.join();
    }

    assertThat(order).containsExactly("first", "person", "mark 1", "mark 2");
  }

  @Test
  void partlyReadStatementIsReadInFullNextTime() {
    String numbers = "select value from json_each('[1,2,3]')";

    for (int i = 0; i < 3; i++) {
      long first = database.read(h -> h.createQuery(numbers).mapTo(Long.class).first());
      assertThat(first).isEqualTo(1);
    }

    List<Long> all = database.read(h -> h.createQuery(numbers).mapTo(Long.class).list());
    assertThat(all).containsExactly(1L, 2L, 3L);
  }

  @Test
  void theSameStatementCanBeReadTwiceAtOnce() {
    String numbers = "select value from json_each('[1,2]')";

    List<String> pairs =
        database.read(handle ->
            handle
                .createQuery(numbers)
                .map((row, context) ->
                    row.getLong(1) + "" + handle.createQuery(numbers).mapTo(Long.class).list())
                .list());

    assertThat(pairs).containsExactly("1[1, 2]", "2[1, 2]");
  }

  @Test
  void moreStatementsThanAreKeptCanBeUsed() {
    for (long round = 0; round < 2; round++) {
      for (long i = 0; i < 300; i++) {
        String sql = "select " + i;
        long read = database.read(h -> h.createQuery(sql).mapTo(Long.class).one());
        assertThat(read).isEqualTo(i);
      }
    }
  }

  private Thread aside(List<String> order, String what) {
    var thread = Thread.ofPlatform().start(() -> database.writeInBackground(tx -> order.add(what)));
    Await.until("queued", () -> isWaiting(thread));
    return thread;
  }

  private boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
