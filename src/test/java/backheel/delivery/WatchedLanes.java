package backheel.delivery;

import backheel.store.Lanes;
import backheel.store.StoreFailure;
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

/** Lanes that note what was asked of them, and now and then do something else instead. */
final class WatchedLanes implements InvocationHandler {
  final List<String> calls = new ArrayList<>();
  private final Lanes lanes;
  private final Map<String, Deque<Supplier<?>>> instead = new HashMap<>();

  WatchedLanes(Lanes lanes) {
    this.lanes = lanes;
  }

  Lanes proxy() {
    return (Lanes)
        Proxy.newProxyInstance(Lanes.class.getClassLoader(), new Class<?>[] {Lanes.class}, this);
  }

  /** The next call of that name does this; further ones queue up behind it. */
  void instead(String name, Supplier<?> what) {
    instead.computeIfAbsent(name, n -> new ArrayDeque<>()).add(what);
  }

  /** The next call of that name cannot be stored. */
  void fail(String name) {
    fail(name, new StoreFailure("arranged by a test", null));
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
      return method.invoke(lanes, args);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
