package backheel.store;

import java.util.List;

/**
 * A few entries of a longer list.
 *
 * @param number from 1
 * @param more whether another page follows
 */
public record Page<T>(List<T> entries, int number, boolean more) {
  public Page {
    entries = List.copyOf(entries);
  }

  /** Makes a page of {@code size} from a query that was asked for one entry more than that. */
  static <T> Page<T> of(List<T> found, int number, int size) {
    boolean more = found.size() > size;
    return new Page<>(more ? found.subList(0, size) : found, number, more);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
