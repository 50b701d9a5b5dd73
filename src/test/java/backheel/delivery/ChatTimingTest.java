package backheel.delivery;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Fixture;
import backheel.store.Arrival;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import backheel.store.Results;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Wishes;
import backheel.subscription.rhythm.Kept;
import backheel.subscription.rhythm.KickOffs;
import backheel.subscription.rhythm.Rhythm;
import backheel.subscription.rhythm.Turn;
import backheel.subscription.rhythm.Why;
import backheel.testing.ModelLanes;
import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a chat has chosen in its settings is what its messages keep to. */
@SuppressWarnings("NullAway.Init")
class ChatTimingTest {
  private static final String ANN = "t:ann";
  private static final Instant EVENING = Instant.parse("2026-11-21T20:00:00Z");
  private static final Turn NOW = new Turn.Now();

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private final ModelLanes lanes = new ModelLanes(clock);
  private Database database;
  private Chats chats;
  private ChatTiming timing;

  @BeforeEach
  void open() throws StoreUnusable {
    database = Database.open(folder.resolve("test.db"));
    chats = new Chats(database, clock);
    new Wishes(database, clock).follow(ANN, MOROCCO.key(), MOROCCO.name());
    var stories = new SqlStories(database, clock);
    stories.add(new Arrival(report("a", "A story", NOON, MOROCCO), null, "wire", true));
    var kickOff = NOON.plus(Duration.ofHours(4));
    var day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    var match = new Fixture("f", MOROCCO, BELGIUM, day, "a cup", "", "", "", "", null, kickOff);
    var results = new Results(database);
    results.replace(List.of(), List.of(match), List.of());
    timing = new ChatTiming(chats, lanes, stories, new KickOffs(results));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void chosen(String zone, String quiet, String digest, int cap, boolean matchDays) {
    chats.setHours(ANN, new Chats.Hours(zone, quiet, digest, cap, matchDays));
  }

  private Turn turn(long story, boolean digest, Bundled as) {
    var items = List.of(new Owed.Item(1, story, "", "", digest));
    return timing.turn(new Owed(1, ANN, items, null, 0, as, 1, NOON), clock.instant());
  }

  private Turn turn() {
    return turn(1, false, Bundled.NOT);
  }

  @Test
  void whoChoseNothingHearsAtOnce() {
    assertThat(turn()).isEqualTo(NOW);
    assertThat(ChatTiming.rhythm(Chats.Hours.ANY)).isSameAs(Rhythm.EVER);
  }

  @Test
  void whatIsForTheDigestWaitsForItAlsoWhereNothingElseWasChosen() {
    assertThat(turn(1, true, Bundled.NOT))
        .isEqualTo(new Turn.Keep(EVENING, Kept.DIGEST, Why.DIGEST));
  }

  @Test
  void quietHoursAreKeptInTheChatsOwnZone() {
    chosen("Asia/Tokyo", "20:00-22:00", "", 0, false);
    assertThat(turn()).isEqualTo(new Turn.Hold(NOON.plus(Duration.ofHours(1)), Why.QUIET));

    chosen("Nowhere/Land", "20:00-22:00", "", 0, false);
    assertThat(turn()).isEqualTo(NOW);
    chosen("", "11:00-13:00", "", 0, false);
    assertThat(turn()).isEqualTo(new Turn.Hold(NOON.plus(Duration.ofHours(1)), Why.QUIET));
  }

  @Test
  void changesAndNoticesDoNotWait() {
    chosen("", "11:00-13:00", "", 0, false);
    var items = List.of(new Owed.Item(1, 1, "", "", false));
    var change = new Owed(1, ANN, items, "m", 0, Bundled.NOT, 1, NOON);

    assertThat(timing.turn(change, NOON)).isEqualTo(NOW);
    assertThat(turn(0, false, Bundled.NOT)).isEqualTo(NOW);
  }

  @Test
  void aBundleOfADigestGoesOutInQuietHoursAndOneOfAMatchDoesNot() {
    chosen("", "11:00-13:00", "", 0, true);
    var quiet = new Turn.Hold(NOON.plus(Duration.ofHours(1)), Why.QUIET);

    assertThat(turn(1, false, Bundled.DIGEST)).isEqualTo(NOW);
    assertThat(turn(1, false, Bundled.PREVIEW)).isEqualTo(quiet);
    assertThat(turn(1, false, Bundled.WRAP_UP)).isEqualTo(quiet);
    assertThat(turn(1, false, Bundled.LATE)).isEqualTo(quiet);
  }

  @Test
  void storiesOfAMatchDayAreGatheredAndItsBundlesAreNot() {
    chosen("", "", "", 0, true);
    var preview = NOON.plus(Duration.ofHours(3));

    assertThat(turn()).isEqualTo(new Turn.Keep(preview, Kept.PREVIEW, Why.MATCH_DAY));
    assertThat(turn(9, false, Bundled.NOT)).isEqualTo(NOW);
    assertThat(turn(1, false, Bundled.LATE)).isEqualTo(NOW);
    assertThat(turn(1, false, Bundled.PREVIEW)).isEqualTo(NOW);
    chosen("", "", "", 5, false);
    assertThat(turn()).isEqualTo(NOW);
  }

  @Test
  void theCapCountsWhatWasSentSinceTheDayBeganWhereTheChatIs() {
    sentOne();
    chosen("", "", "", 2, false);
    assertThat(turn()).isEqualTo(NOW);
    chosen("", "", "", 1, false);
    assertThat(turn()).isEqualTo(new Turn.Keep(EVENING, Kept.DIGEST, Why.CAP));

    // In Auckland the day begins at eleven in the morning of Greenwich.
    clock.forward(Duration.ofHours(22));
    sentOne();
    clock.forward(Duration.ofHours(2));
    chosen("Pacific/Auckland", "", "", 1, false);
    assertThat(turn()).isEqualTo(NOW);
  }

  private void sentOne() {
    lanes.owe(ANN, 1, false);
    var head = lanes.due("t", List.of(), 1).getFirst();
    lanes.sent(head, "m", List.of(0L), clock.instant());
  }

  @Test
  void theHourOfTheDigestIsTheChatsOwn() {
    chosen("", "", "daily 18:00", 0, false);

    assertThat(turn(1, true, Bundled.NOT))
        .isEqualTo(new Turn.Keep(NOON.plus(Duration.ofHours(6)), Kept.DIGEST, Why.DIGEST));
  }

  @Test
  void whoWantsNothingTwiceSaysSo() {
    assertThat(timing.once(ANN)).isFalse();
    chats.setOnce(ANN, true);
    assertThat(timing.once(ANN)).isTrue();
  }
}
