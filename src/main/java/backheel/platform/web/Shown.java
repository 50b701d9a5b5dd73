package backheel.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the page gets it.
 *
 * @param message its id in this chat: a number that grows, so that a page can keep the order
 * @param text the words without markup
 * @param html the words drawn, safe to put into the page as they are
 * @param manner {@code message}, {@code replace} (the message of this id) or {@code note}
 * @param language ISO 639-1
 * @param dir {@code ltr} or {@code rtl}
 */
record Shown(
    String message,
    String text,
    String html,
    List<Key> buttons,
    String manner,
    String language,
    String dir) {

  Shown {
    buttons = List.copyOf(buttons);
  }

  /**
   * A button: it has either an action or an address.
   *
   * @param row counts from 0
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Key(String label, @Nullable String action, @Nullable String url, int row) {}
}
