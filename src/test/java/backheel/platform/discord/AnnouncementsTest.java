package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Delivery;
import backheel.chat.Delivery.Sent;
import backheel.chat.Look;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import backheel.testing.DiscordResponse;
import backheel.testing.FakeDiscord;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts of announcement channels, passed on to those that follow them. */
class AnnouncementsTest {
  private static final AtomicLong DELIVERIES = new AtomicLong();
  private static final int ANNOUNCEMENTS = 5;
  private static final int PASSED_ON = 1;

  private static FakeDiscord discord;
  private Rig rig;
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
    rig = new Rig(discord, Rig.BRISK);
    channel = discord.newChannel(ANNOUNCEMENTS);
  }

  @AfterEach
  void stop() {
    discord.heals();
    rig.platform.close();
  }

  @Test
  void aPostIsPassedOnWhereThatIsWanted() {
    send(true);
    await("passed on", () -> passedOn() == 1);

    send(false);
    assertThat(publishes()).isEqualTo(1);
  }

  @Test
  void aChannelOfAnotherKindPassesNothingOn() {
    channel = discord.newChannel();

    send(true);

    await("looked up", () -> !discord.requests("GET", "/channels/" + channel).isEmpty());
    assertThat(publishes()).isZero();
  }

  @Test
  void noDeliveryWaitsForItsPublication() {
    discord.loses(
        r -> r.path().endsWith("/crosspost"), 1, answer -> answer.after(Duration.ofSeconds(3)));

    long before = System.nanoTime();
    send(true);

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    await("passed on", () -> passedOn() == 1);
  }

  @Test
  void troubleAtDiscordIsTriedAgain() {
    discord.fails(r -> r.path().endsWith("/crosspost"), 1, DiscordResponse.of(503, "<html>"));

    send(true);

    await("passed on", () -> passedOn() == 1);
    assertThat(publishes()).isEqualTo(2);
  }

  @Test
  void tenAnHourArePassedOnAndTheRestIsToldOnce() {
    var announcements = announcements();
    for (int i = 1; i <= 12; i++) {
      int sent = i;
      announcements.pass("" + channel, "" + (90_000 + i));
      await("tried", () -> publishes() == Math.min(sent, 10));
    }

    await("told", () -> vitals.health().note().contains("2 announcements not published"));
    assertThat(publishes()).isEqualTo(10);
    announcements.close();
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

  private final Vitals vitals = new Vitals(Clock.systemUTC());

  /** Alone, since the local Discord takes five messages in five seconds. */
  private Announcements announcements() {
    vitals.up(1, 1);
    var clock = Clock.systemUTC();
    var rest = new Rest("t", clock, Rig.line(discord, Rig.BRISK, Duration.ofSeconds(10)));
    return new Announcements(rest, new Atlas(rest, new Servers()), vitals, clock);
  }

  private Delivery send(boolean published) {
    var reply = Reply.text("en", "x").withLook(Look.PLAIN.withPublished(published));
    return rig.platform.send(Rig.chat(channel), reply, new SendKey(DELIVERIES.incrementAndGet()));
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
