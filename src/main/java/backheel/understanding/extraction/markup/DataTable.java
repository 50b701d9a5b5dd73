package backheel.understanding.extraction.markup;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells a table of figures, such as the standings, from one that only lays out a page. */
final class DataTable {
  private static final int MAX_CELL_TEXT_LENGTH = 60;
  private static final int MAX_CELLS = 40;

  private DataTable() {}

  /** Whether the row stands in a table of figures: several cells, all of them short. */
  static boolean isDataRow(Element row) {
    int cells = row.childrenSize();
    if (cells < 2 || cells > MAX_CELLS || isOnlyRow(row)) {
      return false;
    }
    for (@Nullable Element cell = row.firstElementChild();
        cell != null;
        cell = cell.nextElementSibling()) {
      if (cell.childrenSize() > 3
          || hasBlocks(cell)
          || ShortText.of(cell, MAX_CELL_TEXT_LENGTH) == null) {
        return false;
      }
    }
    return true;
  }

  /** A table of one row lays out. */
  private static boolean isOnlyRow(Element row) {
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
