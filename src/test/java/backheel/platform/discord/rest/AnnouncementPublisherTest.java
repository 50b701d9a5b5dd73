package backheel.platform.discord.rest;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.MessageOptions;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Sent;
import backheel.platform.discord.DiscordFixture;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts of announcement channels, passed on to those that follow them. */
class AnnouncementPublisherTest {
  private static final AtomicLong DELIVERIES = new AtomicLong();
  private static final int ANNOUNCEMENTS = 5;
  private static final int PASSED_ON = 1;

  private static FakeDiscord discord;
  private DiscordFixture discordFixture;
  private long channel;

  @BeforeAll
  static void open() {
    discord = FakeDiscord.start();
  }

  @AfterAll
  static void close() {
    discord.close();
  }

  @BeforeEach
  void start() {
    discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK);
    channel = discord.newChannel(ANNOUNCEMENTS);
  }

  @AfterEach
  void stop() {
    discord.heals();
    discordFixture.platform.close();
  }

  @Test
  void postIsPublishedOnRequest() {
    send(true);
    await("passed on", () -> passedOn() == 1);

    send(false);
    assertThat(publishes()).isEqualTo(1);
  }

  @Test
  void otherKindsOfChannelsPublishNothing() {
    channel = discord.newChannel();

    send(true);

    await("looked up", () -> !discord.requests("GET", "/channels/" + channel).isEmpty());
    assertThat(publishes()).isZero();
  }

  @Test
  void publishingDoesNotDelayDelivery() {
    discord.loses(
        r -> r.path().endsWith("/crosspost"), 1, answer -> answer.after(Duration.ofSeconds(3)));

    long before = System.nanoTime();
    send(true);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    await("passed on", () -> passedOn() == 1);
  }

  @Test
  void failureOfDiscordIsRetried() {
    discord.fails(r -> r.path().endsWith("/crosspost"), 1, DiscordResponse.of(503, "<html>"));

    send(true);

    await("passed on", () -> passedOn() == 1);
    assertThat(publishes()).isEqualTo(2);
  }

  @Test
  void tenPostsAnHourArePublishedAndTheRestIsReportedOnce() {
    var publisher = announcements();
    for (int i = 1; i <= 12; i++) {
      int sent = i;
      publisher.publishLater("" + channel, "" + (90_000 + i));
      await("tried", () -> publishes() == Math.min(sent, 10));
    }

    await("told", () -> healthTracker.health().note().contains("2 announcements not published"));
    assertThat(publishes()).isEqualTo(10);
    publisher.close();
  }

  @Test
  void aLimitOfDiscordsIsObeyedAndHoldsUpNoMessage() {
    discord.fails(r -> r.path().endsWith("/crosspost"), 1, DiscordResponse.tooMany(3600, false));
    send(true);
    await("refused", () -> publishes() == 1);

    assertThat(send(true)).isInstanceOf(Sent.class);
    assertThat(send(true)).isInstanceOf(Sent.class);
    assertThat(publishes()).isEqualTo(1);
  }

  private final HealthTracker healthTracker = new HealthTracker(Clock.systemUTC());

  /** Alone, since the local Discord takes five messages in five seconds. */
  private AnnouncementPublisher announcements() {
    healthTracker.up(1, 1);
    var clock = Clock.systemUTC();
    var discordRest =
        new DiscordRest(
            "t", clock, DiscordFixture.line(discord, DiscordFixture.BRISK, Duration.ofSeconds(10)));
    return new AnnouncementPublisher(
        discordRest,
        new ChannelDirectory(discordRest, new ServerDirectory()),
        healthTracker,
        clock);
  }

  private SendResult send(boolean published) {
    var reply =
        Reply.text("en", "x").withOptions(MessageOptions.DEFAULTS.withCrossposted(published));
    return discordFixture.platform.send(
        DiscordFixture.chat(channel), reply, new IdempotencyKey(DELIVERIES.incrementAndGet()));
  }

  private long passedOn() {
    return discord.messages(channel).stream()
        .filter(message -> (message.path("flags").asInt() & PASSED_ON) != 0)
        .count();
  }

  private int publishes() {
    return discord.requests("POST", "/channels/" + channel + "/.*/crosspost").size();
  }
}
