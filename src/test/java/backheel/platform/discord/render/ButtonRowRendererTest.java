package backheel.platform.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ButtonRowRendererTest {

  @Test
  void aButtonSaysItsActionOrOpensItsPage() {
    var rows =
        ButtonRowRenderer.rows(
            List.of(
                List.of(
                    Button.command("More", "/latest 2"),
                    Button.link("Read", URI.create("https://news.test/1")))));

    var row = rows.path(0).path("components");
    assertThat(rows.path(0).path("type").asInt()).isEqualTo(1);
    assertThat(row.path(0).path("custom_id").asText()).isEqualTo("/latest 2");
    assertThat(row.path(0).path("style").asInt()).isEqualTo(2);
    assertThat(row.path(1).path("url").asText()).isEqualTo("https://news.test/1");
    assertThat(row.path(1).path("style").asInt()).isEqualTo(5);
    assertThat(row.path(1).has("custom_id")).isFalse();
  }

  @Test
  void aRowOfMoreThanFiveGoesOnInTheNext() {
    var row = new ArrayList<Button>();
    for (int i = 0; i < 7; i++) {
      row.add(Button.command("" + i, "/story " + i));
    }

    var rows = ButtonRowRenderer.rows(List.of(row));

    assertThat(rows).hasSize(2);
    assertThat(rows.path(0).path("components")).hasSize(5);
    assertThat(rows.path(1).path("components")).hasSize(2);
  }

  @Test
  void thereAreNeverMoreThanFiveRows() {
    var rows = new ArrayList<List<Button>>();
    for (int i = 0; i < 30; i++) {
      rows.add(List.of(Button.command("" + i, "/story " + i)));
    }

    assertThat(ButtonRowRenderer.rows(rows)).hasSize(5);
  }

  @Test
  void moreThanFiveRowsMoveTogetherSoThatNoButtonIsLeftOut() {
    var rows = new ArrayList<List<Button>>();
    for (int i = 0; i < 6; i++) {
      rows.add(List.of(Button.command("a" + i, "/a " + i), Button.command("b" + i, "/b " + i)));
    }

    var drawn = ButtonRowRenderer.rows(rows);

    assertThat(drawn).hasSize(3);
    assertThat(drawn.path(2).path("components").path(1).path("label").asText()).isEqualTo("b5");
  }

  @Test
  void buttonsThatDiscordWouldRefuseAreOmitted() {
    var rows =
        ButtonRowRenderer.rows(
            List.of(
                List.of(
                    Button.command("a", "/x"),
                    Button.command("again", "/x"),
                    Button.command("empty", ""),
                    Button.command("long", "/" + "x".repeat(100)),
                    Button.link("no page", URI.create("tg://user")))));

    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("components")).hasSize(1);
  }

  @Test
  void aLabelHasAtMostEightyCharacters() {
    var rows = ButtonRowRenderer.rows(List.of(List.of(Button.command("label ".repeat(20), "/x"))));

    var label = rows.path(0).path("components").path(0).path("label").asText();
    assertThat(label).hasSizeLessThanOrEqualTo(80).endsWith("label…");
  }
}
