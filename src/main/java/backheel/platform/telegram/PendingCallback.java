package backheel.platform.telegram;

import backheel.platform.telegram.send.ApiResult;
import backheel.platform.telegram.send.TelegramApi;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** A button press whose spinner turns until it is confirmed, once. */
final class PendingCallback {
  /** A longer note than this disappears before it can be read: it is shown until closed. */
  private static final int MAX_TOAST_LENGTH = 120;

  private final TelegramApi telegramApi;
  private final String id;
  private final AtomicBoolean confirmed = new AtomicBoolean();

  PendingCallback(TelegramApi telegramApi, String id) {
    this.telegramApi = telegramApi;
    this.id = id;
  }

  /** Stops the spinner and shows nothing; does nothing the second time. */
  void confirm() {
    if (confirmed.compareAndSet(false, true)) {
      // A failed confirmation does no harm: the spinner ends by itself.
      var unused = telegramApi.call(new AnswerCallbackQuery(id));
    }
  }

  /**
   * Stops the spinner and shows a passing note.
   *
   * @return whether it was shown
   */
  boolean showNote(String note) {
    return answer(answer -> {
      answer.setText(note);
      answer.setShowAlert(note.length() > MAX_TOAST_LENGTH ? true : null);
    });
  }

  /**
   * Stops the spinner and opens the bot's private chat.
   *
   * @param address a link to the bot itself, the only kind that Telegram opens this way
   * @return whether it was opened
   */
  boolean open(String address) {
    return answer(answer -> answer.setUrl(address));
  }

  private boolean answer(Consumer<AnswerCallbackQuery> how) {
    if (!confirmed.compareAndSet(false, true)) {
      return false;
    }
    var answer = new AnswerCallbackQuery(id);
    how.accept(answer);
    return telegramApi.call(answer) instanceof ApiResult.Success<?>;
  }
}
