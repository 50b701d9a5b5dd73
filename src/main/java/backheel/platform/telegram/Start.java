package backheel.platform.telegram;

import backheel.chat.Answers;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** What is done once, beside the first polls: learning the bot's own name, and setting menus. */
final class Start implements Runnable {
  private static final int MENU_TRIES = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final ObjectMapper json;
  private final Answers answers;
  private final Tempo tempo;
  private final Troubles troubles;
  private final CompletableFuture<Me> me = new CompletableFuture<>();

  Start(Api api, ObjectMapper json, Answers answers, Tempo tempo, Troubles troubles) {
    this.api = api;
    this.json = json;
    this.answers = answers;
    this.tempo = tempo;
    this.troubles = troubles;
  }

  @Override
  public void run() {
    try {
      var user = insist("getMe", new GetMe(), Integer.MAX_VALUE);
      if (user == null) {
        return;
      }
      me.complete(new Me(user.getId(), user.getUserName() == null ? "" : user.getUserName()));
      WarmUp.run(json, troubles);
      for (var menu : Menus.of(answers)) {
        if (insist("setMyCommands", menu, MENU_TRIES) == null) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits a while for it; null when Telegram has not told yet. */
  @Nullable Me me() {
    try {
      return me.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Null at once when Telegram has not told yet. */
  @Nullable Me meNow() {
    return me.getNow(null);
  }

  private <T extends Serializable> @Nullable T insist(
      String what, BotApiMethod<T> method, int tries) throws InterruptedException {
    for (int failures = 1; ; failures++) {
      var outcome = api.call(method);
      if (outcome instanceof Outcome.Taken<T>(var result)) {
        return result;
      }
      var wait = tempo.pause(failures);
      if (outcome instanceof Outcome.Refused<T> no && no.pause().compareTo(wait) > 0) {
        wait = no.pause();
      }
      troubles.tell(what, what + " fails: " + words(outcome));
      if (failures == tries) {
        return null;
      }
      Thread.sleep(wait);
    }
  }

  private static String words(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Taken<?> taken -> "";
      case Outcome.Refused<?> no -> no.code() + " " + no.description();
      case Outcome.NotSent<?> not -> not.why();
      case Outcome.Lost<?> lost -> lost.why();
    };
  }
}
