package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.Platform.State;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Obstacle;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals in forms that no description mentions. */
class DiscordOddRefusalsTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordFixture discordFixture = new DiscordFixture(discord, DiscordFixture.BRISK);
  private final long channel = discord.newChannel();

  @AfterEach
  void close() {
    discordFixture.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | ''
          200 | <html>Log in to the wireless network</html>
          204 | ''
          401 | <html>Proxy authentication</html>
          404 | {"message": "Unknown Channel", "co
          """)
  void isSentAgainLater(int status, String body) {
    var outcome = sent(status, body);

    assertThat(outcome).isInstanceOf(SendResult.TryLater.class);
    assertThat(((SendResult.TryLater) outcome).delay())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(discordFixture.platform.health().state()).isNotEqualTo(State.DOWN);
  }

  @Test
  void aRefusalWithoutCodeEndsNothing() {
    assertThat(sent(403, "{\"message\":\"Forbidden\"}"))
        .isInstanceOfAny(SendResult.Barred.class, SendResult.TryLater.class);
  }

  @Test
  void aCodeMayBeText() {
    assertThat(sent(403, "{\"message\":\"Missing Permissions\",\"code\":\"50013\"}"))
        .isInstanceOfSatisfying(
            SendResult.Barred.class,
            barred -> assertThat(barred.obstacle()).isEqualTo(Obstacle.PERMISSION));
  }

  @Test
  void aWaitComesBeforeAnyConclusion() {
    assertThat(((SendResult.TryLater) sent(403, "{\"retry_after\":2}")).delay())
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
  }

  @Test
  void aFormErrorWithItsDetailsLeavesPlainText() {
    assertThat(
            sent(
                400,
                """
                {"message":"Invalid Form Body","code":50035,"errors":{"embeds":{"0":{"title":\
                {"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"m"}]}}}}}\
                """))
        .isInstanceOf(SendResult.Sent.class);
  }

  private SendResult sent(int status, String body) {
    discord.fails(
        request -> request.path().startsWith("/channels/" + channel + "/"),
        1,
        DiscordResponse.of(status, body));
    return discordFixture.platform.send(
        DiscordFixture.chat(channel), Reply.text("en", "Hello"), new IdempotencyKey(1));
  }
}
