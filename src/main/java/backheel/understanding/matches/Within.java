package backheel.understanding.matches;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What lies between two places, of things that are in order of their places. */
final class Within {

  private Within() {}

  /** Those that start from one place on, and before another. */
  static <T> List<T> of(List<T> sorted, ToIntFunction<T> start, int from, int to) {
    var first = first(sorted, start, from);
    return sorted.subList(first, Math.max(first, first(sorted, start, to)));
  }

  /** The number of the first that starts at the place or after it. */
  static <T> int first(List<T> sorted, ToIntFunction<T> start, int place) {
    var low = 0;
    var high = sorted.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (start.applyAsInt(sorted.get(middle)) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The one that starts nearest to the place, the first of two as near; null when there is none.
   */
  static <T> @Nullable T nearest(List<T> sorted, ToIntFunction<T> start, int place) {
    var next = first(sorted, start, place);
    if (next == sorted.size()) {
      return next == 0 ? null : firstAt(sorted, start, next - 1);
    }
    if (next == 0) {
      return sorted.getFirst();
    }
    var after = start.applyAsInt(sorted.get(next)) - place;
    var before = place - start.applyAsInt(sorted.get(next - 1));
    return after < before ? sorted.get(next) : firstAt(sorted, start, next - 1);
  }

  private static <T> T firstAt(List<T> sorted, ToIntFunction<T> start, int number) {
    return sorted.get(first(sorted, start, start.applyAsInt(sorted.get(number))));
  }
}
