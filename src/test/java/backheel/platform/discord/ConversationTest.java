package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Answers.Suggestion;
import backheel.chat.Button;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.testing.DiscordInteraction;
import backheel.testing.DiscordResponse;
import backheel.testing.FakeDiscord;
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
class ConversationTest {
  private static final String ADMINISTRATOR = "8";
  private static final String MANAGE_SERVER = "32";
  private static final String SPEAK = "2048";

  private static Rig rig;

  @BeforeAll
  static void connect() {
    rig = Rig.up();
  }

  @AfterAll
  static void leave() {
    rig.close();
  }

  @BeforeEach
  void start() {
    rig.discord.heals();
    rig.answers.questions.clear();
    rig.answers.managed.clear();
    rig.answers.typed.clear();
    says(Manner.MESSAGE);
  }

  private static void says(Manner manner) {
    rig.answers.script =
        q ->
            Optional.of(
                Reply.builder("en")
                    .heading("You said")
                    .paragraph(q.text())
                    .row(Button.says("More", "/more"))
                    .manner(manner)
                    .reply());
  }

  @Test
  void theCommandsAreRegisteredOnce() {
    assertThat(
            rig.discord.command("player").path("options").path(0).path("autocomplete").asBoolean())
        .isTrue();
    assertThat(rig.discord.requests("PUT", "/applications/900/commands")).hasSize(1);
  }

  @Test
  void aSlashCommandIsAQuestionAndIsAnsweredAtOnce() {
    var said =
        answered(
            rig.discord.somebody().speaking("es-419").sends("player", "name", "Achraf Hakimi"));

    var question = rig.answers.questions.getFirst();
    assertThat(question.text()).isEqualTo("/player Achraf Hakimi");
    assertThat(question.chat()).isEqualTo(Rig.chat(FakeDiscord.CHANNEL));
    assertThat(question.language()).isEqualTo("es");
    assertThat(question.place()).isEqualTo(Place.GROUP);
    assertThat(question.pressed()).isNull();
    assertThat(said.callback()).isEqualTo(4);
    assertThat(said.data().path("embeds").path(0).path("description").asText())
        .isEqualTo("/player Achraf Hakimi");
    assertThat(said.data().path("components")).hasSize(1);
    assertThat(said.data().path("allowed_mentions").path("parse")).isEmpty();
    assertThat(said.data().path("flags").asInt()).isZero();
  }

  @Test
  void aCallbackCarriesNoBotToken() {
    var said = answered(rig.discord.somebody().sends("help"));

    var request = rig.discord.requests("POST", "/interactions/" + said.id() + "/.*").getFirst();
    assertThat(request.headers()).doesNotContainKey("Authorization");
  }

  @Test
  void aThreadIsAChatOfItsOwn() {
    answered(rig.discord.somebody().in(FakeDiscord.THREAD).sends("help"));

    assertThat(rig.answers.questions.getFirst().chat()).isEqualTo(Rig.chat(FakeDiscord.THREAD));
  }

  @Test
  void aChannelThatJavacordHasNotCachedIsAnswered() {
    answered(rig.discord.somebody().in(777).sends("help"));

    assertThat(rig.answers.questions.getFirst().chat()).isEqualTo(Rig.chat(777));
  }

  @Test
  void aKindOfChannelNewerThanJavacordIsAnswered() {
    assertThat(
            answered(rig.discord.somebody().in(FakeDiscord.MEDIA_CHANNEL).sends("help")).callback())
        .isEqualTo(4);
  }

  @Test
  void directMessagesArePrivateAndOnesOwn() {
    answered(rig.discord.somebody().allowed("0").inDirectMessages(555).sends("help"));

    assertThat(rig.answers.questions.getFirst().place()).isEqualTo(Place.PRIVATE);
    assertThat(rig.answers.managed).containsExactly(true);
  }

  @ParameterizedTest
  @CsvSource({
    ADMINISTRATOR + ",true",
    MANAGE_SERVER + ",true",
    SPEAK + ",false",
    "0,false",
    "x,false"
  })
  void whoMayManageTheServerMayManageItsChats(String permissions, boolean may) {
    answered(rig.discord.somebody().allowed(permissions).sends("follow", "name", "x"));

    assertThat(rig.answers.managed).containsExactly(may);
  }

  @Test
  void aPressIsItsActionAndKnowsItsMessage() {
    answered(rig.discord.somebody().presses("/latest 2", "4711"));

    var question = rig.answers.questions.getFirst();
    assertThat(question.text()).isEqualTo("/latest 2");
    assertThat(question.pressed()).isNotNull();
    assertThat(String.valueOf(question.pressed())).contains("4711");
  }

