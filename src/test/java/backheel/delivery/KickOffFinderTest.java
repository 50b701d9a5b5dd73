package backheel.delivery;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.MOROCCO;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Fixture;
import backheel.football.MatchResult;
import backheel.schedule.KickOff;
import backheel.store.match.ImportedFootballData;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.testing.store.StoreExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class KickOffFinderTest {
  private static final Subject FRANCE = new Subject(Subject.Kind.TEAM, "FRA", "France");
  private static final Instant NOON = Instant.parse("2030-06-13T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final ImportedFootballData importedFootballData;

  KickOffFinderTest(ImportedFootballData importedFootballData) {
    this.importedFootballData = importedFootballData;
  }

  @Test
  void findsTheNearestMatchOfAnySideOfAStory() {
    importedFootballData.replace(
        List.of(
            played("one", BELGIUM, FRANCE, "2030-06-12T18:00:00Z"),
            played("old", BELGIUM, MOROCCO, null)),
        List.of(
            toCome("two", MOROCCO, BELGIUM, "2030-06-13T18:00:00Z", "2030-06-13"),
            toCome("three", FRANCE, MOROCCO, "2030-06-15T01:00:00Z", "2030-06-14"),
            toCome("far", FRANCE, BELGIUM, "2030-06-19T18:00:00Z", "2030-06-19")),
        List.of());
    var kickOffFinder = new KickOffFinder(importedFootballData, nanos::get);
    var tonight = new KickOff(Instant.parse("2030-06-13T18:00:00Z"), MOROCCO.key(), BELGIUM.key());
    var last = new KickOff(Instant.parse("2030-06-12T18:00:00Z"), BELGIUM.key(), FRANCE.key());
    var next = new KickOff(Instant.parse("2030-06-15T01:00:00Z"), FRANCE.key(), MOROCCO.key());

    assertThat(kickOffFinder.nearest(List.of(MOROCCO.key()), NOON)).contains(tonight);
    assertThat(kickOffFinder.nearest(List.of("player/somebody", BELGIUM.key()), NOON))
        .contains(tonight);
    // Of one that is over and one to come, the one to come; of two to come, the nearer.
    assertThat(kickOffFinder.nearest(List.of(FRANCE.key()), NOON)).contains(next);
    assertThat(kickOffFinder.nearest(List.of(FRANCE.key(), MOROCCO.key()), NOON)).contains(tonight);
    // In play till it is over.
    assertThat(kickOffFinder.nearest(List.of(FRANCE.key()), last.endsAt().minusSeconds(1)))
        .contains(last);
    assertThat(kickOffFinder.nearest(List.of(FRANCE.key()), last.endsAt())).contains(last);
    assertThat(kickOffFinder.nearest(List.of("player/somebody", "team/XXX"), NOON)).isEmpty();
    assertThat(kickOffFinder.nearest(List.of(), NOON)).isEmpty();
    assertThat(kickOffFinder.nearest(List.of(FRANCE.key()), Instant.parse("2022-11-27T12:00:00Z")))
        .as("of which only the day is known")
        .isEqualTo(Optional.empty());
  }

  @Test
  void upcomingMatchesAreNoResults() {
    importedFootballData.replace(
        List.of(played("one", BELGIUM, FRANCE, "2030-06-12T18:00:00Z")),
        List.of(toCome("two", MOROCCO, BELGIUM, "2030-06-13T18:00:00Z", "2030-06-13")),
        List.of());

    assertThat(importedFootballData.all()).extracting(MatchResult::id).containsExactly("one");
    assertThat(importedFootballData.between(BELGIUM.key(), null, null, 1))
        .extracting(MatchResult::id)
        .containsExactly("one");
    assertThat(importedFootballData.between(BELGIUM.key(), MOROCCO.key(), null, 5)).isEmpty();
    assertThat(
            importedFootballData.fixtures(
                BELGIUM.key(), LocalDate.parse("2030-06-12"), LocalDate.parse("2030-06-13")))
        .extracting(Fixture::id)
        .containsExactly("one", "two");
  }

  @Test
  void remembersForTenMinutes() {
    var kickOffFinder = new KickOffFinder(importedFootballData, nanos::get);
    assertThat(kickOffFinder.nearest(List.of(MOROCCO.key()), NOON)).isEmpty();
    importedFootballData.replace(
        List.of(),
        List.of(toCome("two", MOROCCO, BELGIUM, "2030-06-13T18:00:00Z", "2030-06-13")),
        List.of());

    assertThat(kickOffFinder.nearest(List.of(MOROCCO.key()), NOON)).isEmpty();
    nanos.addAndGet(Duration.ofMinutes(10).toNanos());
    assertThat(kickOffFinder.nearest(List.of(MOROCCO.key()), NOON)).isPresent();
  }

  private static MatchResult played(
      String id, Subject home, Subject away, @Nullable String kickOff) {
    return new MatchResult(
        id,
        home,
        away,
        new Score(1, 0),
        null,
        kickOff == null ? LocalDate.parse("2022-11-27") : LocalDate.parse(kickOff.substring(0, 10)),
        "Cup",
        "",
        "",
        "",
        "",
        false,
        List.of(),
        kickOff == null ? null : Instant.parse(kickOff));
  }

  private static Fixture toCome(String id, Subject home, Subject away, String kickOff, String day) {
    return new Fixture(
        id, home, away, LocalDate.parse(day), "Cup", "", "", "", "", null, Instant.parse(kickOff));
  }
}
