package backheel.understanding.matches.context;

import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Binary search in lists sorted by position. */
public final class OffsetBinarySearch {

  private OffsetBinarySearch() {}

  /** Returns the elements that start from one place on, and before another. */
  static <T> List<T> between(List<T> sorted, ToIntFunction<T> start, int from, int to) {
    var first = firstFrom(sorted, start, from);
    return sorted.subList(first, Math.max(first, firstFrom(sorted, start, to)));
  }

  /** Returns the index of the first element that starts at the place or after it. */
  public static <T> int firstFrom(List<T> sorted, ToIntFunction<T> start, int place) {
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
   * Returns the element that starts nearest to the place, the first of two equally near; null when
   * there is none.
   */
  static <T> @Nullable T nearest(List<T> sorted, ToIntFunction<T> start, int place) {
    var next = firstFrom(sorted, start, place);
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
    return sorted.get(firstFrom(sorted, start, start.applyAsInt(sorted.get(number))));
  }
}
