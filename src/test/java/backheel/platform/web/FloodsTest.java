package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.TestBots;
import backheel.testing.time.Await;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that asks without end, here or on a site that is not ours. */
class FloodsTest {
  private final HandwrittenBotService desk = new HandwrittenBotService();
  private final WebPlatform web = new WebPlatform(0, Clock.systemUTC());
  private final CountDownLatch hold = new CountDownLatch(1);
  private WebClient webClient = new WebClient(0);

  @BeforeEach
  void open() {
    web.start(TestBots.of(desk));
    webClient = new WebClient(web.localPage().orElseThrow().getPort());
    webClient.http.dispatcher().setMaxRequestsPerHost(200);
  }

  @AfterEach
  void close() {
    hold.countDown();
    web.close();
  }

  private static String asks(String chat) {
    return "{\"chat\":\"" + chat + "\",\"text\":\"slow\"}";
  }

  @Test
  void floodOfOneChatDoesNotDelayAnother() throws Exception {
    desk.meanwhile =
        question -> {
          if (question.chat().address().equals("flood")) {
            try {
              hold.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    var flood = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        flood.add(threads.submit(() -> webClient.post("/api/ask", asks("flood")).status()));
      }
      Await.until(() -> flood.stream().filter(Future::isDone).count() == 92);

      assertThat(webClient.post("/api/ask", asks("fan")).status()).isEqualTo(200);
      hold.countDown();
      int refused = 0;
      for (var one : flood) {
        refused += one.get() == 429 ? 1 : 0;
      }
      assertThat(refused).isEqualTo(100 - WebQuestions.MAX_QUESTIONS_PER_CHAT);
    }
  }

  @Test
  void openPagesOfOneChatAreLimitedWithoutAffectingAnother() throws IOException {
    var open = new ArrayList<Response>();
    try {
      for (int i = 0; i < PushStreamApi.MAX_STREAMS_PER_CHAT; i++) {
        open.add(webClient.http.newCall(webClient.to("/api/events?chat=flood").build()).execute());
        assertThat(open.getLast().code()).isEqualTo(200);
      }

      assertThat(webClient.get("/api/events?chat=flood").status()).isEqualTo(429);
      open.add(webClient.http.newCall(webClient.to("/api/events?chat=fan").build()).execute());
      assertThat(open.getLast().code()).isEqualTo(200);
    } finally {
      open.forEach(Response::close);
    }
  }

  @Test
  void crossSiteRequestsAreRejected() throws IOException {
    for (var site : new String[] {"cross-site", "same-site"}) {
      var request = webClient.to("/api/events?chat=x").header("Sec-Fetch-Site", site).build();
      assertThat(webClient.call(request).status()).isEqualTo(403);
    }
    var ours = webClient.to("/api/commands").header("Sec-Fetch-Site", "same-origin").build();
    assertThat(webClient.call(ours).status()).isEqualTo(200);
    var typed = webClient.to("/").header("Sec-Fetch-Site", "cross-site").build();
    assertThat(webClient.call(typed).status()).isEqualTo(200);
  }

  @Test
  void emptyChatsAreForgotten() {
    var boxes = new PushQueues();
    var fan = boxes.of("fan");
    fan.join();

    for (int i = 0; i < 10_000; i++) {
      var box = boxes.of("x" + i);
      box.join();
      box.leave();
      boxes.forgetEmpty("x" + i, box);
    }

    assertThat(fan.isClosed()).isFalse();
    assertThat(boxes.of("fan")).isSameAs(fan);
  }
}
