package backheel.source.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one feed, read together: where a form leaves open which number is the day, the
 * feed's other dates decide, and where nothing decides there is no date, since a wrong moment is
 * worse than none.
 */
public final class FeedDateResolver {
  private static final Duration TOLERANCE = Duration.ofDays(1);

  private final String language;
  private final String region;
  private final Instant fetched;
  private final Map<String, Optional<WrittenDate>> parsed = new HashMap<>();
  private boolean dayFirstFits = true;
  private boolean monthFirstFits = true;
  private int dayFirst;
  private int monthFirst;

  /**
   * Creates the dates of a feed.
   *
   * @param languageTag the language that the feed states, such as {@code en-us}; "" if none
   * @param fetched when the feed was fetched, after which nothing in it was published
   */
  public FeedDateResolver(String languageTag, Instant fetched) {
    var parts = languageTag.strip().toLowerCase(Locale.ROOT).split("[-_]", 3);
    this.language = parts[0].length() == 2 ? parts[0] : "";
    this.region = parts.length > 1 ? parts[1] : "";
    this.fetched = fetched;
  }

  /** Reads a single date without a feed around it; null if it cannot be read surely. */
  public static @Nullable Instant parse(String written) {
    return WrittenDateParser.parse(written, "") instanceof WrittenDate.Certain certain
        ? certain.at()
        : null;
  }

  /** Notes a date of the feed as evidence for the order of the others. */
  public void add(String written) {
    switch (parseOnce(written)) {
      case null -> {}
      case WrittenDate.Certain certain -> {
        dayFirst += certain.dayFirst() ? 1 : 0;
        monthFirst += certain.monthFirst() ? 1 : 0;
      }
      case WrittenDate.EitherOrder either -> {
        dayFirstFits &= !isFuture(either.dayFirst());
        monthFirstFits &= !isFuture(either.monthFirst());
      }
      case WrittenDate.Yearless yearless -> {}
    }
  }

  /** Returns the moment of a date, after all dates have been added; null if it is not sure. */
  public @Nullable Instant resolve(String written) {
    return switch (parseOnce(written)) {
      case null -> null;
      case WrittenDate.Certain certain -> certain.at();
      case WrittenDate.EitherOrder either ->
          switch (order()) {
            case DAY_FIRST -> either.dayFirst();
            case MONTH_FIRST -> either.monthFirst();
            case UNKNOWN -> null;
          };
      case WrittenDate.Yearless yearless -> lastSuch(yearless);
    };
  }

  private @Nullable WrittenDate parseOnce(String written) {
    return parsed
        .computeIfAbsent(
            written, date -> Optional.ofNullable(WrittenDateParser.parse(date, language)))
        .orElse(null);
  }

  private DateOrder order() {
    if (dayFirst != monthFirst) {
      return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
    if (dayFirstFits != monthFirstFits) {
      return dayFirstFits ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }
    if (language.equals("en")) {
      return region.equals("us")
          ? DateOrder.MONTH_FIRST
          : region.isEmpty() ? DateOrder.UNKNOWN : DateOrder.DAY_FIRST;
    }
    return language.isEmpty() ? DateOrder.UNKNOWN : DateOrder.DAY_FIRST;
  }

  private boolean isFuture(Instant at) {
    return at.isAfter(fetched.plus(TOLERANCE));
  }

  /** Returns the last moment before the fetch that has such a day. */
  private @Nullable Instant lastSuch(WrittenDate.Yearless written) {
    int year = fetched.atOffset(ZoneOffset.UTC).getYear() + 1;
    for (int back = 0; back < 2; back++) {
      if (written.day().isValidYear(year - back)) {
        var at = at(written, written.day().atYear(year - back));
        if (!isFuture(at)) {
          return at;
        }
      }
    }
    return written.day().isValidYear(year - 2) ? at(written, written.day().atYear(year - 2)) : null;
  }

  private static Instant at(WrittenDate.Yearless written, LocalDate day) {
    return day.atTime(written.time())
        .toInstant(ZoneOffset.UTC)
        .minusSeconds(60L * written.minutesEast());
  }
}
