package backheel.platform.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A message that only the member of a group sees who pressed a button, as the Bot API has it since
 * 10.4, which the library does not know.
 *
 * <p>It names no chat, since the press says where it belongs. So an older server, which passes over
 * parameters that are new to it, has nowhere to send it, and no answer meant for one is ever read
 * by all.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
final class EphemeralMessage extends BotApiMethod<Boolean> {
  private final String press;
  private final String html;
  private final @Nullable InlineKeyboardMarkup keyboard;

  EphemeralMessage(String press, String html, @Nullable InlineKeyboardMarkup keyboard) {
    this.press = press;
    this.html = html;
    this.keyboard = keyboard;
  }

  @Override
  public String getMethod() {
    return "sendMessage";
  }

  @JsonProperty("text")
  String text() {
    return html;
  }

  @JsonProperty("parse_mode")
  String parseMode() {
    return Scribe.HTML;
  }

  @JsonProperty("link_preview_options")
  LinkPreviewOptions preview() {
    return Preview.options(null);
  }

  @JsonProperty("reply_markup")
  @Nullable InlineKeyboardMarkup keyboard() {
    return keyboard;
  }

  @JsonProperty("ephemeral_message_parameters")
  Parameters parameters() {
    return new Parameters(press);
  }

  /** Whom it is for: whoever pressed. */
  record Parameters(@JsonProperty("callback_query_id") String press) {}

  /** What came of it is not read any further: such a message can neither be edited nor answered. */
  @Override
  public Boolean deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      if (OBJECT_MAPPER.readTree(answer).path("ok").asBoolean(false)) {
        return true;
      }
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unable to deserialize response", e);
    }
    return deserializeResponse(answer, Boolean.class);
  }
}
