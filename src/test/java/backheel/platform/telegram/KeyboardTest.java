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

  private static List<InlineKeyboardButton> shown(Button... row) {
    var keyboard = Objects.requireNonNull(Keyboard.of(List.of(List.of(row)), Links.WEB_ALONE));
    assertThat(keyboard.getKeyboard()).hasSize(1);
    return List.copyOf(keyboard.getKeyboard().getFirst());
  }
}
