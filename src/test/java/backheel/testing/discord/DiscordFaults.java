package backheel.testing.discord;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What goes wrong with the next requests. */
final class DiscordFaults {
  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  private record Fault(
      Predicate<DiscordRequest> when,
      AtomicInteger times,
      Function<Supplier<DiscordResponse>, DiscordResponse> deed) {}

  /**
   * Strikes the next requests of a kind.
   *
   * @param deed what to answer, given a way to carry the request out
   */
  void add(
      Predicate<DiscordRequest> when,
      int times,
      Function<Supplier<DiscordResponse>, DiscordResponse> deed) {
    faults.add(new Fault(when, new AtomicInteger(times), deed));
  }

  void clear() {
    faults.clear();
  }

  DiscordResponse strike(DiscordRequest request, Supplier<DiscordResponse> normal) {
    for (var fault : faults) {
      if (fault.when().test(request) && fault.times().getAndDecrement() > 0) {
        return fault.deed().apply(normal);
      }
    }
    return normal.get();
  }
}
