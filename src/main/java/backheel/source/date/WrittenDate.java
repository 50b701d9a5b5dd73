package backheel.source.date;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;

/** A date as it was written, with all that its form alone leaves open. */
sealed interface WrittenDate {

  /** A date that can be read in one way only. */
  record Certain(Instant at, boolean dayFirst, boolean monthFirst) implements WrittenDate {
    Certain(Instant at) {
      this(at, false, false);
    }
  }

  /** A date in digits that may put the day or the month first. */
  record EitherOrder(Instant dayFirst, Instant monthFirst) implements WrittenDate {}

  /** A date without its year. */
  record Yearless(MonthDay day, LocalTime time, int minutesEast) implements WrittenDate {}
}
