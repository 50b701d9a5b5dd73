package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService.Suggestion;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import backheel.chat.MenuCommand.Audience;
import backheel.platform.discord.InteractionKind.Command;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscordCommandMenuTest {
  private final DiscordCommandMenu menu = new DiscordCommandMenu(new ScriptedBotService());

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
  void optionsWithSuggestionsHaveAutocompletion() {
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
    assertThat(command("player").path("contexts").toString()).isEqualTo("[0,1,2]");
    assertThat(command("forget").path("contexts").toString()).isEqualTo("[1]");
  }

  @Test
  void commandBecomesTheEquivalentTypedLine() {
    var line =
        menu.commandLine(
            new Command(
                "match",
                "",
                List.of(
                    new Interaction.FilledOption("date", "2026-01-02", false),
                    new Interaction.FilledOption("teams", "Morocco Spain", false))));

    assertThat(line).isEqualTo("/match Morocco Spain 2026-01-02");
    assertThat(menu.commandLine(new Command("help", "", List.of()))).isEqualTo("/help");
  }

  @Test
  void aCommandWithPartsIsThePartsAlone() {
    var parts = command("following").path("options");

    assertThat(parts).hasSize(2);
    assertThat(parts.path(0).path("type").asInt()).isEqualTo(1);
    assertThat(parts.path(0).path("name").asText()).isEqualTo("show");
    assertThat(parts.path(1).path("description_localizations").path("es-419").asText())
        .isEqualTo("How it looks (es)");
    assertThat(parts.path(1).path("options").path(0).path("name").asText())
        .as("what must be given comes first")
        .isEqualTo("length");
  }

  @Test
  void namesAreInEveryLanguageThatDiscordAccepts() {
    var following = command("following");
    var style = following.path("options").path(1);

    assertThat(following.path("name_localizations").path("fr").asText()).isEqualTo("suivis");
    assertThat(following.path("name_localizations").has("es-ES")).isFalse();
    assertThat(style.has("name_localizations")).as("a blank is not taken").isFalse();
    assertThat(style.path("options").path(1).path("name_localizations").path("fr").asText())
        .isEqualTo("nom");
  }

  @Test
  void choicesAreSaidInEveryLanguageAndMeanTheSame() {
    var length = command("following").path("options").path(1).path("options").path(0);

    assertThat(length.has("autocomplete")).isFalse();
    assertThat(length.path("choices").path(1).path("value").asText()).isEqualTo("full");
    assertThat(length.path("choices").path(1).path("name").asText()).isEqualTo("full");
    assertThat(length.path("choices").path(1).path("name_localizations").path("fr").asText())
        .isEqualTo("complet");
  }

  @Test
  void aNameThatIsThereAlreadyIsNotUsedAgain() {
    var twice =
        List.of(
            translated(word("player", "player"), word("player", "joueur")),
            translated(word("striker", "striker"), word("striker", "joueur")),
            translated(word("search", "search"), word("search", "player")));

    var list = CommandDefinitionWriter.json(twice);

    assertThat(list.path(0).path("name_localizations").path("fr").asText()).isEqualTo("joueur");
    assertThat(list.path(1).has("name_localizations")).isFalse();
    assertThat(list.path(2).has("name_localizations")).isFalse();
  }

  @Test
  void tooLargeCommandOmitsItsChoices() {
    var choices =
        IntStream.range(0, 25)
            .mapToObj(i -> new Suggestion("label ".repeat(15) + i, "value ".repeat(15) + i))
            .toList();
    var arguments =
        List.of("a", "b").stream()
            .map(name -> new Argument(name, name, "About", false, true, choices))
            .toList();
    var heavy = new MenuCommand("heavy", "heavy", "Heavy", arguments, List.of(), Audience.ALL);

    var options =
        CommandDefinitionWriter.json(List.of(translated(heavy, heavy))).path(0).path("options");

    assertThat(options.path(0).has("choices")).isFalse();
    assertThat(options.path(0).path("autocomplete").asBoolean()).isTrue();
  }

  @Test
  void aPartIsTheSecondWordOfTheLineAndShowIsTheCommandAlone() {
    var length = new Interaction.FilledOption("length", "full", false);
    var name = new Interaction.FilledOption("name", "Achraf Hakimi", false);

    assertThat(menu.commandLine(new Command("following", "style", List.of(length, name))))
        .isEqualTo("/following style Achraf Hakimi full");
    assertThat(menu.commandLine(new Command("following", "show", List.of())))
        .isEqualTo("/following");
  }

  @Test
  void commandsAreForServersAndForUserInstalls() {
    assertThat(command("player").path("integration_types").toString()).isEqualTo("[0,1]");
  }

  @Test
  void equivalentListOfDiscordCountsAsUnchanged() {
    var ours = menu.json();
    var theirs = ours.deepCopy();
    ((ObjectNode) theirs.path(0)).put("id", "1").put("version", "9").putNull("nsfw");
    ((ObjectNode) theirs.path(3)).put("default_member_permissions", "32");
    ((ObjectNode) theirs.path(0)).remove("options");
    assertThat(CommandComparison.isSame(ours, theirs)).isTrue();

    ((ObjectNode) theirs.path(1).path("options").path(0)).put("description", "Another");
    assertThat(CommandComparison.isSame(ours, theirs)).isFalse();
    assertThat(CommandComparison.isSame(ours, MissingNode.getInstance())).isFalse();
  }

  private static MenuCommand word(String name, String called) {
    return new MenuCommand(name, called, "About", List.of(), List.of(), Audience.ALL);
  }

  private static LocalizedMenuItem<MenuCommand> translated(
      MenuCommand english, MenuCommand french) {
    return new LocalizedMenuItem<>(english, Map.of("fr", french));
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
