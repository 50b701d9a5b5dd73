package backheel.platform.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Button;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class KeyboardTest {

  @Test
  void anActionOfSixtyFourBytesGoesAndOneMoreDoesNot() {
    var shown = shown(Button.says("a", "ح".repeat(32)), Button.says("b", "ح".repeat(32) + "x"));

    assertThat(shown).extracting(InlineKeyboardButton::getText).containsExactly("a");
    assertThat(shown.getFirst().getCallbackData()).isEqualTo("ح".repeat(32));
  }

  @Test
  void aButtonOpensOnlyTheWeb() {
    var shown =
        shown(
            Button.opens("a", URI.create("https://x.example/ü")),
            Button.opens("b", URI.create("javascript:alert(1)")),
            Button.says("c", "/c"));

    assertThat(shown).extracting(InlineKeyboardButton::getText).containsExactly("a", "c");
    assertThat(shown.getFirst().getUrl()).isEqualTo("https://x.example/%C3%BC");
  }

  @Test
  void withoutAGoodButtonThereIsNoKeyboard() {
    assertThat(
            Keyboard.of(
                List.of(List.of(Button.says(" ", "/a"), Button.says("b", ""))), Links.WEB_ALONE))
        .isNull();
  }

  @Test
  void labelsAreOneShortLine() {
    assertThat(shown(Button.says("two\nlines", "/a")))
        .extracting(InlineKeyboardButton::getText)
        .containsExactly("two lines");
    assertThat(shown(Button.says("x".repeat(80), "/a")).getFirst().getText()).hasSize(64);
  }

  @Test
  void aRowWhoseLabelsTelegramWouldCutBecomesSeveral() {
    var three =
        List.of(
            Button.says("Follow Morocco", "/a"),
            Button.says("Follow Manchester City", "/b"),
            Button.says("Follow Hakimi", "/c"));
    var five = List.of(Button.says("1", "/1"), Button.says("2", "/2"), Button.says("3", "/3"));

    var keyboard = Objects.requireNonNull(Keyboard.of(List.of(three, five), Links.WEB_ALONE));

    assertThat(keyboard.getKeyboard()).extracting(List::size).containsExactly(2, 1, 3);
    assertThat(keyboard.getKeyboard().get(1).getFirst().getText()).isEqualTo("Follow Hakimi");
  }

  private static List<InlineKeyboardButton> shown(Button... row) {
    var keyboard = Objects.requireNonNull(Keyboard.of(List.of(List.of(row)), Links.WEB_ALONE));
    assertThat(keyboard.getKeyboard()).hasSize(1);
    return List.copyOf(keyboard.getKeyboard().getFirst());
  }
}
