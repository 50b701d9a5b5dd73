package backheel.platform.telegram;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** Makes a call again and again, with growing pauses, until Telegram takes it. */
final class Persistence {
  private final Api api;
  private final Tempo tempo;
  private final Troubles troubles;

  Persistence(Api api, Tempo tempo, Troubles troubles) {
    this.api = api;
    this.tempo = tempo;
    this.troubles = troubles;
  }

  /** What Telegram answers; empty when it did not take the call so many times. */
  <T extends Serializable> Optional<T> insist(String what, BotApiMethod<T> method, int tries)
      throws InterruptedException {
    return insist(what, () -> api.call(method), tries);
  }

  <T> Optional<T> insist(String what, Supplier<Outcome<T>> call, int tries)
      throws InterruptedException {
    for (int failures = 1; ; failures++) {
      var outcome = call.get();
      if (outcome instanceof Outcome.Taken<T>(var result)) {
        return Optional.of(result);
      }
      var wait = tempo.pause(failures);
      if (outcome instanceof Outcome.Refused<T> no && no.pause().compareTo(wait) > 0) {
        wait = no.pause();
      }
      troubles.tell(what, what + " fails: " + words(outcome));
      if (failures == tries) {
        return Optional.empty();
      }
      Thread.sleep(wait);
    }
  }

  static String words(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Taken<?> taken -> "";
      case Outcome.Refused<?> no -> no.code() + " " + no.description();
      case Outcome.NotSent<?> not -> not.why();
      case Outcome.Lost<?> lost -> lost.why();
    };
  }
}
