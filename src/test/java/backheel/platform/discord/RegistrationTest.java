package backheel.platform.discord;

import static backheel.testing.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Answers;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.testing.DiscordResponse;
import backheel.testing.FakeDiscord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of commands, told to Discord when it is new. */
class RegistrationTest {
  private static final String COMMANDS = "/applications/900/commands";

  private final FakeDiscord discord = FakeDiscord.start();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void aBotThatComesBackWithTheSameCommandsSendsNoNewList() {
    connect(1, new ScriptedAnswers());
    connect(2, new ScriptedAnswers());

    assertThat(discord.requests("PUT", COMMANDS)).hasSize(1);
  }

  @Test
  void aBotThatComesBackWithOthersSendsTheNewList() {
    connect(1, new ScriptedAnswers());
    connect(2, new Longer());

    assertThat(discord.requests("PUT", COMMANDS)).hasSize(2);
    assertThat(discord.command("another").isMissingNode()).isFalse();
  }

  @Test
  void whereTheOldListCannotBeReadTheNewOneIsSent() {
    discord.fails(r -> r.is("GET", COMMANDS + ".*"), 1, DiscordResponse.of(503, "<html>"));

    connect(1, new ScriptedAnswers());

    assertThat(discord.requests("PUT", COMMANDS)).hasSize(1);
  }

  @Test
  void aCommandInAnAnswerCanBeTouchedAndALineWithWordsBehindItIsToBeCopied() {
    try (var rig = Rig.up()) {
      rig.answers.script =
          q ->
              Optional.of(
                  Reply.builder(q.language())
                      .paragraph(new Run.Say("/player"), new Run.Say("/player hakimi"))
                      .reply());

      var asked = rig.discord.somebody().sends("help");
      await("an answer", () -> asked.callback() != 0);

      var id = rig.discord.command("player").path("id").asText();
      assertThat(asked.data().path("embeds").path(0).path("description").asText())
          .isEqualTo("</player:" + id + ">`/player hakimi`");
    }
  }

  private void connect(int times, Answers answers) {
    try (var platform = new Rig(discord, Rig.BRISK).platform) {
      platform.listen(answers);
      await("asked", () -> discord.requests("GET", COMMANDS + ".*").size() == times);
      await("known", () -> isKnown(answers));
    }
  }

  private boolean isKnown(Answers answers) {
    return answers.commands("en").stream()
        .noneMatch(word -> discord.command(word.name()).isMissingNode());
  }

  /** A house with one command more. */
  private static final class Longer extends ScriptedAnswers {
    @Override
    public List<CommandWord> commands(String language) {
      var longer = new ArrayList<>(super.commands(language));
      longer.add(new CommandWord("another", "Another", List.of(), Audience.ALL));
      return longer;
    }
  }
}
