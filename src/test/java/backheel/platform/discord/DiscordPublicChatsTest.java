package backheel.platform.discord;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageOptions;
import backheel.chat.Platform.State;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.schedule.BundleKind;
import backheel.testing.Newsstand;
import backheel.testing.TestBots;
import backheel.testing.discord.DiscordInteraction;
import backheel.testing.discord.DiscordPerson;
import backheel.testing.discord.FakeDiscord;
import backheel.testing.input.Touches;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody touches in a server is answered to that person alone. */
@ExtendWith(StoreExtension.class)
class DiscordPublicChatsTest {
  private static final String MANAGES = "32";
  private static final String NOTHING = "0";
  private static final int UNSEEN = 64;

  private static final FakeDiscord discord = FakeDiscord.start();
  private static final AtomicLong people = new AtomicLong(80_000);
  private static Newsstand newsstand;
  private static DiscordPlatform platform;
  private static long story;
  private static long deliveries;

  @BeforeAll
  static void connect(TestStore store) {
    newsstand = new Newsstand(store);
    story = newsstand.arrives(report("a", "Hakimi scores for Morocco", NOON, HAKIMI, MOROCCO));
    platform =
        new DiscordPlatform(
            "bot-token-secret-touches",
            Clock.systemUTC(),
            DiscordFixture.line(discord, DiscordFixture.BRISK, Duration.ofSeconds(10)));
    platform.start(
        TestBots.of(newsstand.commandDispatcher, newsstand.commandDispatcher.chatEvents()));
    discord.awaitBot();
    FakeDiscord.await("up", () -> platform.health().state() == State.UP);
  }

  @AfterAll
  static void leave() {
    platform.close();
    discord.close();
  }

  private static DiscordPerson somebody(String permissions) {
    newsstand.clock.forward(Duration.ofSeconds(20));
    return discord.somebody().as(people.incrementAndGet()).allowed(permissions);
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    await("an answer", () -> interaction.callback() != 0);
    return interaction;
  }

  private static Reply[] told(ChatId chat) {
    return new Reply[] {
      newsstand.alert(chat, story, true),
      newsstand.alert(chat, story, false),
      newsstand.bundle(chat, BundleKind.BACKLOG, story)
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {NOTHING, MANAGES})
  void aPressUnderAnAlertIsAnsweredToThePersonAloneWhateverItsDataSays(String permissions) {
    long channel = discord.newChannel();
    var chat = DiscordFixture.chat(channel);
    assertThat(platform.send(chat, told(chat)[1], new IdempotencyKey(++deliveries)))
        .isInstanceOf(SendResult.Sent.class);
    int before = discord.messages(channel).size();
    boolean reader = permissions.equals(NOTHING);

    for (var touch : Touches.of(told(chat))) {
      if (touch.length() > 100) {
        continue;
      }
      var pressed = answered(somebody(permissions).in(channel).presses(touch, "4711"));
      if (pressed.callback() == 4) {
        assertThat(pressed.data().path("flags").asInt() & UNSEEN).as(touch).isEqualTo(UNSEEN);
      } else {
        assertThat(pressed.callback()).as(touch).isEqualTo(6);
      }
    }

    assertThat(discord.messages(channel)).hasSize(before);
    if (reader) {
      assertThat(newsstand.follows(chat)).isEmpty();
      assertThat(newsstand.chats.settings(chat).paused()).isFalse();
    }
  }

  @Test
  void readHereDoesNotChangeTheAlert() {
    var pressed = answered(somebody(MANAGES).presses("/read " + story, "4711"));

    assertThat(pressed.callback()).isEqualTo(4);
    assertThat(pressed.data().path("flags").asInt()).isEqualTo(UNSEEN);
    assertThat(pressed.data().toString()).contains("in full");
  }

  @Test
  void onlyTheAskerTurnsThePagesOfAList() {
    var own = somebody(NOTHING);

    var turned = answered(own.pressesWhatAnswered(own.id(), "/read " + story, "4711"));
    var other = answered(somebody(NOTHING).pressesWhatAnswered(own.id(), "/read " + story, "4711"));

    assertThat(turned.callback()).isEqualTo(7);
    assertThat(other.callback()).isEqualTo(4);
    assertThat(other.data().path("flags").asInt()).isEqualTo(UNSEEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "following", "help", "status", "privacy", "setup", "why"})
  void settingsListsErrorsAndPrivacyAreForTheAskerAlone(String command) {
    var sent = answered(somebody(MANAGES).sends(command));

    assertThat(sent.callback()).isEqualTo(4);
    assertThat(sent.data().path("flags").asInt()).isEqualTo(UNSEEN);
  }

  @Test
  void newsIsForAllAndAnErrorIsNot() {
    var news = answered(somebody(NOTHING).sends("latest"));
    var error = answered(somebody(NOTHING).sends("player", "name", "nobody of that name"));
    var which = answered(somebody(NOTHING).sends("player", "name", "martinez"));

    assertThat(news.data().path("flags").asInt()).isZero();
    assertThat(error.data().path("flags").asInt()).isEqualTo(UNSEEN);
    assertThat(which.data().path("flags").asInt()).isEqualTo(UNSEEN);
  }

  @Test
  void membersFollowInPrivateByAButtonAndUndoItThere() {
    var member = somebody(NOTHING);
    var refused = answered(member.presses("/follow player/achraf-hakimi", "4711"));
    assertThat(refused.data().toString()).contains("/me /follow player/achraf-hakimi");

    var followed = answered(member.presses("/me /follow player/achraf-hakimi", "4712"));

    assertThat(followed.data().path("flags").asInt()).isEqualTo(UNSEEN);
    var own = channelOf(member.id());
    assertThat(newsstand.follows(new ChatId("discord", own))).containsExactly(HAKIMI.key());
    var undo = action(followed, "unfollow");
    assertThat(undo).startsWith("/me ");
    answered(member.presses(undo, "4713"));
    assertThat(newsstand.follows(new ChatId("discord", own))).isEmpty();
  }

  private static String channelOf(long person) {
    var opened = discord.requests("POST", "/users/@me/channels").size();
    assertThat(opened).isPositive();
    var sent =
        platform.send(
            new ChatId("discord", "@" + person),
            Reply.text("en", "x"),
            new IdempotencyKey(++deliveries));
    assertThat(sent).isInstanceOf(SendResult.Sent.class);
    return discord.conversation(person);
  }

  private static String action(DiscordInteraction interaction, String part) {
    for (var row : interaction.data().path("components")) {
      for (var button : row.path("components")) {
        if (button.path("custom_id").asText().contains(part)) {
          return button.path("custom_id").asText();
        }
      }
    }
    throw new AssertionError("no button with " + part + " in " + interaction.data());
  }

  @Test
  void crosspostedAlertHasLinkButtonsOnly() {
    long channel = discord.newChannel(5);
    var alert = told(DiscordFixture.chat(channel))[1];

    platform.send(
        DiscordFixture.chat(channel),
        alert.withOptions(MessageOptions.DEFAULTS.withCrossposted(true)),
        new IdempotencyKey(++deliveries));

    assertThat(List.copyOf(discord.messages(channel)))
        .singleElement()
        .satisfies(message -> assertThat(message.toString()).doesNotContain("custom_id"));
  }
}
