package backheel.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls the API as a program would. */
final class WebClient {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType AS_JSON = MediaType.get("application/json");

  final OkHttpClient http = new OkHttpClient.Builder().readTimeout(20, TimeUnit.SECONDS).build();
  private final int port;

  WebClient(int port) {
    this.port = port;
  }

  Request.Builder to(String path) {
    return new Request.Builder().url("http://127.0.0.1:" + port + path);
  }

  Answer get(String path) throws IOException {
    return call(to(path).build());
  }

  Answer post(String path, String json) throws IOException {
    return call(to(path).post(body(json)).build());
  }

  /** OkHttp adds a charset to text bodies; bytes go as they are. */
  static RequestBody body(String json) {
    return RequestBody.create(json.getBytes(StandardCharsets.UTF_8), AS_JSON);
  }

  Answer call(Request request) throws IOException {
    try (var response = http.newCall(request).execute()) {
      return new Answer(response, Objects.requireNonNull(response.body()).string());
    }
  }

  /** What came back. */
  record Answer(Response response, String body) {
    int status() {
      return response.code();
    }

    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    String error() throws IOException {
      return json().path("error").asText();
    }
  }
}
