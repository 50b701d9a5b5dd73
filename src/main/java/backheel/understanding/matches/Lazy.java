package backheel.understanding.matches;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed on first use, and cached. Not thread-safe. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> finding;
  private @Nullable T found;

  private Lazy(Supplier<T> finding) {
    this.finding = finding;
  }

  static <T> Supplier<T> of(Supplier<T> finding) {
    return new Lazy<>(finding);
  }

  @Override
  public T get() {
    var known = found;
    if (known == null) {
      known = finding.get();
      found = known;
    }
    return known;
  }
}
