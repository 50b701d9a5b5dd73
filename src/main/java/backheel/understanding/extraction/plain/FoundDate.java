package backheel.understanding.extraction.plain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a plain text was published.
 *
 * @param moment null when only the day is known
 */
record FoundDate(LocalDate day, @Nullable Instant moment) {}
