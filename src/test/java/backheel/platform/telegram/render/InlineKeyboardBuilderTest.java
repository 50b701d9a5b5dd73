package backheel.platform.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class InlineKeyboardBuilderTest {

  @Test
  void anActionOfSixtyFourBytesGoesAndOneMoreDoesNot() {
    var shown =
        shown(Button.command("a", "ح".repeat(32)), Button.command("b", "ح".repeat(32) + "x"));

    assertThat(shown).extracting(InlineKeyboardButton::getText).containsExactly("a");
    assertThat(shown.getFirst().getCallbackData()).isEqualTo("ح".repeat(32));
  }

  @Test
  void aButtonOpensOnlyTheWeb() {
    var shown =
        shown(
            Button.link("a", URI.create("https://x.example/ü")),
            Button.link("b", URI.create("javascript:alert(1)")),
            Button.command("c", "/c"));

    assertThat(shown).extracting(InlineKeyboardButton::getText).containsExactly("a", "c");
    assertThat(shown.getFirst().getUrl()).isEqualTo("https://x.example/%C3%BC");
  }

  @Test
  void keyboardIsOmittedWithoutAValidButton() {
    assertThat(
            InlineKeyboardBuilder.build(
                List.of(List.of(Button.command(" ", "/a"), Button.command("b", ""))),
                BotLinkResolver.WEB_ONLY))
        .isNull();
  }

  @Test
  void labelsAreOneShortLine() {
    assertThat(shown(Button.command("two\nlines", "/a")))
        .extracting(InlineKeyboardButton::getText)
        .containsExactly("two lines");
    assertThat(shown(Button.command("x".repeat(80), "/a")).getFirst().getText()).hasSize(64);
  }

  @Test
  void aRowWhoseLabelsTelegramWouldCutBecomesSeveral() {
    var three =
        List.of(
            Button.command("Follow Morocco", "/a"),
            Button.command("Follow Manchester City", "/b"),
            Button.command("Follow Hakimi", "/c"));
    var five =
        List.of(Button.command("1", "/1"), Button.command("2", "/2"), Button.command("3", "/3"));

    var keyboard =
        Objects.requireNonNull(
            InlineKeyboardBuilder.build(List.of(three, five), BotLinkResolver.WEB_ONLY));

    assertThat(keyboard.getKeyboard()).extracting(List::size).containsExactly(2, 1, 3);
    assertThat(keyboard.getKeyboard().get(1).getFirst().getText()).isEqualTo("Follow Hakimi");
  }

  private static List<InlineKeyboardButton> shown(Button... row) {
    var keyboard =
        Objects.requireNonNull(
            InlineKeyboardBuilder.build(List.of(List.of(row)), BotLinkResolver.WEB_ONLY));
    assertThat(keyboard.getKeyboard()).hasSize(1);
    return List.copyOf(keyboard.getKeyboard().getFirst());
  }
}
