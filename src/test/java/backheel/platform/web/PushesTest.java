package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.TestBots;
import backheel.testing.time.SettableClock;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushesTest {
  private static final ChatId FAN = new ChatId("web", "fan");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final WebPlatform web = new WebPlatform(0, clock, Duration.ofMillis(50));
  private WebClient webClient = new WebClient(0);
  private long delivery;

  @BeforeEach
  void open() {
    web.start(TestBots.of(new HandwrittenBotService()));
    webClient = new WebClient(web.localPage().orElseThrow().getPort());
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void pushStaysQueuedWhileNoBrowserIsOpen() throws IOException {
    assertThat(push("nobody hears"))
        .isEqualTo(
            new SendResult.TryLater(
                Duration.ofSeconds(5), SendResult.Scope.CHAT, "no browser is open"));
    try (var other = listen("somebody-else", "")) {
      assertThat(other.line()).startsWith("retry:");
      assertThat(push("still nobody")).isInstanceOf(SendResult.TryLater.class);
    }
  }

  @Test
  void aPushReachesEveryOpenPageOfItsChat() throws IOException {
    try (var one = listen("fan", "");
        var two = listen("fan", "")) {
      var sent = push("Goal");

      assertThat(sent).isInstanceOf(SendResult.Sent.class);
      var event = one.event();
      assertThat(event.id()).isEqualTo(((SendResult.Sent) sent).message().id());
      assertThat(event.data()).contains("\"text\":\"Goal\"", "\"manner\":\"message\"");
      assertThat(two.event()).isEqualTo(event);
    }
  }

  @Test
  void messagesLostByAConnectionAreReplayed() throws IOException {
    Event seen;
    try (var first = listen("fan", "")) {
      push("one");
      seen = first.event();
      push("two");
      push("three");
    }
    try (var back = listen("fan", seen.id())) {
      assertThat(back.event().data()).contains("\"two\"");
      assertThat(back.event().data()).contains("\"three\"");
    }
  }

  @Test
  void anEarlierMessageCanBeChanged() throws IOException {
    try (var page = listen("fan", "")) {
      var sent = (SendResult.Sent) push("0-0");
      page.event();

      var changed = web.edit(sent.message(), Reply.text("en", "1-0"));

      assertThat(changed).isEqualTo(sent);
      var event = page.event();
      assertThat(event.id()).isNotEqualTo(sent.message().id());
      assertThat(event.data())
          .contains("\"message\":\"" + sent.message().id() + "\"", "\"manner\":\"replace\"");
    }
  }

  @Test
  void aDeliverySentTwiceArrivesOnce() throws IOException {
    try (var page = listen("fan", "")) {
      var once = new IdempotencyKey(99);
      var first = web.send(FAN, Reply.text("en", "Goal"), once);

      assertThat(web.send(FAN, Reply.text("en", "Goal"), once)).isEqualTo(first);
      push("next");
      page.event();
      assertThat(page.event().data()).contains("next");
    }
  }

  @Test
  void answerIsNumberedBeforeTheMessagesItTriggers() throws IOException {
    var answers = new HandwrittenBotService();
    try (var fresh = new WebPlatform(0, clock)) {
      fresh.start(TestBots.of(answers));
      webClient = new WebClient(fresh.localPage().orElseThrow().getPort());
      try (var page = listen("fan", "")) {
        answers.meanwhile = q -> fresh.send(FAN, Reply.text("en", "alert"), new IdempotencyKey(1));

        var answer = webClient.post("/api/ask", "{\"text\":\"/help\",\"chat\":\"fan\"}");

        var number = answer.json().path("replies").path(0).path("message").asLong();
        assertThat(Long.parseLong(page.event().id())).isGreaterThan(number);
      }
    }
  }

  @Test
  void aQuietConnectionIsKeptAlive() throws IOException {
    try (var page = listen("fan", "")) {
      assertThat(page.line()).isEqualTo("retry: 2000");
      assertThat(page.line()).isEmpty();
      assertThat(page.line()).isEqualTo(": still here");
    }
  }

  @Test
  void closingEndsEveryOpenConnection() throws IOException {
    try (var page = listen("fan", "")) {
      web.close();

      assertThat(page.untilEnd()).isTrue();
      assertThat(push("too late")).isInstanceOf(SendResult.TryLater.class);
    }
  }

  @Test
  void aBadChatIsRefused() throws IOException {
    assertThat(webClient.get("/api/events?chat=a%20b").status()).isEqualTo(400);
    assertThat(webClient.get("/api/events").status()).isEqualTo(400);
  }

  private SendResult push(String words) {
    return web.send(FAN, Reply.text("en", words), new IdempotencyKey(++delivery));
  }

  /** Returns once the server has taken the connection. */
  private Stream listen(String chat, String lastSeen) throws IOException {
    var request = webClient.to("/api/events?chat=" + chat).header("Accept", "text/event-stream");
    if (!lastSeen.isEmpty()) {
      request.header("Last-Event-ID", lastSeen);
    }
    return new Stream(webClient.http.newCall(request.build()).execute());
  }

  private record Event(String id, String data) {}

  private record Stream(Response response) implements AutoCloseable {

    String line() throws IOException {
      return source().readUtf8LineStrict();
    }

    Event event() throws IOException {
      var line = line();
      while (!line.startsWith("id: ")) {
        line = line();
      }
      return new Event(line.substring(4), line().substring("data: ".length()));
    }

    boolean untilEnd() throws IOException {
      try {
        while (source().readUtf8Line() != null) {
          assertThat(response.code()).isEqualTo(200);
        }
        return true;
      } catch (EOFException e) {
        // Cut off in the middle of a chunk: that is an end as well.
        return true;
      }
    }

    private BufferedSource source() {
      return Objects.requireNonNull(response.body()).source();
    }

    @Override
    public void close() {
      response.close();
    }
  }
}
