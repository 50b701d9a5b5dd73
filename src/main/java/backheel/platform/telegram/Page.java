package backheel.platform.telegram;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * One message as Telegram takes it.
 *
 * @param html at most 4,096 UTF-16 units once parsed
 * @param plain the same without any markup
 * @param preview the page whose preview is shown, null for none
 */
record Page(
    String html, String plain, @Nullable InlineKeyboardMarkup keyboard, @Nullable URI preview) {}
