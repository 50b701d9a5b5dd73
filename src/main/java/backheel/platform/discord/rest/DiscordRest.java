package backheel.platform.discord.rest;

import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.render.DiscordMessage.FileUpload;
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
 * A client of Discord's REST interface, version 10. It replaces Javacord's, which sends all
 * callbacks through one queue, does not support {@code enforce_nonce}, and cannot reach channels
 * that it has not cached.
 */
public final class DiscordRest implements AutoCloseable {
  private static final HttpUrl BASE = HttpUrl.get("https://discord.com/api/v10/");
  private static final MediaType PICTURE = MediaType.get("image/png");
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String AGENT = "DiscordBot (backheel, 0.1)";

  private final OkHttpClient client;
  private final String authorization;
  private final DiscordRateLimits limits;
  private final InvalidRequestBreaker invalidRequestBreaker;

  public DiscordRest(String token, Clock clock, ConnectionSettings connectionSettings) {
    this.authorization = "Bot " + token;
    this.limits = new DiscordRateLimits(clock);
    this.invalidRequestBreaker = new InvalidRequestBreaker(clock);
    var builder =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(50, 1, java.util.concurrent.TimeUnit.MINUTES))
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(20))
            .followRedirects(false);
    this.client = connectionSettings.http().apply(builder).build();
  }

  public DiscordRateLimits limits() {
    return limits;
  }

  InvalidRequestBreaker breaker() {
    return invalidRequestBreaker;
  }

  /** Returns whether Discord has rejected the token. */
  public boolean tokenRefused() {
    return invalidRequestBreaker.tokenRefused();
  }

  /** Records that Discord has accepted the token. */
  public void tokenAccepted() {
    invalidRequestBreaker.tokenAccepted();
  }

  /** Sends a request as the bot and returns the response, whatever the status. */
  public DiscordResponse asBot(String method, String path, @Nullable JsonNode body)
      throws IOException {
    return asBot(method, path, body, List.of());
  }

  /**
   * Sends a request with files, as {@link #asBot(String, String, JsonNode)} otherwise.
   *
   * @param files numbered from 0, in the order of the body's attachments
   */
  public DiscordResponse asBot(
      String method, String path, @Nullable JsonNode body, List<FileUpload> files)
      throws IOException {
    var discordResponse = call(client, method, path, body(method, body, files), authorization);
    invalidRequestBreaker.record(discordResponse);
    limits.learn(DiscordRateLimits.route(method, path), discordResponse);
    return discordResponse;
  }

  /**
   * Sends a request authorized by an interaction's own token, part of the path.
   *
   * @param within the maximum duration of the whole call
   */
  public DiscordResponse asInteraction(
      String method, String path, @Nullable JsonNode body, List<FileUpload> files, Duration within)
      throws IOException {
    var deadlineClient = client.newBuilder().callTimeout(within).build();
    var discordResponse = call(deadlineClient, method, path, body(method, body, files), null);
    invalidRequestBreaker.record(discordResponse);
    return discordResponse;
  }

  private static DiscordResponse call(
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
      return new DiscordResponse(response.code(), DiscordJson.read(text), response.headers());
    }
  }

  private static @Nullable RequestBody body(
      String method, @Nullable JsonNode body, List<FileUpload> files) {
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
