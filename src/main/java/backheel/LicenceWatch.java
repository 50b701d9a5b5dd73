package backheel;

import backheel.source.licence.KnownLicences;
import backheel.source.licence.SiteLicenceReader;
import backheel.source.licence.SiteLicences;
import backheel.source.schedule.SourceScheduler;
import backheel.source.schedule.SourceStatus;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import backheel.store.database.StorageException;
import backheel.store.feed.SourceLicences;
import backheel.story.Licence;
import backheel.story.Licence.Extent;
import backheel.story.LicenceLine;
import backheel.story.LicenceLine.Origin;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch over the licences that sites name in their robots.txt, asked once a day for each source
 * that is read, on a thread of its own.
 */
final class LicenceWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LicenceWatch.class);
  private static final Duration VALIDITY = Duration.ofDays(1);

  /** Time after which a site that did not answer is asked again. */
  private static final Duration RETRY = Duration.ofHours(1);

  private static final int MAX_SOURCES_AT_ONCE = 20;
  private static final int MAX_SITES_REMEMBERED = 2_000;

  private final SourceScheduler scheduler;
  private final SourceLicences licences;
  private final GuardedHttpClient client;
  private final SiteLicenceReader reader;
  private final Clock clock;

  /** The licences of sites that several sources share. */
  private final Cache<String, Dated> sites =
      Caffeine.newBuilder().maximumSize(MAX_SITES_REMEMBERED).build();

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("licence-watch").factory());

  /** The licence lines that a site named at a time. */
  private record Dated(SiteLicences named, Instant at) {}

  LicenceWatch(
      SourceScheduler scheduler, SourceLicences licences, GuardedHttpClient client, Clock clock) {
    this.scheduler = scheduler;
    this.licences = licences;
    this.client = client;
    this.reader = new SiteLicenceReader(client);
    this.clock = clock;
  }

  void start() {
    var job = executor.scheduleWithFixedDelay(this::check, 30, 30, TimeUnit.SECONDS);
    log.debug("licences are checked in {} s", job.getDelay(TimeUnit.SECONDS));
  }

  /** Asks the sites of the sources whose turn it is. */
  void check() {
    try {
      var checks = licences.checks();
      scheduler.statuses().stream()
          .filter(status -> isDue(status, checks))
          .limit(MAX_SOURCES_AT_ONCE)
          .forEach(this::check);
    } catch (StorageException e) {
      log.warn("Licences could not be checked: {}", e.getMessage());
    } catch (RuntimeException e) {
      // Must neither end the checks nor go unseen.
      log.error("licences could not be checked", e);
    }
  }

  /** Its articles are known only once it has been read. */
  private boolean isDue(SourceStatus status, Map<String, Instant> checks) {
    var last = checks.get(status.key());
    return status.address() != null
        && status.lastVisit() != null
        && (last == null || !clock.instant().isBefore(last.plus(VALIDITY)));
  }

  private void check(SourceStatus status) {
    var address = Objects.requireNonNull(status.address());
    client
        .workers()
        .runVisit(
            "licence:" + status.key(),
            () -> {
              boolean sitesAnswered = checkSites(status.key(), address);
              boolean complete = readFeedLicences(status.key()) && sitesAnswered;
              var now = clock.instant();
              licences.setChecked(status.key(), complete ? now : now.minus(VALIDITY).plus(RETRY));
            });
  }

  /** Asks the sites of a source and of its articles; returns whether all answered. */
  private boolean checkSites(String source, URI address) {
    var lines = new ArrayList<LicenceLine>();
    boolean complete = true;
    var link = licences.newestLink(source).orElse(address);
    var places =
        LicenceLine.siteOf(link).equals(LicenceLine.siteOf(address))
            ? List.of(address)
            : List.of(address, link);
    for (var place : places) {
      var named = named(place);
      complete &= named != null && named.complete();
      lines.addAll(named == null ? List.of() : named.lines());
    }
    var known = licences.of(source).stream().filter(line -> line.origin() == Origin.SITE).toList();
    if (!complete && !known.isEmpty()) {
      return false;
    }
    var ofSource = LicenceLine.narrowest(address, lines);
    if (ofSource != null) {
      lines.add(LicenceLine.ofAll(Origin.SITE, ofSource));
    }
    if (!known.equals(lines)) {
      licences.setSiteLicences(source, lines);
    }
    return complete;
  }

  private @Nullable SiteLicences named(URI place) {
    var site = LicenceLine.siteOf(place);
    var known = sites.getIfPresent(site);
    if (known != null && clock.instant().isBefore(known.at().plus(VALIDITY))) {
      return known.named();
    }
    try {
      var named = reader.read(place);
      if (named.complete()) {
        sites.put(site, new Dated(named, clock.instant()));
      }
      return named;
    } catch (FetchException e) {
      log.debug("licences of {}: {}", site, e.line());
      return null;
    }
  }

  /** Reads the licences that a feed names by unknown addresses; returns whether all answered. */
  private boolean readFeedLicences(String source) {
    boolean complete = true;
    for (var line : licences.of(source)) {
      var address = line.licence().address();
      if (line.origin() == Origin.FEED
          && !address.equals(Licence.INLINE)
          && KnownLicences.find(address) == null) {
        complete &= readFeedLicence(source, line.licence());
      }
    }
    return complete;
  }

  private boolean readFeedLicence(String source, Licence licence) {
    try {
      Extent extent = reader.extent(URI.create(licence.address()));
      if (extent != licence.extent()) {
        licences.setExtent(source, new Licence(licence.address(), extent));
      }
      return true;
    } catch (FetchException e) {
      log.debug("licence {}: {}", licence.address(), e.line());
      return false;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
