package backheel.understanding.extraction.plain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a line, and the label before it.
 *
 * @param time null unless it is the only day of a line with a time
 */
record LabelledDay(DayExpression day, DayLabel label, @Nullable TimeOfDay time) {

  /**
   * Returns the date that it means, once its day is resolved; with a moment if a zone is written.
   */
  FoundDate on(LocalDate resolved) {
    return new FoundDate(
        resolved, time == null || time.zone() == null ? null : time.on(resolved, time.zone()));
  }
}
