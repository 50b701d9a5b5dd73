package backheel.understanding.extraction;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells a table of figures, such as the standings, from one that only lays out a page. */
final class DataTable {
  private static final int SHORT = 60;
  private static final int MOST_CELLS = 40;

  private DataTable() {}

  /** Whether the row stands in a table of figures: several cells, all of them short. */
  static boolean holds(Element row) {
    int cells = row.childrenSize();
    if (cells < 2 || cells > MOST_CELLS || isAlone(row)) {
      return false;
    }
    for (@Nullable Element cell = row.firstElementChild();
        cell != null;
        cell = cell.nextElementSibling()) {
      if (cell.childrenSize() > 3 || hasBlocks(cell) || Glance.at(cell, SHORT) == null) {
        return false;
      }
    }
    return true;
  }

  /** A table of one row lays out. */
  private static boolean isAlone(Element row) {
    if (row.nextElementSibling() != null || row.previousElementSibling() != null) {
      return false;
    }
    @Nullable Element part = row.parent();
    return part == null
        || (part.nextElementSibling() == null && part.previousElementSibling() == null);
  }

  private static boolean hasBlocks(Element cell) {
    return cell.selectFirst("table, ul, ol, h1, h2, h3, form") != null;
  }
}
