package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.platform.RefusalDecision;
import backheel.platform.discord.refusal.DiscordRefusal;
import backheel.testing.delivery.DeliveryRun;
import backheel.testing.discord.DiscordRequest;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of Discord's refusals, from the outbox to the channel, with the real client. */
@Tag("once")
@ExtendWith(StoreExtension.class)
class DiscordRefusalsTest {
  private static final int MAX_ATTEMPTS_IN_HALF_AN_HOUR = 70;
  private static final int OFTEN = 100_000;
  private static final AtomicInteger TOKENS = new AtomicInteger();

  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordPlatform platform;
  private final DeliveryRun run;
  private final long channel = discord.newChannel();
  private final long owners = discord.newChannel();

  DiscordRefusalsTest(TestStore store) {
    platform =
        new DiscordPlatform(
            "refused-" + TOKENS.incrementAndGet(),
            store.clock(),
            DiscordFixture.line(discord, DiscordFixture.BRISK, Duration.ofSeconds(10)));
    run = new DeliveryRun(store, platform, chat(channel), chat(owners));
  }

  @AfterEach
  void close() {
    run.close();
    platform.close();
    discord.close();
  }

  private static ChatId chat(long id) {
    return DiscordFixture.chat(id);
  }

  static Stream<Arguments> ways() {
    var all = new ArrayList<Arguments>();
    for (var row : DiscordRefusal.values()) {
      if (List.of(
              RefusalDecision.HOLD,
              RefusalDecision.RETRY,
              RefusalDecision.WAIT,
              RefusalDecision.OPERATOR)
          .contains(row.decision())) {
        row.codes().stream()
            .limit(3)
            .forEach(code ->
                all.add(Arguments.of(row.name(), DiscordResponse.error(403, code, "m"), row)));
      }
    }
    for (int status : new int[] {400, 401, 403, 404, 405, 502, 503, 504, 520}) {
      var row = DiscordRefusal.of(status, 0, false);
      var page = DiscordResponse.of(status, "<html>" + status).with("Content-Type", "text/html");
      all.add(Arguments.of("page " + status, page, row));
    }
    all.add(Arguments.of("unknown", json(403, 987_654), DiscordRefusal.UNKNOWN));
    all.add(Arguments.of("unknown", json(400, 987_654), DiscordRefusal.UNKNOWN));
    all.add(Arguments.of("no code", json(403, 0), DiscordRefusal.UNKNOWN));
    all.add(Arguments.of("token", json(401, 0), DiscordRefusal.TOKEN));
    all.add(Arguments.of("token", json(401, 50014), DiscordRefusal.TOKEN));
    all.add(Arguments.of("limit", DiscordResponse.tooMany(70, false), DiscordRefusal.LIMIT));
    all.add(Arguments.of("limit", DiscordResponse.tooMany(70, true), DiscordRefusal.LIMIT));
    all.add(Arguments.of("limit", DiscordResponse.of(429, ""), DiscordRefusal.LIMIT));
    return all.stream();
  }

  private static DiscordResponse json(int status, int code) {
    return DiscordResponse.error(status, code, "m");
  }

  static Stream<Integer> contents() {
    return Stream.of(DiscordRefusal.values())
        .filter(row -> row.decision() == RefusalDecision.SIMPLIFY)
        .flatMap(row -> row.codes().stream());
  }

  static Stream<Integer> departures() {
    return Stream.of(DiscordRefusal.values())
        .filter(row -> row.decision() == RefusalDecision.GONE)
        .flatMap(row -> row.codes().stream());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ways")
  void storyArrivesOnceWhenTheWayIsOpenAgain(
      String name, DiscordResponse refusal, DiscordRefusal row) {
    discord.fails(this::toChannel, OFTEN, refusal);
    run.arrives("Hakimi shines");
    run.passMinutes(30);

    assertThat(told("Hakimi shines")).isEmpty();
    assertThat(attempts()).isBetween(2, MAX_ATTEMPTS_IN_HALF_AN_HOUR);
    boolean held = row.decision() == RefusalDecision.HOLD;
    assertThat(notices()).as("told what to do").hasSize(held ? 1 : 0);

    discord.heals();
    run.passMinutes(40);
    assertThat(told("Hakimi shines")).hasSize(1);
    assertThat(run.counts().pending()).isZero();
  }

  @ParameterizedTest
  @MethodSource("contents")
  void refusedContentGoesOutAsPlainText(int code) {
    discord.fails(this::toChannel, 1, json(400, code));
    run.arrives("Hakimi shines");

    assertThat(told("Hakimi shines"))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.path("embeds")).isEmpty();
          assertThat(message.path("content").asText()).contains("Hakimi shines");
        });
    assertThat(notices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("contents")
  void contentThatIsRefusedAsPlainTextTooIsReportedAndHoldsUpNothing(int code) {
    discord.fails(this::toChannel, 2, json(400, code));
    run.arrives("Hakimi shines");
    run.arrives("Hakimi rests");
    run.passMinutes(1);

    assertThat(told("Hakimi shines")).isEmpty();
    assertThat(told("Hakimi rests")).hasSize(1);
    assertThat(notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice.toString()).contains("Sample Fans"));
  }

  @ParameterizedTest
  @MethodSource("departures")
  void ownerOfAChannelThatIsGoneIsNotified(int code) {
    discord.fails(this::toChannel, OFTEN, json(404, code));
    run.arrives("Hakimi shines");
    run.passMinutes(2);

    assertThat(attempts()).isEqualTo(1);
    assertThat(notices()).hasSize(1);
    assertThat(run.counts().pending()).isZero();
  }

  private boolean toChannel(DiscordRequest request) {
    return request.is("POST", "/channels/" + channel + "/messages");
  }

  private List<JsonNode> told(String title) {
    return discord.messages(channel).stream()
        .filter(message -> message.toString().contains(title))
        .toList();
  }

  private List<JsonNode> notices() {
    return discord.messages(owners);
  }

  private int attempts() {
    return discord.requests("POST", "/channels/" + channel + "/messages").size();
  }
}
