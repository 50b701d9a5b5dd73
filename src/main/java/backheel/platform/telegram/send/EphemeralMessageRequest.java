package backheel.platform.telegram.send;

import backheel.platform.telegram.render.LinkPreview;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A message visible only to the group member who pressed a button, as the Bot API has it since
 * 10.4, which the library does not support.
 *
 * <p>It names no chat, since the button press identifies it. So an older server, which ignores
 * parameters that are new to it, has nowhere to send it, and no private answer is ever shown to the
 * whole group.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class EphemeralMessageRequest extends BotApiMethod<Boolean> {
  private final String press;
  private final String html;
  private final @Nullable InlineKeyboardMarkup keyboard;

  public EphemeralMessageRequest(
      String press, String html, @Nullable InlineKeyboardMarkup keyboard) {
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
    return ApiRequestFactory.HTML;
  }

  @JsonProperty("link_preview_options")
  LinkPreviewOptions preview() {
    return LinkPreview.options(null);
  }

  @JsonProperty("reply_markup")
  @Nullable InlineKeyboardMarkup keyboard() {
    return keyboard;
  }

  @JsonProperty("ephemeral_message_parameters")
  EphemeralMessageParameters parameters() {
    return new EphemeralMessageParameters(press);
  }

  /** Reads only success or failure: such a message can neither be edited nor replied to. */
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
