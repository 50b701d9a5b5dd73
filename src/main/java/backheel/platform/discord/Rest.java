package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Discord's REST interface, version 10, by a client of our own: Javacord sends all callbacks
 * through one queue, knows no {@code enforce_nonce}, and cannot reach channels it has not cached.
 */
final class Rest implements AutoCloseable {
  private static final HttpUrl BASE = HttpUrl.get("https://discord.com/api/v10/");
  private static final MediaType PICTURE = MediaType.get("image/png");
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String AGENT = "DiscordBot (backheel, 0.1)";

  private final OkHttpClient client;
  private final String authorization;
  private final RateLimits limits;
  private final Breaker breaker;

  Rest(String token, Clock clock, Line line) {
    this.authorization = "Bot " + token;
    this.limits = new RateLimits(clock);
    this.breaker = new Breaker(clock);
    var builder =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(50, 1, java.util.concurrent.TimeUnit.MINUTES))
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(20))
            .followRedirects(false);
    this.client = line.http().apply(builder).build();
  }

  RateLimits limits() {
    return limits;
  }

  Breaker breaker() {
    return breaker;
  }

  /** A request in the bot's name. Says what came back, whatever the status. */
  Answer asBot(String method, String path, @Nullable JsonNode body) throws IOException {
    return asBot(method, path, body, List.of());
  }

  /**
   * As {@link #asBot(String, String, JsonNode)}, with files.
   *
   * @param files numbered from 0, as the body's attachments are
   */
  Answer asBot(String method, String path, @Nullable JsonNode body, List<Upload> files)
      throws IOException {
    var answer = call(client, method, path, body(method, body, files), authorization);
    breaker.count(answer);
    limits.learn(RateLimits.route(method, path), answer);
    return answer;
  }

  /**
   * A request that an interaction's own token, part of the path, allows.
   *
   * @param within how long the whole call may take
   */
  Answer asInteraction(
      String method, String path, @Nullable JsonNode body, List<Upload> files, Duration within)
      throws IOException {
    var hurried = client.newBuilder().callTimeout(within).build();
    var answer = call(hurried, method, path, body(method, body, files), null);
    breaker.count(answer);
    return answer;
  }

  private static Answer call(
      OkHttpClient client,
      String method,
      String path,
      @Nullable RequestBody body,
      @Nullable String authorization)
      throws IOException {
    var request =
        new Request.Builder()
            .url(Objects.requireNonNull(BASE.resolve(path), "no path"))
            .header("User-Agent", AGENT)
            .method(method, body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try (var response = client.newCall(request.build()).execute()) {
      var text = response.body() == null ? "" : response.body().string();
      return new Answer(response.code(), Json.read(text), response.headers());
    }
  }

  private static @Nullable RequestBody body(
      String method, @Nullable JsonNode body, List<Upload> files) {
    if (body == null) {
      return none(method);
    }
    var words = RequestBody.create(body.toString(), JSON);
    if (files.isEmpty()) {
      return words;
    }
    var parts =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("payload_json", null, words);
    for (int i = 0; i < files.size(); i++) {
      var file = RequestBody.create(files.get(i).png().bytes(), PICTURE);
      parts.addFormDataPart("files[" + i + "]", files.get(i).name(), file);
    }
    return parts.build();
  }

  private static @Nullable RequestBody none(String method) {
    return method.equals("GET") || method.equals("DELETE") ? null : RequestBody.create("", null);
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
