package backheel.subscription.rhythm;

import backheel.football.Fixture;
import backheel.store.Results;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the sides that a story is about play, as far as imported matches tell. */
public final class KickOffs {

  private final Results results;
  private final Cache<SideDay, List<KickOff>> known;

  /** A side around a day by Greenwich. */
  private record SideDay(String side, LocalDate day) {}

  public KickOffs(Results results) {
    this(results, Ticker.systemTicker());
  }

  KickOffs(Results results, Ticker ticker) {
    this.results = results;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .ticker(ticker)
            .build();
  }

  /**
   * The match of any of these that is nearest in time, at most a day or two away. One that is over
   * is named only when none is played or to come.
   *
   * @param subjects keys, of which those of teams and clubs are looked at
   */
  public Optional<KickOff> nearest(Collection<String> subjects, Instant now) {
    var day = now.atZone(ZoneOffset.UTC).toLocalDate();
    return subjects.stream()
        .filter(key -> key.startsWith("team/") || key.startsWith("club/"))
        .flatMap(side -> known.get(new SideDay(side, day), this::read).stream())
        .min(
            Comparator.<KickOff, Boolean>comparing(match -> !now.isBefore(match.over()))
                .thenComparing(match -> Duration.between(now, match.at()).abs())
                .thenComparing(KickOff::home));
  }

  /** The day of a match is that of its ground, which may be the day before or after ours. */
  private List<KickOff> read(SideDay asked) {
    return results
        .fixtures(asked.side(), asked.day().minusDays(1), asked.day().plusDays(1))
        .stream()
        .flatMap(KickOffs::kickOff)
        .toList();
  }

  private static Stream<KickOff> kickOff(Fixture match) {
    var at = match.kickOff();
    return at == null
        ? Stream.empty()
        : Stream.of(new KickOff(at, match.home().key(), match.away().key()));
  }
}
