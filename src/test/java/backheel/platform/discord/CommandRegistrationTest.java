package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService;
import backheel.chat.MenuCommand;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.testing.TestBots;
import backheel.testing.discord.DiscordResponse;
import backheel.testing.discord.FakeDiscord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of commands, told to Discord when it is new. */
class CommandRegistrationTest {
  private static final String COMMANDS = "/applications/900/commands";

  private final FakeDiscord discord = FakeDiscord.start();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void unchangedCommandsAreNotRegisteredAgain() {
    connect(1, new ScriptedBotService());
    connect(2, new ScriptedBotService());

    assertThat(discord.requests("PUT", COMMANDS)).hasSize(1);
  }

  @Test
  void changedCommandsAreRegisteredAgain() {
    connect(1, new ScriptedBotService());
    connect(2, new Longer());

    assertThat(discord.requests("PUT", COMMANDS)).hasSize(2);
    assertThat(discord.command("another").isMissingNode()).isFalse();
  }

  @Test
  void commandsAreRegisteredWhenTheOldListCannotBeRead() {
    discord.fails(r -> r.is("GET", COMMANDS + ".*"), 1, DiscordResponse.of(503, "<html>"));

    connect(1, new ScriptedBotService());

    assertThat(discord.requests("PUT", COMMANDS)).hasSize(1);
  }

  @Test
  void plainCommandIsAMentionAndACommandWithArgumentsIsCode() {
    try (var discordFixture = DiscordFixture.up()) {
      discordFixture.answers.script =
          q ->
              Optional.of(
                  Reply.builder(q.language())
                      .paragraph(
                          new TextSpan.CommandLink("/player"),
                          new TextSpan.CommandLink("/player hakimi"))
                      .build());

      var asked = discordFixture.discord.somebody().sends("help");
      await("an answer", () -> asked.callback() != 0);

      var id = discordFixture.discord.command("player").path("id").asText();
      assertThat(asked.data().path("embeds").path(0).path("description").asText())
          .isEqualTo("</player:" + id + ">`/player hakimi`");
    }
  }

  private void connect(int times, ScriptedBotService botService) {
    try (var platform = new DiscordFixture(discord, DiscordFixture.BRISK).platform) {
      platform.start(TestBots.of(botService));
      await("asked", () -> discord.requests("GET", COMMANDS + ".*").size() == times);
      await("known", () -> isKnown(botService));
    }
  }

  private boolean isKnown(BotService botService) {
    return botService.menu("en").stream()
        .noneMatch(word -> discord.command(word.name()).isMissingNode());
  }

  /** A house with one command more. */
  private static final class Longer extends ScriptedBotService {
    @Override
    public List<MenuCommand> menu(String language) {
      var longer = new ArrayList<>(super.menu(language));
      longer.add(new MenuCommand("another", "Another", List.of(), MenuCommand.Audience.ALL));
      return longer;
    }
  }
}
