package backheel.delivery;

import backheel.football.Fixture;
import backheel.schedule.KickOff;
import backheel.store.match.ImportedFootballData;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kick-off times of the sides that a story is about, as far as imported fixtures give them. */
final class KickOffFinder {

  private final ImportedFootballData importedFootballData;
  private final Cache<KickOffCacheKey, List<KickOff>> known;

  KickOffFinder(ImportedFootballData importedFootballData) {
    this(importedFootballData, Ticker.systemTicker());
  }

  KickOffFinder(ImportedFootballData importedFootballData, Ticker ticker) {
    this.importedFootballData = importedFootballData;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .ticker(ticker)
            .build();
  }

  /**
   * Returns the match of any of these subjects that is nearest in time, at most a day or two away.
   * A match that is over is returned only if none is in progress or to come.
   *
   * @param subjects subject keys, of which only those of teams and clubs are used
   */
  Optional<KickOff> nearest(Collection<String> subjects, Instant now) {
    var day = now.atZone(ZoneOffset.UTC).toLocalDate();
    return subjects.stream()
        .filter(key -> key.startsWith("team/") || key.startsWith("club/"))
        .flatMap(side -> known.get(new KickOffCacheKey(side, day), this::read).stream())
        .min(
            Comparator.<KickOff, Boolean>comparing(match -> !now.isBefore(match.endsAt()))
                .thenComparing(match -> Duration.between(now, match.at()).abs())
                .thenComparing(KickOff::home));
  }

  /**
   * Reads three days of fixtures: a match is dated by the local day of its ground, which may be the
   * day before or after the day in UTC.
   */
  private List<KickOff> read(KickOffCacheKey asked) {
    return importedFootballData
        .fixtures(asked.side(), asked.day().minusDays(1), asked.day().plusDays(1))
        .stream()
        .flatMap(KickOffFinder::kickOff)
        .toList();
  }

  private static Stream<KickOff> kickOff(Fixture match) {
    var at = match.kickOff();
    return at == null
        ? Stream.empty()
        : Stream.of(new KickOff(at, match.home().key(), match.away().key()));
  }
}
