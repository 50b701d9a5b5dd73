package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Platform.State;
import backheel.chat.Question.ChatType;
import backheel.testing.TestBots;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPlatformTest {
  private final HandwrittenBotService answers = new HandwrittenBotService();
  private final WebPlatform web = new WebPlatform(0, Clock.systemUTC());
  private WebClient webClient = new WebClient(0);

  @BeforeAll
  void open() {
    web.start(TestBots.of(answers));
    webClient = new WebClient(web.localPage().orElseThrow().getPort());
  }

  @AfterAll
  void close() {
    web.close();
  }

  @Test
  void aQuestionIsAnswered() throws IOException {
    var answer =
        webClient.post(
            "/api/ask", "{\"text\":\"/story 1\",\"chat\":\"fan-1\",\"language\":\"en\"}");

    assertThat(answer.status()).isEqualTo(200);
    var reply = answer.json().path("replies").path(0);
    assertThat(reply.path("text").asText()).startsWith("Hakimi leads Morocco").contains("hakimi");
    assertThat(reply.path("html").asText()).contains("<h2>Hakimi leads");
    assertThat(reply.path("buttons").path(0).path("label").asText()).isEqualTo("Follow Hakimi");
    assertThat(reply.path("buttons").path(0).path("action").asText()).isEqualTo("/follow hakimi");
    assertThat(reply.path("buttons").path(0).has("url")).isFalse();
    assertThat(reply.path("buttons").path(1).path("url").asText()).startsWith("https://");
    var question = answers.asked.getLast();
    assertThat(question.chat()).isEqualTo(new ChatId("web", "fan-1"));
    assertThat(question.chatType()).isEqualTo(ChatType.PRIVATE);
    assertThat(question.pressedMessage()).isNull();
  }

  @Test
  void emptyReplyIsAnEmptyList() throws IOException {
    var answer = webClient.post("/api/ask", "{\"text\":\"/silence\",\"chat\":\"a\"}");

    assertThat(answer.body()).isEqualTo("{\"replies\":[]}");
  }

  @Test
  void aPressNamesItsMessageAndCanReplaceIt() throws IOException {
    var answer =
        webClient.post("/api/press", "{\"chat\":\"a\",\"action\":\"/page 2\",\"message\":\"77\"}");

    var reply = answer.json().path("replies").path(0);
    assertThat(reply.path("manner").asText()).isEqualTo("replace");
    assertThat(reply.path("message").asText()).isEqualTo("77");
    assertThat(answers.asked.getLast().pressedMessage())
        .isEqualTo(new MessageRef(new ChatId("web", "a"), "77"));
  }

  @Test
  void fiveThousandCharactersArePassedOn() throws IOException {
    var answer =
        webClient.post("/api/ask", "{\"text\":\"%s\",\"chat\":\"a\"}".formatted("x".repeat(5000)));

    assertThat(answer.json().path("replies").path(0).path("text").asText()).hasSize(5010);
  }

  @Test
  void halfASurrogatePairHarmsNobody() throws IOException {
    var answer = webClient.post("/api/ask", "{\"text\":\"\\ud83d\",\"chat\":\"a\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("replies")).hasSize(1);
  }

  @Test
  void aQuestionSentAgainIsAskedOnce() throws Exception {
    int before = answers.asked.size();
    var body = "{\"text\":\"only once\",\"chat\":\"a\",\"once\":\"q1\"}";

    var bodies =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> unchecked(() -> webClient.post("/api/ask", body).body()))
            .distinct()
            .toList();

    assertThat(bodies).hasSize(1);
    assertThat(answers.asked.subList(before, answers.asked.size())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[1]",
        "null",
        "{\"chat\":\"a\"}",
        "{\"chat\":\"a\",\"text\":\"  \"}",
        "{\"chat\":\"a\",\"text\":7}",
        "{\"text\":\"x\"}",
        "{\"text\":\"x\",\"chat\":\"\"}",
        "{\"text\":\"x\",\"chat\":\"../etc\"}",
        "{\"text\":\"x\",\"chat\":\"a:b\"}",
        "{\"text\":\"x\",\"chat\":\"a\",\"language\":\"<script>\"}",
        "{\"text\":\"x\",\"chat\":\"a\",\"once\":\"a b\"}"
      })
  void badQuestionsAreRefusedInPlainWords(String body) throws IOException {
    var answer = webClient.post("/api/ask", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isNotEmpty().doesNotContain("Exception", "com.fasterxml");
  }

  @Test
  void chatIdsEndAtSixtyFour() throws IOException {
    var body = "{\"text\":\"x\",\"chat\":\"%s\"}";

    assertThat(webClient.post("/api/ask", body.formatted("c".repeat(64))).status()).isEqualTo(200);
    assertThat(webClient.post("/api/ask", body.formatted("c".repeat(65))).status()).isEqualTo(400);
  }

  @Test
  void internalFailureIsReportedByACodeOnly() throws IOException {
    var log = (Logger) LoggerFactory.getLogger(WebServer.class);
    log.setLevel(Level.OFF);
    try {
      var answer = webClient.post("/api/ask", "{\"text\":\"/broken\",\"chat\":\"a\"}");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.error()).matches("Something went wrong .* \\([0-9a-z]{4}\\)");
      assertThat(answer.body()).doesNotContain("broken on purpose", "Exception");
    } finally {
      log.setLevel(null);
    }
  }

  @Test
  void deeplyNestedJsonIsRefused() throws IOException {
    var answer = webClient.post("/api/ask", "[".repeat(60_000));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aBodyThatIsTooLongIsRefusedEvenWithoutItsLength() throws IOException {
    var endless =
        new RequestBody() {
          @Override
          public @Nullable MediaType contentType() {
            return MediaType.get("application/json");
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8(
                "{\"chat\":\"a\",\"text\":\"" + "x".repeat(WebRequestBody.MAX_BODY_BYTES) + "\"}");
          }
        };

    var answer = webClient.call(webClient.to("/api/ask").post(endless).build());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.error()).contains("64 KiB");
  }

  @Test
  void onlyJsonIsRead() throws IOException {
    var form = RequestBody.create("{\"text\":\"x\",\"chat\":\"a\"}", MediaType.get("text/plain"));

    var answer = webClient.call(webClient.to("/api/ask").post(form).build());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9, 200", "localhost, 200", "LOCALHOST:80, 200", "[::1]:8080, 200",
    "evil.example, 403", "127.0.0.1.evil.example:8080, 403", "localhost.evil:1, 403", "'', 400"
  })
  void foreignHostNamesAreTurnedAway(String host, int status) throws IOException {
    assertThat(webClient.call(webClient.to("/").header("Host", host).build()).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"http://evil.example, 403", "null, 403", "http://localhost:1, 403"})
  void otherSitesCannotAsk(String origin, int status) throws IOException {
    var post = webClient.to("/api/ask").post(WebClient.body("{\"text\":\"x\",\"chat\":\"a\"}"));

    assertThat(webClient.call(post.header("Origin", origin).build()).status()).isEqualTo(status);
    assertThat(
            webClient
                .call(
                    post.header(
                            "Origin", "http://127.0.0.1:" + web.localPage().orElseThrow().getPort())
                        .build())
                .status())
        .isEqualTo(200);
  }

  @Test
  void thePageIsServedUnderAStrictPolicy() throws IOException {
    var page = webClient.get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Backheel</title>").doesNotContain("style=", "onclick");
    var headers = page.response().headers();
    assertThat(headers.get("Content-Security-Policy")).startsWith("default-src 'self';");
    assertThat(headers.get("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.get("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(headers.get("Server")).isNull();
  }

  @Test
  void everyFileOfThePageIsServedAndNothingElse() throws IOException {
    for (var name : PageFiles.names()) {
      assertThat(webClient.get("/" + name).status()).as(name).isEqualTo(200);
    }
    for (var path : new String[] {"/page/", "/api/", "/chat.java", "/..%2fDrawing.class"}) {
      var answer = webClient.get(path);
      assertThat(answer.status()).as(path).isBetween(400, 404);
      assertThat(answer.body()).doesNotContain("Exception", "jetty");
    }
    assertThat(webClient.get("/api/ask").status()).isEqualTo(405);
  }

  @Test
  void healthEndpointAnswersOk() throws IOException {
    assertThat(webClient.get("/healthz").body()).isEqualTo("ok");
    assertThat(web.health().state()).isEqualTo(State.UP);
  }

  @Test
  void commandsAndSuggestionsHelpToType() throws IOException {
    var commands = webClient.get("/api/commands?language=ar").json();
    var names = webClient.get("/api/suggest?command=player&typed=haki&language=en").json();

    assertThat(commands.path(0).path("name").asText()).isEqualTo("latest");
    assertThat(commands.path(1).path("description").asText()).isEqualTo("أخبار لاعب");
    assertThat(commands.path(1).path("arguments").path(0).path("suggests").asBoolean()).isTrue();
    assertThat(names).hasSize(2);
    assertThat(names.path(0).path("label").asText()).isEqualTo("Achraf Hakimi · Morocco");
    assertThat(names.path(0).path("value").asText()).isEqualTo("Achraf Hakimi");
    assertThat(webClient.get("/api/suggest?command=..&typed=").status()).isEqualTo(400);
    assertThat(webClient.get("/api/suggest?command=player").status()).isEqualTo(400);
  }

  @Test
  void onlyLocalConnectionsAreAccepted() throws IOException {
    try (var door = WebServer.bind(0)) {
      var address = (InetSocketAddress) door.getLocalAddress();

      assertThat(address.getAddress().getHostAddress()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void platformStartsOnlyOnce() {
    assertThatThrownBy(() -> web.start(TestBots.of(answers)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void portInUseIsReportedInOneLine() {
    try (var second = new WebPlatform(web.localPage().orElseThrow().getPort(), Clock.systemUTC())) {
      assertThatThrownBy(() -> second.start(TestBots.of(answers)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "Port "
                  + web.localPage().orElseThrow().getPort()
                  + " is in use: choose another with --port, or stop what uses it.");
      assertThat(second.health().state()).isEqualTo(State.OFF);
    }
  }

  private static <T> T unchecked(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
