package backheel.answer;

import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.store.database.StorageException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The replies to questions whose answer failed; the cause goes to the log. */
final class FailureReplies {
  private static final Logger log = LoggerFactory.getLogger(FailureReplies.class);

  /** Number of codes with three digits of base 36, which are left out as too short. */
  private static final int FIRST_CODE = 36 * 36 * 36;

  private FailureReplies() {}

  static Reply of(RuntimeException e, String platform, LocalizedTexts messages) {
    return e instanceof StorageException failure
        ? storageFailure(platform, failure, messages)
        : internalError(e, messages);
  }

  private static Reply storageFailure(
      String platform, StorageException e, LocalizedTexts messages) {
    log.error("{} was not answered: {}", platform, e.getMessage());
    return reply(messages, messages.text(e.isDiskFull() ? "error.disk" : "error.store"));
  }

  private static Reply internalError(RuntimeException e, LocalizedTexts messages) {
    int number = ThreadLocalRandom.current().nextInt(FIRST_CODE, 36 * FIRST_CODE);
    var code = Integer.toString(number, 36).toUpperCase(Locale.ROOT);
    log.error("Mistake {} while answering", code, e);
    return reply(messages, messages.text("error", "code", code));
  }

  private static Reply reply(LocalizedTexts messages, String text) {
    return Reply.text(messages.language(), text).withMode(Reply.ReplyMode.EPHEMERAL);
  }
}
