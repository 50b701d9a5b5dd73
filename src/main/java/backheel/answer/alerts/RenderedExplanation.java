package backheel.answer.alerts;

import backheel.chat.Button;
import java.util.List;

/** A reason in words, with rows of buttons, possibly none. */
record RenderedExplanation(String words, List<List<Button>> buttons) {
  RenderedExplanation {
    buttons = List.copyOf(buttons);
  }

  RenderedExplanation(String words, Button... row) {
    this(words, row.length == 0 ? List.of() : List.of(List.of(row)));
  }
}
