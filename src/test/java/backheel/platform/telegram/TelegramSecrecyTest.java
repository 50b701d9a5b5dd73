package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.send.TelegramTimeouts;
import backheel.testing.telegram.FakeTelegram;
import backheel.testing.telegram.TelegramFault;
import backheel.testing.time.Await;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Drives every way of failing and looks for the token in all that is logged and told. */
class TelegramSecrecyTest {
  private static final String SECRET_PART = "test-TOKEN_of";
  private static final TelegramTimeouts QUICK =
      new TelegramTimeouts(
          Duration.ofSeconds(30),
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          Duration.ofMinutes(3));

  private final FakeTelegram telegram = new FakeTelegram();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Level before = root.getLevel();

  @BeforeEach
  void readTheLog() {
    log.start();
    root.setLevel(Level.DEBUG);
    root.addAppender(log);
  }

  @AfterEach
  void leaveTheLog() {
    root.detachAppender(log);
    root.setLevel(before);
    telegram.close();
  }

  @Test
  void tokenNeverAppearsInLogsOrErrors() {
    var told = new ArrayList<String>();
    try (var platform =
        new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC(), QUICK)) {
      faults().forEach(fault -> telegram.fault("deleteWebhook", fault));
      faults().forEach(fault -> telegram.fault("getMe", fault));
      faults().forEach(fault -> telegram.fault("getUpdates", fault));
      faults().forEach(fault -> telegram.fault("sendMessage", fault));
      platform.start(new RecordingBotService().bot());
      told.add(platform.toString());
      for (int i = 0; i < faults().size(); i++) {
        told.add(told(platform));
        told.add(platform.health().toString());
      }
      telegram.says(5, "/x");
      telegram.awaitText("/x");
      told.add(platform.health().toString());
    }
    try (var nowhere =
        new TelegramPlatform(
            FakeTelegram.TOKEN, URI.create("http://127.0.0.1:1"), Clock.systemUTC(), QUICK)) {
      nowhere.start(new RecordingBotService().bot());
      told.add(told(nowhere));
      Await.until(() -> !nowhere.health().note().isEmpty());
      told.add(nowhere.health().toString());
    }

    assertThat(String.join("\n", told)).contains("***").doesNotContain(SECRET_PART);
    assertThat(logged()).isNotEmpty().allSatisfy(l -> assertThat(l).doesNotContain(SECRET_PART));
  }

  @Test
  void repeatedFailureIsLoggedOnceAMinute() {
    try (var platform =
        new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC(), QUICK)) {
      for (int i = 0; i < 20; i++) {
        telegram.fault("getUpdates", TelegramFault.error(500, "Internal Server Error"));
      }
      platform.start(new RecordingBotService().bot());
      telegram.says(5, "/x");
      telegram.awaitText("/x");
    }

    assertThat(logged().stream().filter(line -> line.contains("trouble of its own"))).hasSize(1);
    assertThat(log.list).allSatisfy(e -> assertThat(e.getThrowableProxy()).isNull());
  }

  private static String told(TelegramPlatform platform) {
    SendResult sendResult =
        platform.send(new ChatId("telegram", "5"), Reply.text("en", "a"), new IdempotencyKey(1));
    return sendResult.toString();
  }

  private static List<TelegramFault> faults() {
    var address = "https://host/bot" + FakeTelegram.TOKEN + "/sendMessage";
    return List.of(
        TelegramFault.error(401, "Unauthorized"),
        TelegramFault.error(400, "Bad Request: wrong address " + address),
        TelegramFault.error(500, "Internal error at " + address),
        TelegramFault.error(409, "Conflict: " + address),
        TelegramFault.html(502),
        TelegramFault.garbage("{\"ok\":" + address),
        TelegramFault.garbage("{}"),
        TelegramFault.drop(),
        TelegramFault.tooMany(0));
  }

  private List<String> logged() {
    return List.copyOf(log.list).stream()
        .map(event -> event.getFormattedMessage() + thrown(event.getThrowableProxy()))
        .toList();
  }

  private static String thrown(@org.jspecify.annotations.Nullable IThrowableProxy thrown) {
    return thrown == null ? "" : "\n" + thrown.getMessage() + thrown(thrown.getCause());
  }
}
