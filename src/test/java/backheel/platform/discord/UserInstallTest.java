package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.testing.discord.DiscordInteraction;
import backheel.testing.discord.FakeDiscord;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands wherever people have installed them, and parts, names and choices as they send them. */
class UserInstallTest {
  private static final long ANN = 4_201;
  private static final long BEN = 4_202;

  private static DiscordFixture discordFixture;

  @BeforeAll
  static void connect() {
    discordFixture = DiscordFixture.up();
  }

  @AfterAll
  static void leave() {
    discordFixture.close();
  }

  @BeforeEach
  void start() {
    discordFixture.answers.questions.clear();
    discordFixture.answers.managed.clear();
    discordFixture.answers.typings.clear();
    discordFixture.answers.script = q -> Optional.of(Reply.text("en", "You said " + q.text()));
  }

  @Test
  void aPartOfACommandIsAskedLikeALineThatIsTyped() {
    answered(discordFixture.discord.somebody().sendsPart("following", "show"));
    answered(
        discordFixture
            .discord
            .somebody()
            .sendsPart("following", "style", "length", "short", "name", "hakimi"));

    assertThat(discordFixture.answers.questions)
        .extracting("text")
        .containsExactly("/following", "/following style hakimi short");
  }

  @Test
  void completionInASubcommandNamesItsArgument() {
    answered(discordFixture.discord.somebody().typesPart("following", "style", "name", "ha"));

    var typing = discordFixture.answers.typings.getFirst();
    assertThat(typing.argument()).isEqualTo("name");
    assertThat(typing.typed()).isEqualTo("ha");
    assertThat(typing.chat()).isEqualTo(DiscordFixture.chat(FakeDiscord.CHANNEL));
  }

  @Test
  void answerIsEphemeralWhereTheBotIsNoMember() {
    var somewhere = discordFixture.discord.somebody().as(ANN).inForeignServer(8_800);

    assertThat(answered(somewhere.sends("player", "name", "x")).data().path("flags").asInt())
        .isEqualTo(64);
    assertThat(answered(somewhere.presses("/latest", "77")).data().path("flags").asInt())
        .isEqualTo(64);
    var friends = discordFixture.discord.somebody().as(ANN).amongFriends(8_801);
    assertThat(answered(friends.sends("help")).data().path("flags").asInt()).isEqualTo(64);
    var there = answered(discordFixture.discord.somebody().sends("help"));
    assertThat(there.data().path("flags").asInt()).isZero();
  }

  @Test
  void commandActsOnThePrivateConversationWhereTheBotIsNoMember() {
    answered(
        discordFixture
            .discord
            .somebody()
            .as(ANN)
            .allowed("0")
            .inForeignServer(8_800)
            .sends("follow"));
    answered(discordFixture.discord.somebody().as(ANN).amongFriends(8_801).sends("follow"));

    var first = discordFixture.answers.questions.getFirst();
    assertThat(first.chatType()).isEqualTo(ChatType.PRIVATE);
    assertThat(discordFixture.answers.managed).containsExactly(true, true);
    assertThat(discordFixture.answers.questions).extracting("chat").containsOnly(first.chat());
    var channel = Objects.requireNonNull(discordFixture.discord.channel(number(first.chat())));
    assertThat(channel.path("recipients").path(0).path("id").asLong()).isEqualTo(ANN);
  }

  @Test
  void slowAnswerIsEphemeralWhereTheBotIsNoMember() {
    discordFixture.answers.script =
        q -> {
          await("nothing", () -> slept(q.text()));
          return Optional.of(Reply.text("en", "late"));
        };

    var sent =
        answered(discordFixture.discord.somebody().as(ANN).amongFriends(8_801).sends("help"));

    assertThat(sent.callback()).isEqualTo(5);
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
    await("told", () -> !sent.original().isMissingNode());
    assertThat(sent.originalDeleted()).isFalse();
  }

  private final long begun = System.nanoTime();

  private boolean slept(String text) {
    return !text.isEmpty() && System.nanoTime() - begun > 1_800_000_000L;
  }

  @Test
  void askerIsIdentifiedByThePrivateConversation() {
    answered(discordFixture.discord.somebody().as(BEN).sends("help"));
    answered(discordFixture.discord.somebody().as(BEN).inDirectMessages(9_900).sends("help"));

    assertThat(discordFixture.answers.questions)
        .extracting("asker")
        .containsExactly(new ChatId("discord", "@" + BEN), DiscordFixture.chat(9_900));
  }

  @Test
  void buttonPressKnowsTheAskerOfItsMessage() {
    answered(discordFixture.discord.somebody().as(BEN).pressesWhatAnswered(ANN, "/latest 2", "55"));
    answered(discordFixture.discord.somebody().as(BEN).presses("/latest 2", "56"));

    assertThat(discordFixture.answers.questions)
        .extracting("pressedMessageAsker")
        .containsExactly(new ChatId("discord", "@" + ANN), null);
    assertThat(discordFixture.answers.questions.getFirst().asker())
        .isEqualTo(new ChatId("discord", "@" + BEN));
  }

  @Test
  void choiceFromAListCountsAsAButtonPress() {
    discordFixture.answers.script =
        q -> Optional.of(Reply.text("en", q.text()).withMode(ReplyMode.REPLACE));

    var chosen = answered(discordFixture.discord.somebody().chooses("/player p/danilo", "55"));

    assertThat(chosen.callback()).isEqualTo(7);
    assertThat(discordFixture.answers.questions.getFirst().text()).isEqualTo("/player p/danilo");
  }

  private static long number(ChatId chat) {
    return Long.parseLong(chat.address());
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    await("an answer", () -> interaction.callback() != 0);
    return interaction;
  }
}
