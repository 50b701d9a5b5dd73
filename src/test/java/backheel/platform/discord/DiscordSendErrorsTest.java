package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageOptions;
import backheel.chat.MessagePicture;
import backheel.chat.Platform.State;
import backheel.chat.Png;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Gone;
import backheel.chat.SendResult.Refused;
import backheel.chat.SendResult.Scope;
import backheel.chat.SendResult.Sent;
import backheel.chat.SendResult.TryLater;
import backheel.chat.TextSpan;
import backheel.platform.discord.refusal.DiscordRefusal;
import backheel.testing.discord.DiscordRequest;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that Discord does not take. */
@Tag("once")
class DiscordSendErrorsTest {
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

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504"})
  void serverErrorIsRetried(int status) {
    discord.fails(this::toChannel, 1, DiscordResponse.of(status, "<html>"));

    assertThat(send()).isInstanceOf(TryLater.class);
    assertThat(send()).isInstanceOf(Sent.class);
  }

  @Test
  void outageHoldsThePlatformForGrowingDelays() {
    discord.fails(r -> true, 1000, DiscordResponse.of(503, ""));
    send();
    send();

    var third = (TryLater) send();
    var fourth = (TryLater) send();

    assertThat(third.scope()).isEqualTo(Scope.PLATFORM);
    assertThat(fourth.delay()).isGreaterThan(third.delay());
  }

  @Test
  void unreachableDiscordIsRetried() {
    var elsewhere = FakeDiscord.start();
    var cutOff = new DiscordFixture(elsewhere, DiscordFixture.BRISK);
    elsewhere.close();

    var later = cutOff.platform.send(DiscordFixture.chat(1), reply(), key());

    assertThat(later).isInstanceOf(TryLater.class);
    cutOff.platform.close();
  }

  @ParameterizedTest
  @CsvSource({"403,50007", "403,50278", "404,10003"})
  void aChannelThatIsClosedToUsIsGone(int status, int code) {
    discord.fails(this::toChannel, 1, DiscordResponse.error(status, code, "m"));

    assertThat(send()).isInstanceOf(Gone.class);
  }

  @ParameterizedTest
  @CsvSource({"403,50001", "403,50013", "400,160005"})
  void aChannelWhereTheBotLacksARightWaitsForIt(int status, int code) {
    discord.fails(this::toChannel, 1, DiscordResponse.error(status, code, "m"));

    assertThat(send()).isInstanceOf(SendResult.Barred.class);
  }

  @Test
  void unknownChannelIsGone() {
    assertThat(discordFixture.platform.send(DiscordFixture.chat(1), reply(), key()))
        .isInstanceOf(Gone.class);
    assertThat(discordFixture.platform.send(new ChatId("discord", "../x"), reply(), key()))
        .isInstanceOf(Gone.class);
    discord.forbids(channel);
    assertThat(send()).isInstanceOf(SendResult.Barred.class);
  }

  @Test
  void aMessageThatDiscordDoesNotTakeIsRefused() {
    discord.fails(this::toChannel, 2, DiscordResponse.error(400, 50035, "Invalid Form Body"));

    assertThat(((Refused) send()).why()).contains("50035").contains("Invalid Form Body");
  }

  @ParameterizedTest
  @MethodSource("backheel.platform.discord.refusal.DiscordRefusalTest#documentedCodes")
  void everyDocumentedCodeHasTheOutcomeOfItsRow(int code) {
    discord.fails(this::toChannel, 3, DiscordResponse.error(400, code, "m"));

    var outcome =
        switch (DiscordRefusal.of(400, code, true).decision()) {
          case WAIT, RETRY, OPERATOR -> TryLater.class;
          case HOLD -> SendResult.Barred.class;
          case GONE -> Gone.class;
          case SIMPLIFY, GIVE_UP, DONE -> Refused.class;
          case UNCERTAIN, MOVED -> Sent.class;
        };
    assertThat(send()).isInstanceOf(outcome);
    discord.heals();
    assertThat(send()).isInstanceOf(Sent.class);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "-1", "soon", "Infinity"})
  void aWaitThatIsNoNumberIsNotTakenForNone(String wait) {
    discord.fails(this::toChannel, 1, DiscordResponse.of(429, "<html>").with("Retry-After", wait));

    assertThat(((TryLater) send()).delay()).isGreaterThan(Duration.ofSeconds(4));
  }

  @Test
  void pictureThatMayNotBeAttachedIsLeftOut() {
    discord.fails(
        request -> toChannel(request) && !request.files().isEmpty(),
        1,
        DiscordResponse.error(403, 50013, "Missing Permissions"));
    var picture = new MessagePicture.Generated(new Png(new byte[] {1}), "a card", false);

    var sent =
        discordFixture.platform.send(
            DiscordFixture.chat(channel),
            reply().withOptions(MessageOptions.DEFAULTS.withPictures(List.of(picture))),
            key());

    assertThat(sent).isInstanceOf(Sent.class);
    assertThat(discord.messages(channel))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.path("attachments")).isEmpty();
          assertThat(message.path("embeds").toString())
              .contains("Words.")
              .doesNotContain("attachment:");
        });
  }

  @Test
  void errorPageOfAProxyIsRetried() {
    discord.fails(this::toChannel, 1, DiscordResponse.of(403, "<html>blocked"));

    assertThat(((TryLater) send()).scope()).isEqualTo(Scope.PLATFORM);
  }

  @Test
  void rejectedTokenStopsSendingAndIsExplained() {
    discord.refusesToken(discordFixture.token);

    var first = (TryLater) send();
    var second = (TryLater) send();

    assertThat(first.scope()).isEqualTo(Scope.PLATFORM);
    assertThat(first.delay()).isGreaterThan(Duration.ofMinutes(5));
    assertThat(second.delay()).isGreaterThan(Duration.ofMinutes(5));
    assertThat(discord.requests("POST", ".*/" + channel + "/.*")).hasSize(1);
    assertThat(discordFixture.platform.health().state()).isEqualTo(State.DOWN);
    assertThat(discordFixture.platform.health().note())
        .contains("Reset Token")
        .doesNotContain(discordFixture.token);
  }

  private SendResult send() {
    return discordFixture.platform.send(DiscordFixture.chat(channel), reply(), key());
  }

  private boolean toChannel(DiscordRequest request) {
    return request.path().startsWith("/channels/" + channel + "/");
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
}
