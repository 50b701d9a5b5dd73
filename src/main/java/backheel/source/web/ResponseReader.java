package backheel.source.web;

import backheel.input.TextDecoder;
import backheel.input.WebAddress;
import backheel.source.worker.FetchException;
import backheel.source.worker.WorkerPool;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** A reader of responses, within the limits of their size. */
final class ResponseReader {
  /** Size in bytes up to which a body is decoded on the calling thread. */
  private static final int MAX_INLINE_BODY_BYTES = 64 * 1024;

  /** Size in bytes above which only a few bodies are held at once. */
  private static final int LARGE_BODY_BYTES = 512 * 1024;

  private static final Duration MAX_ROOM_WAIT = Duration.ofSeconds(5);
  private static final int MAX_HEADER_LENGTH = 1_024;

  private final FetchLimits fetchLimits;
  private final WorkerPool workers;
  private final Clock clock;

  ResponseReader(FetchLimits fetchLimits, WorkerPool workers, Clock clock) {
    this.fetchLimits = fetchLimits;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Reads a response that is no redirect.
   *
   * @param ours whether the server is in the operator's own address ranges
   */
  FetchResult read(HttpUrl url, Response response, FetchResult.Validators known, boolean ours)
      throws IOException, InterruptedException {
    var fresh =
        ours ? Duration.ZERO : ResponseHeaderParser.maxAge(response.header("Cache-Control"));
    if (response.code() == 304 && !known.equals(FetchResult.Validators.EMPTY)) {
      return new FetchResult.Unchanged(fresh, clock.instant());
    }
    if (response.code() != 200) {
      throw FetchExceptionFactory.fromStatus(
          url,
          response.code(),
          ResponseHeaderParser.retryAfter(response.header("Retry-After"), clock));
    }
    var address = WebAddress.uri(url);
    if (address == null) {
      throw FetchExceptionFactory.refused(url, "has an address that cannot be kept");
    }
    var type = response.header("Content-Type");
    var body = body(url, response);
    var text = text(body.bytes(), ResponseHeaderParser.charset(type));
    if (body.cut() && FetchResult.Page.isHtml(text)) {
      // Half a feed has whole entries, but half a page is no article.
      throw new FetchException(
          FetchException.Kind.TRANSIENT, FetchExceptionFactory.name(url) + " came only in part");
    }
    return new FetchResult.Page(
        address,
        ResponseHeaderParser.type(type),
        text,
        body.cut()
            ? FetchResult.Validators.EMPTY
            : new FetchResult.Validators(
                header(response, "ETag"), header(response, "Last-Modified")),
        fresh,
        ours,
        clock.instant());
  }

  private String text(byte[] bytes, @Nullable Charset label) throws FetchException {
    return bytes.length <= MAX_INLINE_BODY_BYTES
        ? TextDecoder.decode(bytes, label)
        : workers.run(() -> TextDecoder.decode(bytes, label));
  }

  private ResponseBody body(HttpUrl url, Response response)
      throws IOException, InterruptedException {
    var body = response.body();
    if (body == null) {
      return new ResponseBody(new byte[0], /* cut= */ false);
    }
    var packed = packed(body.source());
    var decoded =
        ContentDecoder.decode(packed, response.header("Content-Encoding"), fetchLimits.bytes());
    if (packed.bytes().length < LARGE_BODY_BYTES && decoded.bytes().length >= LARGE_BODY_BYTES) {
      workers.acquireRoom(MAX_ROOM_WAIT);
    }
    if (decoded.bytes().length > fetchLimits.bytes()) {
      throw new FetchException(
          FetchException.Kind.TRANSIENT,
          FetchExceptionFactory.name(url)
              + " is larger than "
              + fetchLimits.bytes() / 1024
              + " KiB");
    }
    return decoded;
  }

  /** Returns the body as it comes, at most one byte more than allowed. */
  private ResponseBody packed(BufferedSource source) throws IOException, InterruptedException {
    boolean cut = false;
    try {
      if (source.request(LARGE_BODY_BYTES)) {
        workers.acquireRoom(MAX_ROOM_WAIT);
        source.request(fetchLimits.bytes() + 1L);
      }
    } catch (EOFException | ProtocolException e) {
      if (source.getBuffer().size() == 0) {
        throw e;
      }
      cut = true;
    }
    var came = source.getBuffer();
    return new ResponseBody(
        came.readByteArray(Math.min(came.size(), fetchLimits.bytes() + 1L)), cut);
  }

  private static String header(Response response, String name) {
    var value = response.header(name);
    return value == null || value.length() > MAX_HEADER_LENGTH ? "" : value;
  }
}
