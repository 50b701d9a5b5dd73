package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Refused;
import backheel.chat.SendResult.Scope;
import backheel.chat.SendResult.Sent;
import backheel.chat.SendResult.TryLater;
import backheel.chat.TextSpan;
import backheel.testing.discord.DiscordRequest;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that nobody asked for just now; no gateway is needed for them. */
class DiscordSendingTest {
  private static final AtomicLong DELIVERIES = new AtomicLong();

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
    channel = discord.newChannel();
  }

  @AfterEach
  void stop() {
    discord.heals();
    discordFixture.platform.close();
  }

  @Test
  void messageIsSentToAnUncachedChannelOrThread() {
    var sent = (Sent) send();

    var message = discord.messages(channel).getFirst();
    assertThat(sent.message())
        .isEqualTo(new MessageRef(DiscordFixture.chat(channel), message.path("id").asText()));
    assertThat(message.path("embeds").path(0).path("title").asText()).isEqualTo("News");
    assertThat(message.path("embeds").path(0).path("url").asText()).isEqualTo("https://n.test/1");
    assertThat(
            discordFixture.platform.send(DiscordFixture.chat(FakeDiscord.THREAD), reply(), key()))
        .isInstanceOf(Sent.class);
  }

  @Test
  void everyMessageMentionsNobodyAndCarriesItsNonce() {
    var key = key();
    discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key);

    var body = last().json();
    assertThat(body.path("nonce").asText()).isEqualTo(key.nonce());
    assertThat(body.path("enforce_nonce").asBoolean()).isTrue();
    assertThat(body.path("allowed_mentions").path("parse")).isEmpty();
    assertThat(last().headers().get("User-Agent")).startsWith("DiscordBot (");
  }

  @Test
  void retryCausesNoSecondMessage() {
    var key = key();

    var first = discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key);
    var second = discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key);

    assertThat(second).isEqualTo(first);
    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void lostResponseIsRetriedWithoutASecondMessage() {
    var key = key();
    discord.loses(this::toChannel, 1, response -> response.after(Duration.ofSeconds(20)));

    try (var hasty =
        new DiscordFixture(discord, DiscordFixture.BRISK, Duration.ofMillis(500)).platform) {
      assertThat(hasty.send(DiscordFixture.chat(channel), reply(), key))
          .isInstanceOf(TryLater.class);
    }
    assertThat(discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key))
        .isInstanceOf(Sent.class);

    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void malformedResponseIsRetriedWithoutASecondMessage() {
    var key = key();
    discord.loses(this::toChannel, 1, DiscordResponse::broken);

    assertThat(discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key))
        .isInstanceOf(TryLater.class);
    assertThat(discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key))
        .isInstanceOf(Sent.class);

    assertThat(discord.messages(channel)).hasSize(1);
  }

  @Test
  void anEditChangesTheMessageAndItsButtons() {
    var sent =
        (Sent) discordFixture.platform.send(DiscordFixture.chat(channel), withButton(), key());

    var edited = discordFixture.platform.edit(sent.message(), Reply.text("en", "New words"));

    assertThat(edited).isEqualTo(sent);
    var message = discord.messages(channel).getFirst();
    assertThat(message.path("embeds").path(0).path("description").asText()).isEqualTo("New words");
    assertThat(message.path("components")).isEmpty();
    assertThat(discordFixture.platform.edit(sent.message(), Reply.text("en", "New words")))
        .isEqualTo(sent);
  }

  @Test
  void anEditOfAMessageThatIsGoneIsRefused() {
    assertThat(
            discordFixture.platform.edit(
                new MessageRef(DiscordFixture.chat(channel), "1"), reply()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void afterFiveMessagesAChannelWaitsWithoutAnotherRequest() {
    for (int i = 0; i < 5; i++) {
      assertThat(send()).isInstanceOf(Sent.class);
    }
    int before = discord.requests().size();

    var later = (TryLater) send();

    assertThat(later.scope()).isEqualTo(Scope.CHAT);
    assertThat(later.delay()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(5));
    assertThat(discord.requests()).hasSize(before);
    assertThat(
            discordFixture.platform.send(DiscordFixture.chat(discord.newChannel()), reply(), key()))
        .isInstanceOf(Sent.class);
  }

  @Test
  void a429OfAChannelHoldsTheChannelForExactlyThatLong() {
    discord.fails(this::toChannel, 1, DiscordResponse.tooMany(1.5, false));

    var later = (TryLater) send();

    assertThat(later.scope()).isEqualTo(Scope.CHAT);
    assertThat(later.delay()).isBetween(Duration.ofMillis(1500), Duration.ofMillis(1700));
    int before = discord.requests().size();
    assertThat(send()).isInstanceOf(TryLater.class);
    assertThat(discord.requests()).hasSize(before);
  }

  @Test
  void aGlobal429HoldsThePlatform() {
    discord.fails(this::toChannel, 1, DiscordResponse.tooMany(0.7, true));

    assertThat(((TryLater) send()).scope()).isEqualTo(Scope.PLATFORM);
    var other =
        discordFixture.platform.send(DiscordFixture.chat(discord.newChannel()), reply(), key());
    assertThat(((TryLater) other).scope()).isEqualTo(Scope.PLATFORM);
  }

  @Test
  void a429OfAProxyWithAFractionIsNotRetriedInATightLoop() {
    discord.fails(
        this::toChannel,
        1000,
        DiscordResponse.of(429, "error code: 1015").with("Via", "").with("Retry-After", "1.5"));

    var later = (TryLater) send();

    assertThat(later.scope()).isEqualTo(Scope.PLATFORM);
    assertThat(later.delay()).isGreaterThanOrEqualTo(Duration.ofMillis(1500));
    assertThat(discord.requests("POST", ".*/" + channel + "/.*")).hasSize(1);
  }

  @Test
  void botStaysBelowTheGlobalLimitPerSecond() {
    int sent = 0;
    var held = Duration.ZERO;
    for (int i = 0; i < 60 && held.isZero(); i++) {
      var sendResult =
          discordFixture.platform.send(DiscordFixture.chat(discord.newChannel()), reply(), key());
      if (sendResult instanceof TryLater later) {
        held = later.delay();
        assertThat(later.scope()).isEqualTo(Scope.PLATFORM);
      } else {
        sent++;
      }
    }
    assertThat(sent).isGreaterThanOrEqualTo(15);
  }

  private SendResult send() {
    return discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key());
  }

  private boolean toChannel(DiscordRequest request) {
    return request.path().startsWith("/channels/" + channel + "/");
  }

  private static DiscordRequest last() {
    return discord.requests().getLast();
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(DELIVERIES.incrementAndGet());
  }

  private static Reply reply() {
    return Reply.builder("en")
        .heading(new TextSpan.Link("News", URI.create("https://n.test/1")))
        .paragraph("Words.")
        .build();
  }

  private static Reply withButton() {
    return Reply.builder("en").paragraph("x").row(Button.command("More", "/more")).build();
  }
}
