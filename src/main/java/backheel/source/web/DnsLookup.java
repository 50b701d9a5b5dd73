package backheel.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * A lookup of host names on a few threads of its own: the system's lookup cannot be interrupted,
 * and on a virtual thread it would hold up every other visit.
 */
final class DnsLookup implements Dns, AutoCloseable {
  private static final int MAX_CONCURRENT_LOOKUPS = 32;
  private static final Pattern LITERAL = Pattern.compile("^(?:[0-9.]+|[^:]*+:.*)");

  private final Duration timeout;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MAX_CONCURRENT_LOOKUPS,
          20,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("dns-", 0).factory());

  DnsLookup(Duration timeout) {
    this.timeout = timeout;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (LITERAL.matcher(host).matches()) {
      return List.of(InetAddress.getByName(host));
    }
    try {
      var answer = threads.submit(() -> List.of(InetAddress.getAllByName(host)));
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    var unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
