package backheel.source;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
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
 * The one guarded way to the web: public addresses only, a few hops, so many bytes, so many
 * seconds, and no more often than a host can bear. Safe for use by many threads; blocks.
 */
public final class Web implements AutoCloseable {
  private static final int HOPS = 5;

  /** Bodies up to here are decoded on the spot. */
  private static final int SMALL = 64 * 1024;

  /** Few bodies larger than this are held at once. */
  private static final int LARGE = 512 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OkHttpClient client;
  private final OkHttpClient urgent;
  private final NameLookup names;
  private final AddressRanges allowed;
  private final String agent;
  private final Limits limits;
  private final Clock clock;
  private final Turns turns;
  private final WorkerPool workers;

  /**
   * A way to the web that ends at the public web and at the addresses allowed.
   *
   * @param contact where whoever runs a site can read who we are, sent with every request
   */
  public Web(AddressRanges allowed, URI contact, Clock clock) {
    this(allowed, contact, clock, Limits.USUAL, new WorkerPool());
  }

  Web(AddressRanges allowed, URI contact, Clock clock, Limits limits) {
    this(allowed, contact, clock, limits, new WorkerPool());
  }

  Web(AddressRanges allowed, URI contact, Clock clock, Limits limits, WorkerPool workers) {
    this.workers = workers;
    this.allowed = allowed;
    this.agent = "Backheel/0.1 (+" + contact.toASCIIString() + ")";
    this.limits = limits;
    this.clock = clock;
    this.turns = new Turns(clock, limits.gap());
    this.names = new NameLookup(limits.connect());
    this.client =
        new OkHttpClient.Builder()
            .socketFactory(new GuardedSockets(allowed))
            .dns(names)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(32, 30, TimeUnit.SECONDS))
            .connectTimeout(limits.connect())
            // One limit on the whole call; each further one wakes a thread at every visit.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(limits.whole())
            .build();
    this.urgent = client.newBuilder().callTimeout(limits.urgent()).build();
  }

  /** Where what comes from the web is decoded, parsed and understood. */
  public WorkerPool workers() {
    return workers;
  }

  /**
   * Reads a page or a feed, in its host's turn.
   *
   * @param known what came with the version that is known already, for which the answer may be that
   *     nothing has changed
   */
  public Answer get(URI address, Answer.Stamp known) throws FetchFailure {
    var url = url(address.toString());
    if (isOurs(url)) {
      return follow(client, url, known);
    }
    return inTurn(client, url, turns.take(url.host()), known);
  }

  /**
   * Reads with less patience, because a person waits for it; the host's turn is waited for, a
   * little.
   */
  public Answer getNow(URI address) throws FetchFailure {
    var url = url(address.toString());
    if (isOurs(url)) {
      return follow(urgent, url, Answer.Stamp.NONE);
    }
    try {
      var wait = turns.takeSoon(url.host(), PATIENCE);
      return inTurn(urgent, url, wait, Answer.Stamp.NONE);
    } catch (InterruptedException e) {
      throw interrupted(url);
    }
  }

  private Answer inTurn(OkHttpClient by, HttpUrl url, Duration wait, Answer.Stamp known)
      throws FetchFailure {
    try {
      Thread.sleep(wait);
      return follow(by, url, known);
    } catch (InterruptedException e) {
      throw interrupted(url);
    } finally {
      turns.giveBack(url.host());
    }
  }

  private static FetchFailure interrupted(HttpUrl url) {
    Thread.currentThread().interrupt();
    return new FetchFailure(FetchFailure.Kind.TROUBLE, url.host() + ": interrupted");
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    names.close();
    workers.close();
  }

  private Answer follow(OkHttpClient by, HttpUrl first, Answer.Stamp known) throws FetchFailure {
    var url = first;
    for (int hop = 0; hop <= HOPS; hop++) {
      try (var response = by.newCall(request(url, known)).execute()) {
        var onward = onward(url, response);
        if (onward == null) {
          return answer(url, response, known);
        }
        url = onward;
      } catch (IOException e) {
        throw Trouble.with(url, e);
      } catch (IllegalArgumentException | IllegalStateException e) {
        // The client's own checks, of lengths below zero and answers without end.
        throw new FetchFailure(
            FetchFailure.Kind.TROUBLE, url.host() + " answered what is no HTTP", null, e);
      }
    }
    throw refused(first, "leads from page to page without end");
  }

  private Request request(HttpUrl url, Answer.Stamp known) {
    var request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", agent)
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
    return request.build();
  }

  private static @Nullable HttpUrl onward(HttpUrl from, Response response) throws FetchFailure {
    var location = response.header("Location");
    if (location == null || !List.of(301, 302, 303, 307, 308).contains(response.code())) {
      return null;
    }
    var to = from.resolve(location);
    if (to == null || !isPlain(to)) {
      throw refused(from, "leads to an address that is not http or https, or holds a password");
    }
    if (from.isHttps() && !to.isHttps()) {
      throw refused(from, "leads from a safe to an unsafe connection");
    }
    return to;
  }

  private Answer answer(HttpUrl url, Response response, Answer.Stamp known) throws IOException {
    var fresh = isOurs(url) ? Duration.ZERO : Headers.fresh(response.header("Cache-Control"));
    if (response.code() == 304 && !known.equals(Answer.Stamp.NONE)) {
      return new Answer.Unchanged(fresh, clock.instant());
    }
    if (response.code() != 200) {
      throw Trouble.status(
          url, response.code(), Headers.retryAfter(response.header("Retry-After"), clock));
    }
    var address = Words.uri(url);
    if (address == null) {
      throw refused(url, "has an address that cannot be kept");
    }
    var type = response.header("Content-Type");
    return new Answer.Page(
        address,
        Headers.type(type),
        text(body(url, response), Headers.charset(type)),
        new Answer.Stamp(header(response, "ETag"), header(response, "Last-Modified")),
        fresh,
        isOurs(url),
        clock.instant());
  }

  private String text(byte[] bytes, @Nullable Charset label) throws FetchFailure {
    return bytes.length <= SMALL
        ? Decoding.text(bytes, label)
        : workers.run(() -> Decoding.text(bytes, label));
  }

  private byte[] body(HttpUrl url, Response response) throws IOException {
    var body = response.body();
    if (body == null) {
      return new byte[0];
    }
    var encoding = response.header("Content-Encoding");
    if (encoding != null && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      throw new FetchFailure(
          FetchFailure.Kind.TROUBLE, url.host() + " answered in a packing nobody asked for");
    }
    var source = body.source();
    if (source.request(LARGE)) {
      try {
        workers.takeRoom(PATIENCE);
      } catch (InterruptedException e) {
        throw interrupted(url);
      }
    }
    if (source.request(limits.bytes() + 1L)) {
      throw new FetchFailure(
          FetchFailure.Kind.TROUBLE,
          Trouble.name(url) + " is larger than " + limits.bytes() / 1024 + " KiB");
    }
    return source.readByteArray();
  }

  private static String header(Response response, String name) {
    var value = response.header(name);
    return value == null || value.length() > 1_024 ? "" : value;
  }

  /** Whether an address is the operator's own, which nobody has to be polite to. */
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

  private static HttpUrl url(String address) throws FetchFailure {
    var url = HttpUrl.parse(address);
    if (url == null || !isPlain(url)) {
      throw new FetchFailure(
          FetchFailure.Kind.REFUSED,
          "only addresses that start with http:// or https:// and hold no password can be read");
    }
    return url;
  }

  private static boolean isPlain(HttpUrl url) {
    return url.username().isEmpty() && url.password().isEmpty();
  }

  private static FetchFailure refused(HttpUrl url, String why) {
    return new FetchFailure(FetchFailure.Kind.REFUSED, Trouble.name(url) + " " + why);
  }
}
