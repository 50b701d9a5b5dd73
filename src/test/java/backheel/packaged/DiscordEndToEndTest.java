package backheel.packaged;

import static backheel.testing.discord.FakeDiscord.CHANNEL;
import static backheel.testing.discord.FakeDiscord.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.discord.DiscordInteraction;
import backheel.testing.discord.DiscordRequest;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import backheel.testing.time.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged bot in Discord, which it takes for the real one by flags of its JVM alone. */
@Tag("packaged")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // skipped tests have nothing
class DiscordEndToEndTest {
  private static final String SPEAK_ALONE = "2048";

  @TempDir Path folder;
  private Packaged packaged;
  private final FakeDiscord discord = FakeDiscord.start();

  @BeforeEach
  void install() throws IOException {
    packaged = new Packaged(folder).onDiscord(discord);
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck")
  void end() throws IOException {
    if (packaged != null) {
      packaged.close();
      assertThat(packaged.said()).doesNotContain(Packaged.DISCORD_TOKEN).doesNotContain("\tat ");
    }
    discord.close();
  }

  @Test
  void questionsByCommandSuggestionAndButtonAreAnswered() throws IOException {
    start();
    drop(1, 2, 3, 4, 5, 6, 7);
    Await.until(
        "seven stories", () -> Kept.number(packaged.database(), "select count(*) from story") == 7);

    var fan = discord.somebody();
    var latest = answered(fan.sends("latest"));
    assertThat(words(latest.data())).contains("[7]", "[3]").doesNotContain("[2]");
    var second = answered(fan.pressesOwn(action(latest.data(), "▶"), id(latest)));
    assertThat(second.callback()).isEqualTo(7);
    assertThat(words(second.data())).contains("[2]", "[1]");

    var typed = answered(discord.somebody().types("player", "name", "haki"));
    assertThat(typed.data().path("choices").path(0).path("value").asText())
        .isEqualTo("Achraf Hakimi");
    var which = answered(discord.somebody().sends("player", "name", "martinez"));
    var chosen =
        answered(discord.somebody().presses(action(which.data(), "Lautaro Mart"), id(which)));
    assertThat(words(chosen.data())).contains("Lautaro Mart");
  }

  @Test
  void followedStoryIsSentToTheChannelAndTheThread() throws IOException {
    start();
    follow(CHANNEL);
    follow(THREAD);
    var stranger = discord.somebody().allowed(SPEAK_ALONE).sends("follow", "name", "mbappe");
    assertThat(words(answered(stranger).data())).contains("Only people who manage this chat");
    drop(1);

    for (long channel : List.of(CHANNEL, THREAD)) {
      var push = arrived(channel, 1);
      assertThat(push.toString()).contains("https://gazette.example/1");
      assertThat(words(push)).contains(Dispatch.of(1).title().replace("[1]", ""));
      var more =
          answered(
              discord
                  .somebody()
                  .in(channel)
                  .presses(action(push, "More"), push.path("id").asText()));
      assertThat(words(more.data())).contains("Story 1");
    }
    var push = arrived(CHANNEL, 1);
    var which =
        answered(discord.somebody().presses(action(push, "Mute"), push.path("id").asText()));
    assertThat(words(which.data())).contains("What would you like to mute?");
    assertThat(which.data().path("flags").asInt()).isEqualTo(64);
    var muted = answered(discord.somebody().presses("/mute player/achraf-hakimi", ""));
    assertThat(words(muted.data())).contains("for a day");
    drop(2);
    arrived(THREAD, 2);
    assertThat(discord.messages(CHANNEL)).hasSize(1);
  }

  @Test
  void closedChannelReceivesNothingAndOthersStillDo() throws IOException {
    start();
    follow(CHANNEL);
    follow(THREAD);
    discord.forbids(CHANNEL);
    drop(1);
    arrived(THREAD, 1);
    Await.until("one attempt", () -> posts(CHANNEL).size() == 1);
    drop(2);
    arrived(THREAD, 2);

    assertThat(posts(CHANNEL)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rateLimitsAreObeyedWithAndWithoutHeaders(boolean signed) throws IOException {
    start();
    follow(CHANNEL);
    var limit = DiscordResponse.tooMany(2.5, false);
    discord.fails(
        request -> isPost(request, CHANNEL),
        1,
        signed ? limit : limit.with("Via", "").with("Retry-After", "2.5"));
    drop(1);

    Await.until("an attempt", () -> posts(CHANNEL).size() == 1);
    long first = System.nanoTime();
    arrived(CHANNEL, 1);
    assertThat(System.nanoTime() - first).isGreaterThan(Duration.ofMillis(2_400).toNanos());
    assertThat(posts(CHANNEL)).hasSize(2);
    assertThat(discord.messages(CHANNEL)).hasSize(1);
    // The library beneath must not have been stopped by it either.
    assertThat(answered(discord.somebody().sends("latest")).callback()).isEqualTo(4);
  }

  @Test
  void lostResponseCausesNoSecondMessage() throws IOException {
    start();
    follow(CHANNEL);
    discord.loses(request -> isPost(request, CHANNEL), 1, DiscordResponse::broken);
    drop(1, 2);

    arrived(CHANNEL, 2);
    assertThat(posts(CHANNEL)).hasSize(3);
    assertThat(discord.messages(CHANNEL)).hasSize(2);
  }

  @Test
  void gatewayMayResumeOrReconnect() throws IOException {
    start();
    follow(CHANNEL);
    discord.dropsConnections();
    drop(1);
    arrived(CHANNEL, 1);
    Await.until("it resumes", () -> discord.resumes() == 1 && discord.connections() == 1);
    assertThat(answered(discord.somebody().sends("latest")).callback()).isEqualTo(4);

    long identified = discord.identifies();
    discord.invalidatesSession();
    drop(2);
    arrived(CHANNEL, 2);
    FakeDiscord.await("a new session", () -> discord.identifies() > identified);
    FakeDiscord.await("it is back", () -> discord.connections() == 1);
    Await.until("it answers", () -> answered(discord.somebody().sends("latest")).callback() == 4);
    assertThat(discord.messages(CHANNEL)).hasSize(2);
  }

  @Test
  void restartAndKillRepeatNoMessage() throws IOException {
    var run = start();
    follow(CHANNEL);
    follow(THREAD);
    drop(1);
    arrived(CHANNEL, 1);
    arrived(THREAD, 1);
    assertThat(run.stop().code()).isZero();

    drop(2);
    run = start();
    arrived(CHANNEL, 2);
    run.kill();
    drop(3);
    var unused = start();
    for (long channel : List.of(CHANNEL, THREAD)) {
      arrived(channel, 3);
      assertThat(discord.messages(channel)).as("channel %d", channel).hasSize(3);
    }
  }

  private Run start() throws IOException {
    long before = discord.identifies();
    var run = packaged.start();
    FakeDiscord.await("it is connected", () -> discord.identifies() > before);
    discord.awaitBot();
    return run;
  }

  private void follow(long channel) {
    var following = discord.somebody().in(channel).sends("follow", "name", "hakimi");
    assertThat(words(answered(following).data())).contains("Following Achraf Hakimi");
  }

  private void drop(int... numbers) throws IOException {
    var dispatches = IntStream.of(numbers).mapToObj(Dispatch::of).toList();
    packaged.drop("dispatches-" + numbers[0] + ".json", Dispatch.file(dispatches));
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    Await.until("an answer", () -> interaction.callback() != 0);
    return interaction;
  }

  private JsonNode arrived(long channel, int number) {
    var address = "https://gazette.example/" + number;
    Await.until(
        number + " in " + channel,
        () -> discord.messages(channel).stream().anyMatch(m -> m.toString().contains(address)));
    return discord.messages(channel).stream()
        .filter(message -> message.toString().contains(address))
        .findFirst()
        .orElseThrow();
  }

  private List<DiscordRequest> posts(long channel) {
    return discord.requests().stream().filter(request -> isPost(request, channel)).toList();
  }

  private static boolean isPost(DiscordRequest request, long channel) {
    return request.is("POST", "/channels/" + channel + "/messages");
  }

  /** What a reader sees of a message, without the marks that escape it. */
  private static String words(JsonNode message) {
    return (message.path("content").asText() + message.path("embeds")).replace("\\", "");
  }

  private static String id(DiscordInteraction interaction) {
    return interaction.original().path("id").asText("1");
  }

  private static String action(JsonNode message, String label) {
    for (var row : message.path("components")) {
      for (var button : row.path("components")) {
        if (button.path("label").asText().startsWith(label)) {
          return button.path("custom_id").asText();
        }
      }
    }
    throw new AssertionError("no button " + label + " in " + message.path("components"));
  }
}
