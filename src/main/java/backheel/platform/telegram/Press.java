package backheel.platform.telegram;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;

/** A press of a button, whose spinner turns until it is confirmed, once. */
final class Press {
  /** A longer note than this passes before anybody has read it: it waits to be closed. */
  private static final int PASSING = 120;

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
    return answer(answer -> {
      answer.setText(note);
      answer.setShowAlert(note.length() > PASSING ? true : null);
    });
  }

  /**
   * Stops the spinner and opens the bot's private chat.
   *
   * @param address a link to the bot itself, the only kind that Telegram opens so
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
    return api.call(answer) instanceof Outcome.Taken<?>;
  }
}
