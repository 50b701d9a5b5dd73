package backheel.understanding.extraction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article came out.
 *
 * @param day in the outlet's own time zone where it tells
 * @param moment null when only the day is known
 */
public record Published(@Nullable LocalDate day, @Nullable Instant moment) {
  static final Published UNKNOWN = new Published(null, null);
}
