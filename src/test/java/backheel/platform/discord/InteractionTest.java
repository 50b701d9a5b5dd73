package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService.Suggestion;
import backheel.chat.Button;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.testing.discord.DiscordInteraction;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People and the bot, through the real Javacord. */
class InteractionTest {
  private static final String ADMINISTRATOR = "8";
  private static final String MANAGE_SERVER = "32";
  private static final String SPEAK = "2048";

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
    discordFixture.discord.heals();
    discordFixture.answers.questions.clear();
    discordFixture.answers.managed.clear();
    discordFixture.answers.typed.clear();
    says(ReplyMode.MESSAGE);
  }

  private static void says(ReplyMode replyMode) {
    discordFixture.answers.script =
        q ->
            Optional.of(
                Reply.builder("en")
                    .heading("You said")
                    .paragraph(q.text())
                    .row(Button.command("More", "/more"))
                    .mode(replyMode)
                    .build());
  }

  @Test
  void theCommandsAreRegisteredOnce() {
    assertThat(
            discordFixture
                .discord
                .command("player")
                .path("options")
                .path(0)
                .path("autocomplete")
                .asBoolean())
        .isTrue();
    assertThat(discordFixture.discord.requests("PUT", "/applications/900/commands")).hasSize(1);
  }

  @Test
  void aSlashCommandIsAQuestionAndIsAnsweredAtOnce() {
    var said =
        answered(
            discordFixture
                .discord
                .somebody()
                .speaking("es-419")
                .sends("player", "name", "Achraf Hakimi"));

    var question = discordFixture.answers.questions.getFirst();
    assertThat(question.text()).isEqualTo("/player Achraf Hakimi");
    assertThat(question.chat()).isEqualTo(DiscordFixture.chat(FakeDiscord.CHANNEL));
    assertThat(question.language()).isEqualTo("es");
    assertThat(question.chatType()).isEqualTo(ChatType.GROUP);
    assertThat(question.pressedMessage()).isNull();
    assertThat(said.callback()).isEqualTo(4);
    assertThat(said.data().path("embeds").path(0).path("description").asText())
        .isEqualTo("/player Achraf Hakimi");
    assertThat(said.data().path("components")).hasSize(1);
    assertThat(said.data().path("allowed_mentions").path("parse")).isEmpty();
    assertThat(said.data().path("flags").asInt()).isZero();
  }

  @Test
  void aCallbackCarriesNoBotToken() {
    var said = answered(discordFixture.discord.somebody().sends("help"));

    var request =
        discordFixture.discord.requests("POST", "/interactions/" + said.id() + "/.*").getFirst();
    assertThat(request.headers()).doesNotContainKey("Authorization");
  }

  @Test
  void aThreadIsAChatOfItsOwn() {
    answered(discordFixture.discord.somebody().in(FakeDiscord.THREAD).sends("help"));

    assertThat(discordFixture.answers.questions.getFirst().chat())
        .isEqualTo(DiscordFixture.chat(FakeDiscord.THREAD));
  }

  @Test
  void aChannelThatJavacordHasNotCachedIsAnswered() {
    answered(discordFixture.discord.somebody().in(777).sends("help"));

    assertThat(discordFixture.answers.questions.getFirst().chat())
        .isEqualTo(DiscordFixture.chat(777));
  }

  @Test
  void aKindOfChannelNewerThanJavacordIsAnswered() {
    assertThat(
            answered(discordFixture.discord.somebody().in(FakeDiscord.MEDIA_CHANNEL).sends("help"))
                .callback())
        .isEqualTo(4);
  }

  @Test
  void directMessagesArePrivateAndManagedByTheirOwner() {
    answered(discordFixture.discord.somebody().allowed("0").inDirectMessages(555).sends("help"));

    assertThat(discordFixture.answers.questions.getFirst().chatType()).isEqualTo(ChatType.PRIVATE);
    assertThat(discordFixture.answers.managed).containsExactly(true);
  }

  @ParameterizedTest
  @CsvSource({
    ADMINISTRATOR + ",true",
    MANAGE_SERVER + ",true",
    SPEAK + ",false",
    "0,false",
    "x,false"
  })
  void serverManagersMayManageItsChats(String permissions, boolean may) {
    answered(discordFixture.discord.somebody().allowed(permissions).sends("follow", "name", "x"));

    assertThat(discordFixture.answers.managed).containsExactly(may);
  }

  @Test
  void buttonPressIsAQuestionWithItsMessage() {
    answered(discordFixture.discord.somebody().presses("/latest 2", "4711"));

    var question = discordFixture.answers.questions.getFirst();
    assertThat(question.text()).isEqualTo("/latest 2");
    assertThat(question.pressedMessage()).isNotNull();
    assertThat(String.valueOf(question.pressedMessage())).contains("4711");
  }

  @Test
  void aReplacementTakesThePlaceOfTheMessageWithItsButtons() {
    says(ReplyMode.REPLACE);

    var pressed = answered(discordFixture.discord.somebody().pressesOwn("/latest 2", "4711"));

    assertThat(pressed.callback()).isEqualTo(7);
    assertThat(pressed.data().path("components")).hasSize(1);
  }

  @Test
  void replacementWithoutAMessageIsANewMessage() {
    says(ReplyMode.REPLACE);

    assertThat(answered(discordFixture.discord.somebody().sends("help")).callback()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTE", "EPHEMERAL"})
  void notesAndEphemeralRepliesAreVisibleToTheAskerOnly(ReplyMode replyMode) {
    says(replyMode);

    var pressed = answered(discordFixture.discord.somebody().presses("/follow x", "4711"));
    assertThat(pressed.callback()).isEqualTo(4);
    assertThat(pressed.data().path("flags").asInt()).isEqualTo(64);
    var sent = answered(discordFixture.discord.somebody().sends("follow", "name", "x"));
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void messageAfterAPressDoesNotChangeThePressedOne() {
    var pressed = answered(discordFixture.discord.somebody().presses("/story 1", "4711"));

    assertThat(pressed.callback()).isEqualTo(4);
    assertThat(pressed.data().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void emptyReplyAcknowledgesAPressAndAnswersACommandBriefly() {
    discordFixture.answers.script = q -> Optional.empty();

    assertThat(answered(discordFixture.discord.somebody().presses("/old", "4711")).callback())
        .isEqualTo(6);
    var sent = answered(discordFixture.discord.somebody().sends("help"));
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
    assertThat(sent.data().path("embeds").path(0).path("description").asText()).isNotBlank();
  }

  @Test
  void failedAnswerIsAnApology() {
    discordFixture.answers.script =
        q -> {
          throw new IllegalStateException("planned");
        };

    var sent = answered(discordFixture.discord.somebody().sends("help"));

    assertThat(sent.callback()).isEqualTo(4);
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void typedOptionsAreCompleted() {
    discordFixture.answers.suggestions =
        IntStream.range(0, 40)
            .mapToObj(i -> new Suggestion(i == 0 ? "long ".repeat(40) : "Name " + i, "id-" + i))
            .toList();

    var typing =
        answered(discordFixture.discord.somebody().speaking("fr").types("player", "name", "hak"));

    assertThat(discordFixture.answers.typed).containsExactly("player hak fr");
    assertThat(typing.callback()).isEqualTo(8);
    assertThat(typing.data().path("choices")).hasSize(25);
    assertThat(typing.data().path("choices").path(0).path("name").asText().length())
        .isLessThanOrEqualTo(100);
    assertThat(typing.data().path("choices").path(1).path("value").asText()).isEqualTo("id-1");
  }

  @Test
  void nothingToSuggestIsAnEmptyList() {
    discordFixture.answers.suggestions = List.of();

    assertThat(
            answered(discordFixture.discord.somebody().types("player", "name", ""))
                .data()
                .path("choices"))
        .isEmpty();
  }

  @Test
  void suggestionsThatFailAreAnEmptyListToo() {
    assertThat(
            answered(discordFixture.discord.somebody().types("broken", "name", ""))
                .data()
                .path("choices"))
        .isEmpty();
  }

  @Test
  void anInteractionThatComesTwiceIsAnsweredOnce() {
    var sent = answered(discordFixture.discord.somebody().sends("help"));
    discordFixture.discord.repeatsLastInteraction();
    answered(discordFixture.discord.somebody().sends("help"));

    assertThat(discordFixture.answers.questions).hasSize(2);
    assertThat(discordFixture.discord.requests("POST", "/interactions/" + sent.id() + "/.*"))
        .hasSize(1);
  }

  @Test
  void failedOrLostCallbackIsRetried() {
    discordFixture.discord.fails(
        r -> r.path().startsWith("/interactions/"), 1, DiscordResponse.of(503, "<html>"));
    assertThat(answered(discordFixture.discord.somebody().sends("help")).callback()).isEqualTo(4);

    discordFixture.discord.fails(
        r -> r.path().startsWith("/interactions/"), 1, DiscordResponse.tooMany(0.2, false));
    assertThat(answered(discordFixture.discord.somebody().sends("help")).callback()).isEqualTo(4);

    discordFixture.discord.loses(
        r -> r.path().startsWith("/interactions/"), 1, DiscordResponse::broken);
    var sent = answered(discordFixture.discord.somebody().sends("help"));
    await(
        "asked again",
        () ->
            discordFixture.discord.requests("POST", "/interactions/" + sent.id() + "/.*").size()
                >= 1);
    assertThat(sent.callback()).isEqualTo(4);
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    await("an answer", () -> interaction.callback() != 0);
    return interaction;
  }
}
