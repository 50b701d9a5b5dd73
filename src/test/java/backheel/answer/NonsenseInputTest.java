package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said, the answer is kind, short and leads on. */
@ExtendWith(StoreExtension.class)
class NonsenseInputTest {
  private final CommandFixture fixture;

  NonsenseInputTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private static final List<String> SAID =
      List.of(
          "",
          "qwxzvk",
          "a".repeat(980),
          "word ".repeat(190).strip(),
          "😀🇫🇷",
          "لا أحد هنا",
          "<b>bold</b> <a href=\"x\">",
          "@everyone",
          "99999999999999999999",
          "-1",
          "#3",
          "* / \\ \" ' ; -- drop table chat",
          "[](){}^$.*+?|");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void everyCommandAnswersNonsenseWithoutAnError(String language) {
    fixture.ask("/language " + language);
    for (var command : fixture.commandDispatcher.all()) {
      for (var said : SAID) {
        fixture.clock.forward(Duration.ofMinutes(1));
        var line = ("/" + command.name() + " " + said).strip();

        var reply = fixture.ask(line);

        assertKind(line, reply, language);
      }
    }
  }

  private static void assertKind(String line, Reply reply, String language) {
    var apology = LocalizedTexts.in(language).text("error", "code", "CODE").split("CODE", 2)[0];
    assertThat(reply.plainText()).as(line).isNotBlank().doesNotContain(apology.strip());
    assertThat(reply.plainText().length()).as(line).isLessThan(4_000);
    for (TextBlock textBlock : reply.blocks()) {
      assertThat(textBlock.plainText()).as(line).isNotBlank();
    }
    reply
        .buttons()
        .forEach(row -> {
          assertThat(row).as(line).hasSizeLessThanOrEqualTo(5);
          row.forEach(b -> assertThat(b.label()).as(line).isNotBlank());
        });
  }

  @Test
  void repliesToUnknownInputOfferAButtonOrCommand() {
    for (var line :
        List.of(
            "/player qwxzvk",
            "/team qwxzvk",
            "/latest qwxzvk",
            "/quotes qwxzvk",
            "/match qwxzvk",
            "/search qwxzvk",
            "/follow qwxzvk",
            "/mute qwxzvk",
            "/story 99",
            "/why 99",
            "/whynot 99",
            "/story",
            "/why",
            "/nonsense",
            "/following 7 big",
            "/latest",
            "/quotes",
            "/at nowhere",
            "/test")) {
      assertThat(fixture.ask(line).buttons()).as(line).isNotEmpty();
    }
  }

  @Test
  void misspellingIsOfferedCorrectedAsAButton() {
    assertThat(fixture.ask("/player hakimmi").buttons())
        .flatExtracting(row -> row)
        .anyMatch(b -> b.action().equals("/player player/achraf-hakimi"));
    assertThat(fixture.ask("/folow").plainText()).contains("Did you mean /follow?");
    assertThat(fixture.ask("/player martinez").plainText()).contains("Which one?");
  }

  @Test
  void nonsenseInAGroupIsIgnored() {
    assertThat(fixture.inGroup(ANN, "/nonsense")).isEmpty();
    assertThat(fixture.inGroup(ANN, "😀")).isEmpty();
    assertThat(fixture.commandDispatcher.all())
        .filteredOn(command -> command.audience() == Audience.MANAGERS)
        .allSatisfy(command -> {
          fixture.clock.forward(Duration.ofMinutes(1));
          assertThat(fixture.inGroup(ANN, "/" + command.name()).orElseThrow().mode())
              .isEqualTo(Reply.ReplyMode.EPHEMERAL);
        });
    assertThat(GROUP.platform()).isEqualTo("telegram");
  }
}
