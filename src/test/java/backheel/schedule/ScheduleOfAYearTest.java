package backheel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleOfAYearTest {

  private static final String[] QUIET = {"", "22-7", "23:30-2:30", "13-15", "20-9", "1:15-1:45"};
  private static final String[] DIGESTS = {"", "daily 8", "daily 2:30", "monday 8", "sunday 23:30"};

  @ParameterizedTest
  @CsvSource({
    "Europe/Madrid, 1",
    "America/New_York, 2",
    "Africa/Casablanca, 3",
    "Australia/Lord_Howe, 4",
    "America/Santiago, 5",
    "UTC, 6"
  })
  void yearOfStoriesIsSentInTimeAndNeverInQuietHours(String zone, long seed) {
    for (var run = 0; run < 6; run++) {
      var random = new Random(seed * 1_000 + run);
      var deliverySchedule =
          new DeliverySchedule(
              ZoneId.of(zone),
              QuietHours.parse(QUIET[random.nextInt(QUIET.length)]),
              DigestTime.parse(DIGESTS[random.nextInt(DIGESTS.length)]),
              random.nextInt(4),
              random.nextBoolean());

      var chat = new SimulatedSchedule(deliverySchedule, random);
      var complaint = chat.liveThrough(365);

      assertThat(complaint)
          .as("seed %d, run %d, %s", seed, run, deliverySchedule)
          .isEqualTo(Optional.empty());
      assertThat(chat.told()).isGreaterThan(1_000);
    }
  }
}
