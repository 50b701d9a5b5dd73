package backheel.store.story;

import java.util.List;

/**
 * A page of a longer list.
 *
 * @param number the page number, from 1
 * @param hasMore whether another page follows
 */
public record ResultPage<T>(List<T> entries, int number, boolean hasMore) {
  public ResultPage {
    entries = List.copyOf(entries);
  }

  /** Creates a page of {@code size} from a query for one entry more than that. */
  static <T> ResultPage<T> of(List<T> found, int number, int size) {
    boolean more = found.size() > size;
    return new ResultPage<>(more ? found.subList(0, size) : found, number, more);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
