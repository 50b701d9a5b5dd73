package backheel.understanding.extraction.date;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date on which an article was published.
 *
 * @param day in the outlet's own time zone, if known
 * @param moment null when only the day is known
 */
public record PublicationDate(@Nullable LocalDate day, @Nullable Instant moment) {
  public static final PublicationDate UNKNOWN = new PublicationDate(null, null);
}
