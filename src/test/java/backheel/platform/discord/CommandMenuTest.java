package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.discord.Interaction.Deed.Command;
import backheel.platform.discord.Interaction.Option;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandMenuTest {
  private final CommandMenu menu = new CommandMenu(new ScriptedAnswers());

  @Test
  void descriptionsAreInEveryLanguageThatDiscordKnows() {
    var player = command("player");

    assertThat(player.path("description").asText()).isEqualTo("A player's stories (en)");
    var localized = player.path("description_localizations");
    assertThat(localized.path("fr").asText()).isEqualTo("A player's stories (fr)");
    assertThat(localized.path("es-ES").asText()).isEqualTo("A player's stories (es)");
    assertThat(localized.path("es-419").asText()).isEqualTo("A player's stories (es)");
    assertThat(localized.has("ar")).isFalse();
    var option = player.path("options").path(0);
    assertThat(option.path("description_localizations").path("fr").asText()).contains("(fr)");
  }

  @Test
  void anOptionIsCompletedWhereTheHouseSuggests() {
    var match = command("match");

    assertThat(match.path("options").path(0).path("name").asText()).isEqualTo("teams");
    assertThat(match.path("options").path(0).path("autocomplete").asBoolean()).isTrue();
    assertThat(match.path("options").path(0).path("required").asBoolean()).isTrue();
    assertThat(match.path("options").path(1).path("autocomplete").asBoolean()).isFalse();
  }

  @Test
  void managersCommandsNeedManageServerAndPrivateOnesAreForDirectMessages() {
    assertThat(command("follow").path("default_member_permissions").asInt()).isEqualTo(32);
    assertThat(command("player").has("default_member_permissions")).isFalse();
    assertThat(command("player").path("contexts").toString()).isEqualTo("[0,1]");
    assertThat(command("forget").path("contexts").toString()).isEqualTo("[1]");
  }

  @Test
  void aCommandIsTheLineThatSomebodyWouldHaveTyped() {
    var line =
        menu.line(
            new Command(
                "match",
                List.of(
                    new Option("date", "2026-01-02", false),
                    new Option("teams", "Morocco Spain", false))));

    assertThat(line).isEqualTo("/match Morocco Spain 2026-01-02");
    assertThat(menu.line(new Command("help", List.of()))).isEqualTo("/help");
  }

  private JsonNode command(String name) {
    for (var command : menu.json()) {
      if (command.path("name").asText().equals(name)) {
        return command;
      }
    }
    return MissingNode.getInstance();
  }
}
