package backheel.delivery;

import backheel.store.database.StorageException;
import backheel.store.outbox.Outbox;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An outbox that notes what was asked of it, and now and then does something else instead. */
final class RecordingOutbox implements InvocationHandler {
  final List<String> calls = new ArrayList<>();
  private final Outbox outbox;
  private final Map<String, Deque<Supplier<?>>> instead = new HashMap<>();

  RecordingOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  Outbox proxy() {
    return (Outbox)
        Proxy.newProxyInstance(Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, this);
  }

  /** The next call of that name does this; further ones queue up behind it. */
  void instead(String name, Supplier<?> what) {
    instead.computeIfAbsent(name, n -> new ArrayDeque<>()).add(what);
  }

  /** The next call of that name cannot be stored. */
  void fail(String name) {
    fail(name, new StorageException("arranged by a test", null));
  }

  void fail(String name, RuntimeException how) {
    instead(
        name,
        () -> {
          throw how;
        });
  }

  long count(String name) {
    return calls.stream().filter(name::equals).count();
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    calls.add(method.getName());
    var other = instead.getOrDefault(method.getName(), new ArrayDeque<>()).poll();
    if (other != null) {
      return other.get();
    }
    try {
      return method.invoke(outbox, args);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
