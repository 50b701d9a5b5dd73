package backheel.platform.telegram;

import java.util.concurrent.atomic.AtomicBoolean;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** A press of a button, whose spinner turns until it is confirmed, once. */
final class Press {
  private final Api api;
  private final String id;
  private final AtomicBoolean confirmed = new AtomicBoolean();

  Press(Api api, String id) {
    this.api = api;
    this.id = id;
  }

  /** Stops the spinner and shows nothing; does nothing the second time. */
  void confirm() {
    if (confirmed.compareAndSet(false, true)) {
      // A confirmation that fails is no loss: the spinner ends by itself.
      var unused = api.call(new AnswerCallbackQuery(id));
    }
  }

  /**
   * Stops the spinner and shows a passing note.
   *
   * @return whether it was shown
   */
  boolean say(String note) {
    if (!confirmed.compareAndSet(false, true)) {
      return false;
    }
    var answer = new AnswerCallbackQuery(id);
    answer.setText(note);
    return api.call(answer) instanceof Outcome.Taken<?>;
  }
}
