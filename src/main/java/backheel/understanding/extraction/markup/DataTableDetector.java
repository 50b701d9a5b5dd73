package backheel.understanding.extraction.markup;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A test that distinguishes a table of figures, such as the standings, from one used for page
 * layout.
 */
final class DataTableDetector {
  private static final int MAX_CELL_TEXT_LENGTH = 60;
  private static final int MAX_CELLS = 40;

  private DataTableDetector() {}

  /** Returns whether the row is part of a table of figures: several cells, all of them short. */
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
          || ShortTextExtractor.of(cell, MAX_CELL_TEXT_LENGTH) == null) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the table has one row only: such tables are for layout. */
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
