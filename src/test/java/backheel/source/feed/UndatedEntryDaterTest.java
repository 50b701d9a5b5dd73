package backheel.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndatedEntryDaterTest {
  private static final Instant NOW = Instant.parse("2026-06-16T21:00:00Z");

  @Test
  void anUndatedEntryAmongOldOnesIsAsOldAsTheNext() {
    assertThat(dated(30, null, 40, 50)).containsExactly(at(30), at(40), at(40), at(50));
    assertThat(dated(30, 40, 50, null)).containsExactly(at(30), at(40), at(50), at(50));
  }

  @Test
  void anUndatedEntryOnTopOrBesideFreshOnesMayBeNew() {
    assertThat(dated(null, 30, 40, 50)).startsWith((Instant) null);
    assertThat(dated(1, null, 40, 50).get(1)).isNull();
  }

  @Test
  void anotherOrderOrTooFewDatesSayNothing() {
    assertThat(dated(30, null, 20, 50).get(1)).isNull();
    assertThat(dated(30, null, 40).get(1)).isNull();
  }

  /** Returns the dates of entries that are so many days old, null for undated ones. */
  private static List<@Nullable Instant> dated(@Nullable Integer... days) {
    var entries =
        Arrays.stream(days)
            .map(age ->
                new Feed.Entry(
                    "", null, "A", "b", "en", age == null ? null : at(age), "", List.of(), null))
            .toList();
    var dates = new ArrayList<@Nullable Instant>();
    UndatedEntryDater.date(entries, NOW).forEach(entry -> dates.add(entry.published()));
    return dates;
  }

  private static Instant at(int days) {
    return NOW.minus(Duration.ofDays(days));
  }
}
