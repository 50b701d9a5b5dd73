package backheel.source.web;

import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The only HTTP client, and a guarded one: public addresses only, a few redirects, limited bytes
 * and time, and no more requests than a host can bear. Safe for use by many threads; blocks.
 */
public final class GuardedHttpClient implements AutoCloseable {
  private static final int MAX_REDIRECTS = 8;

  private static final Duration MAX_URGENT_WAIT = Duration.ofSeconds(5);

  private final OkHttpClient client;
  private final OkHttpClient urgent;
  private final DnsLookup names;
  private final AllowedAddressRanges allowed;
  private final String agent;
  private final ResponseReader responseReader;
  private final HostThrottle throttle;
  private final WorkerPool workers;

  /**
   * Creates a client that reaches the public web and the allowed addresses only.
   *
   * @param contact the page where site operators can read who we are, sent with every request
   */
  public GuardedHttpClient(AllowedAddressRanges allowed, URI contact, Clock clock) {
    this(allowed, contact, clock, FetchLimits.DEFAULT, new WorkerPool());
  }

  GuardedHttpClient(
      AllowedAddressRanges allowed, URI contact, Clock clock, FetchLimits fetchLimits) {
    this(allowed, contact, clock, fetchLimits, new WorkerPool());
  }

  GuardedHttpClient(
      AllowedAddressRanges allowed,
      URI contact,
      Clock clock,
      FetchLimits fetchLimits,
      WorkerPool workers) {
    this.workers = workers;
    this.allowed = allowed;
    this.agent = "Backheel/0.1 (+" + contact.toASCIIString() + ")";
    this.responseReader = new ResponseReader(fetchLimits, workers, clock);
    this.throttle = new HostThrottle(clock, fetchLimits.gap());
    this.names = new DnsLookup(fetchLimits.connect());
    this.client =
        new OkHttpClient.Builder()
            .socketFactory(new GuardedSocketFactory(allowed))
            .dns(names)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(32, 30, TimeUnit.SECONDS))
            .connectTimeout(fetchLimits.connect())
            // One limit on the whole call; each further one wakes a thread at every visit.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(fetchLimits.whole())
            .build();
    this.urgent = client.newBuilder().callTimeout(fetchLimits.urgent()).build();
  }

  /** Returns the pool on which content from the web is decoded, parsed and analysed. */
  public WorkerPool workers() {
    return workers;
  }

  /**
   * Fetches a page or a feed, in its host's turn.
   *
   * @param known the validators of the version that is known already, for which the result may be
   *     that nothing has changed
   */
  public FetchResult get(URI address, FetchResult.Validators known) throws FetchException {
    var url = url(address.toString());
    if (isOurs(url)) {
      return follow(client, url, known);
    }
    return inTurn(client, url, throttle.acquire(url.host()), known);
  }

  /** Fetches with shorter time limits, because a person waits. */
  public FetchResult getUrgent(URI address) throws FetchException {
    var url = url(address.toString());
    if (isOurs(url)) {
      return follow(urgent, url, FetchResult.Validators.EMPTY);
    }
    try {
      var wait = throttle.acquireUrgent(url.host(), MAX_URGENT_WAIT);
      return inTurn(urgent, url, wait, FetchResult.Validators.EMPTY);
    } catch (InterruptedException e) {
      throw interrupted(url);
    }
  }

  private FetchResult inTurn(
      OkHttpClient by, HttpUrl url, Duration wait, FetchResult.Validators known)
      throws FetchException {
    try {
      Thread.sleep(wait);
      return follow(by, url, known);
    } catch (InterruptedException e) {
      throw interrupted(url);
    } finally {
      throttle.release(url.host());
    }
  }

  private static FetchException interrupted(HttpUrl url) {
    Thread.currentThread().interrupt();
    return new FetchException(FetchException.Kind.TRANSIENT, url.host() + ": interrupted");
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    names.close();
    workers.close();
  }

  private FetchResult follow(OkHttpClient by, HttpUrl first, FetchResult.Validators known)
      throws FetchException {
    var url = first;
    var cookies = new RedirectCookies();
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      try (var response = execute(by, request(url, known, cookies.header(url)))) {
        var onward = redirectTarget(url, response);
        if (onward == null) {
          return responseReader.read(url, response, known, isOurs(url));
        }
        cookies.keep(url, response);
        url = onward;
      } catch (IOException e) {
        throw FetchExceptionFactory.from(url, e);
      } catch (InterruptedException e) {
        throw interrupted(url);
      } catch (IllegalArgumentException | IllegalStateException e) {
        // Thrown by the client's own checks, for negative lengths and responses without end.
        throw new FetchException(
            FetchException.Kind.TRANSIENT, url.host() + " answered what is no HTTP", null, e);
      }
    }
    throw new FetchException(
        FetchException.Kind.TRANSIENT,
        FetchExceptionFactory.name(first) + " redirects from page to page without end");
  }

  /** Executes a request, once more if a kept connection holds the rest of an earlier answer. */
  private static Response execute(OkHttpClient by, Request request) throws IOException {
    try {
      return by.newCall(request).execute();
    } catch (ProtocolException e) {
      // The client keeps such a connection no longer: the next one is fresh.
      return by.newCall(request).execute();
    }
  }

  private Request request(HttpUrl url, FetchResult.Validators known, String cookies) {
    var request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", agent)
            // Said here, the client leaves the unpacking to us.
            .header("Accept-Encoding", "gzip")
            .header(
                "Accept",
                "application/atom+xml, application/rss+xml, application/feed+json,"
                    + " application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
    if (!known.etag().isEmpty()) {
      request.header("If-None-Match", known.etag());
    }
    if (!known.modified().isEmpty()) {
      request.header("If-Modified-Since", known.modified());
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    return request.build();
  }

  private static @Nullable HttpUrl redirectTarget(HttpUrl from, Response response)
      throws FetchException {
    var location = response.header("Location");
    if (location == null || !List.of(301, 302, 303, 307, 308).contains(response.code())) {
      return null;
    }
    var to = from.resolve(location);
    if (to == null || !isPlain(to)) {
      throw FetchExceptionFactory.refused(
          from, "leads to an address that is not http or https, or holds a password");
    }
    if (from.isHttps() && !to.isHttps()) {
      throw FetchExceptionFactory.refused(from, "leads from a safe to an unsafe connection");
    }
    return to;
  }

  /** Returns whether an address is the operator's own, to which no politeness rules apply. */
  private boolean isOurs(HttpUrl url) {
    if (allowed.isEmpty()) {
      return false;
    }
    try {
      return names.lookup(url.host()).stream().allMatch(allowed::contains);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static HttpUrl url(String address) throws FetchException {
    var url = HttpUrl.parse(address);
    if (url == null || !isPlain(url)) {
      throw new FetchException(
          FetchException.Kind.REFUSED,
          "only addresses that start with http:// or https:// and hold no password can be read");
    }
    return url;
  }

  private static boolean isPlain(HttpUrl url) {
    return url.username().isEmpty() && url.password().isEmpty();
  }
}
