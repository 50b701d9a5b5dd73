package backheel.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the page receives it.
 *
 * @param message its id in this chat: a number that grows, so that a page can keep the order
 * @param text the text without markup
 * @param html the rendered text, safe to insert into the page as it is
 * @param manner {@code message}, {@code replace} (the message of this id) or {@code note}
 * @param language ISO 639-1
 * @param dir {@code ltr} or {@code rtl}
 */
record WebMessage(
    String message,
    String text,
    String html,
    List<WebButton> buttons,
    String manner,
    String language,
    String dir) {

  WebMessage {
    buttons = List.copyOf(buttons);
  }

  /**
   * A button: it has either an action or an address.
   *
   * @param row the row's number, from 0
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebButton(String label, @Nullable String action, @Nullable String url, int row) {}
}
