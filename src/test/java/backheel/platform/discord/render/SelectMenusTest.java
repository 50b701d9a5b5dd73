package backheel.platform.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectMenusTest {

  @Test
  void manyNamesAreAListAndWhatIsChosenIsWhatTheButtonWouldSay() {
    var rows = new ArrayList<>(names(8));
    rows.add(List.of(Button.command("◀", "/x 1"), Button.command("▶", "/x 3")));

    var drawn = ButtonRowRenderer.rows(rows);

    assertThat(drawn).hasSize(2);
    var select = drawn.path(0).path("components").path(0);
    assertThat(select.path("type").asInt()).isEqualTo(3);
    assertThat(select.path("options")).hasSize(8);
    assertThat(select.path("options").path(7).path("label").asText()).isEqualTo("Player 7");
    assertThat(select.path("options").path(7).path("value").asText()).isEqualTo("/player 7");
    assertThat(drawn.path(1).path("components").path(1).path("label").asText()).isEqualTo("▶");
  }

  @Test
  void aFewNamesStayButtons() {
    assertThat(ButtonRowRenderer.rows(names(5)).toString()).doesNotContain("\"type\":3");
  }

  @Test
  void numbersStayButtonsHoweverManyTheyAre() {
    var numbers =
        IntStream.rangeClosed(1, 10).mapToObj(i -> Button.command("" + i, "/story " + i)).toList();

    var drawn =
        ButtonRowRenderer.rows(List.of(numbers, List.of(Button.command("▶", "/latest #2"))));

    assertThat(drawn).hasSize(3);
    assertThat(drawn.toString()).doesNotContain("\"type\":3");
  }

  @Test
  void manySettingsInRowsAreAListToo() {
    var rows =
        IntStream.range(0, 4)
            .mapToObj(row ->
                IntStream.range(0, 3)
                    .mapToObj(i -> Button.command("Setting " + row + i, "/set " + row + i))
                    .toList())
            .toList();

    assertThat(ButtonRowRenderer.rows(rows)).hasSize(1);
  }

  @Test
  void linksStayButtons() {
    var rows = new ArrayList<>(names(6));
    rows.add(List.of(Button.link("Read it there", URI.create("https://n.test/1"))));

    var drawn = ButtonRowRenderer.rows(rows);

    assertThat(drawn.path(1).path("components").path(0).path("style").asInt()).isEqualTo(5);
  }

  @Test
  void duplicateOptionsAreRemovedAndAListHoldsTwentyFive() {
    var rows = new ArrayList<>(names(30));
    rows.add(List.of(Button.command("Again", "/player 3")));

    var drawn = ButtonRowRenderer.rows(rows);

    assertThat(drawn).hasSize(2);
    assertThat(drawn.path(0).path("components").path(0).path("options")).hasSize(25);
    assertThat(drawn.path(1).path("components").path(0).path("options")).hasSize(5);
    assertThat(drawn.path(0).path("components").path(0).path("custom_id").asText())
        .isNotEqualTo(drawn.path(1).path("components").path(0).path("custom_id").asText());
  }

  @Test
  void linksIntoTelegramAreNotShown() {
    var deep = Button.link("Set up a channel", URI.create("backheel:startchannel"));
    var path = Button.link("Set up a group", URI.create("backheel://startgroup/x"));

    assertThat(ButtonRowRenderer.rows(List.of(List.of(deep, path)))).isEmpty();
  }

  private static List<List<Button>> names(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> List.of(Button.command("Player " + i, "/player " + i)))
        .toList();
  }
}