  @Test
  void aReplacementTakesThePlaceOfTheMessageWithItsButtons() {
    says(Manner.REPLACE);

    var pressed = answered(rig.discord.somebody().pressesOwn("/latest 2", "4711"));

    assertThat(pressed.callback()).isEqualTo(7);
    assertThat(pressed.data().path("components")).hasSize(1);
  }

  @Test
  void aReplacementOfNothingIsAMessage() {
    says(Manner.REPLACE);

    assertThat(answered(rig.discord.somebody().sends("help")).callback()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTE", "DISCREET"})
  void notesAndDiscreetAnswersAreForTheAskerAlone(Manner manner) {
    says(manner);

    var pressed = answered(rig.discord.somebody().presses("/follow x", "4711"));
    assertThat(pressed.callback()).isEqualTo(4);
    assertThat(pressed.data().path("flags").asInt()).isEqualTo(64);
    var sent = answered(rig.discord.somebody().sends("follow", "name", "x"));
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void aMessageAfterAPressLeavesTheOtherAlone() {
    var pressed = answered(rig.discord.somebody().presses("/story 1", "4711"));

    assertThat(pressed.callback()).isEqualTo(4);
    assertThat(pressed.data().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void whereSilenceIsRightAPressIsNoticedAndACommandGetsAPlainWord() {
    rig.answers.script = q -> Optional.empty();

    assertThat(answered(rig.discord.somebody().presses("/old", "4711")).callback()).isEqualTo(6);
    var sent = answered(rig.discord.somebody().sends("help"));
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
    assertThat(sent.data().path("embeds").path(0).path("description").asText()).isNotBlank();
  }

  @Test
  void anAnswerThatFailsIsAnApology() {
    rig.answers.script =
        q -> {
          throw new IllegalStateException("planned");
        };

    var sent = answered(rig.discord.somebody().sends("help"));

    assertThat(sent.callback()).isEqualTo(4);
    assertThat(sent.data().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void whatIsTypedIsCompleted() {
    rig.answers.suggestions =
        IntStream.range(0, 40)
            .mapToObj(i -> new Suggestion(i == 0 ? "long ".repeat(40) : "Name " + i, "id-" + i))
            .toList();

    var typing = answered(rig.discord.somebody().speaking("fr").types("player", "name", "hak"));

    assertThat(rig.answers.typed).containsExactly("player hak fr");
    assertThat(typing.callback()).isEqualTo(8);
    assertThat(typing.data().path("choices")).hasSize(25);
    assertThat(typing.data().path("choices").path(0).path("name").asText().length())
        .isLessThanOrEqualTo(100);
    assertThat(typing.data().path("choices").path(1).path("value").asText()).isEqualTo("id-1");
  }

  @Test
  void nothingToSuggestIsAnEmptyList() {
    rig.answers.suggestions = List.of();

    assertThat(answered(rig.discord.somebody().types("player", "name", "")).data().path("choices"))
        .isEmpty();
  }

  @Test
  void suggestionsThatFailAreAnEmptyListToo() {
    assertThat(answered(rig.discord.somebody().types("broken", "name", "")).data().path("choices"))
        .isEmpty();
  }

  @Test
  void anInteractionThatComesTwiceIsAnsweredOnce() {
    var sent = answered(rig.discord.somebody().sends("help"));
    rig.discord.repeatsLastInteraction();
    answered(rig.discord.somebody().sends("help"));

    assertThat(rig.answers.questions).hasSize(2);
    assertThat(rig.discord.requests("POST", "/interactions/" + sent.id() + "/.*")).hasSize(1);
  }

  @Test
  void aCallbackThatFailsOrIsLostIsTriedAgain() {
    rig.discord.fails(
        r -> r.path().startsWith("/interactions/"), 1, DiscordResponse.of(503, "<html>"));
    assertThat(answered(rig.discord.somebody().sends("help")).callback()).isEqualTo(4);

    rig.discord.fails(
        r -> r.path().startsWith("/interactions/"), 1, DiscordResponse.tooMany(0.2, false));
    assertThat(answered(rig.discord.somebody().sends("help")).callback()).isEqualTo(4);

    rig.discord.loses(r -> r.path().startsWith("/interactions/"), 1, DiscordResponse::broken);
    var sent = answered(rig.discord.somebody().sends("help"));
    await(
        "asked again",
        () -> rig.discord.requests("POST", "/interactions/" + sent.id() + "/.*").size() >= 1);
    assertThat(sent.callback()).isEqualTo(4);
  }

  private static DiscordInteraction answered(DiscordInteraction interaction) {
    await("an answer", () -> interaction.callback() != 0);
    return interaction;
  }
}
