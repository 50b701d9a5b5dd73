package backheel.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Legs that walk when they are told to: a message is taken at once, its answer comes on demand. */
final class ScriptedExecutor implements DeliveryExecutor {
  long now = Duration.ofHours(1).toNanos();
  final List<String> names = new ArrayList<>();
  final List<Later> planned = new ArrayList<>();
  private final Deque<Runnable> answers = new ArrayDeque<>();

  /** Something that is to be done after a while. */
  record Later(Duration delay, Runnable what) {}

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
    names.add(name);
    T outcome = call.get();
    answers.add(() -> then.accept(outcome));
  }

  @Override
  public void schedule(Duration delay, Runnable what) {
    planned.add(new Later(delay, what));
  }

  /** The answer to the message that went first comes back. */
  void answerOne() {
    answers.remove().run();
  }

  void answerAll() {
    while (!answers.isEmpty()) {
      answerOne();
    }
  }

  /** Does what was planned for later. */
  void doPlanned() {
    var due = List.copyOf(planned);
    planned.clear();
    due.forEach(later -> later.what().run());
  }
}
