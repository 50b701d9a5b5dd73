package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Delivery;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Brings an answer to the one who waits for it: through limits, brief outages and moves, for about
 * a minute. An answer that may have been lost on the way is given again once, for silence is worse
 * than an echo.
 */
final class Insistence {
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Duration QUICK = Duration.ofSeconds(5);
  private static final int TRIES = 30;

  /** An answer that was quickly lost on the way is given again after these waits, and no more. */
  private static final List<Duration> ECHOES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private final Post post;
  private final Answers answers;
  private final Troubles troubles;
  private final Clock clock;

  Insistence(Post post, Answers answers, Troubles troubles, Clock clock) {
    this.post = post;
    this.answers = answers;
    this.troubles = troubles;
    this.clock = clock;
  }

  void show(Reply reply, Heard.Asked asked) {
    var pages = Drawing.pages(reply);
    if (pages.isEmpty()) {
      return;
    }
    var done = new AtomicInteger();
    var pressed = asked.question().pressed();
    if (reply.manner() == Manner.REPLACE && pressed != null) {
      int message = Integer.parseInt(pressed.id());
      var edited = insist(asked.at(), at -> post.edit(at, message, pages.getFirst()));
      if (edited instanceof Delivery.Sent) {
        done.set(1);
      } else if (!(edited instanceof Delivery.Refused)) {
        conclude(asked.at(), edited);
        return;
      }
    }
    if (done.get() < pages.size()) {
      conclude(asked.at(), insist(asked.at(), at -> send(at, pages, done, asked.envelope())));
    }
  }

  private Delivery send(Address at, List<Page> pages, AtomicInteger done, Envelope envelope) {
    return post.send(at, pages, done.get(), envelope, done::set);
  }

  private Delivery insist(Address to, Function<Address, Delivery> attempt) {
    var at = to;
    var waited = Duration.ZERO;
    int echoes = 0;
    for (int tries = 1; ; tries++) {
      var began = clock.instant();
      if (!sleep(answers.answered(at.id()))) {
        return new Delivery.Refused("stopped");
      }
      var delivery = attempt.apply(at);
      if (tries == TRIES || Thread.currentThread().isInterrupted()) {
        return delivery;
      }
      switch (delivery) {
        case Delivery.Moved(var chat) -> {
          answers.moved(at.withoutTopic().id(), chat);
          at = Address.of(chat);
        }
        case Delivery.TryLater later -> {
          waited = waited.plus(later.delay());
          if (waited.compareTo(MOST) > 0 || !sleep(later.delay())) {
            return delivery;
          }
        }
        case Delivery.Unknown unknown -> {
          boolean quick = Duration.between(began, clock.instant()).compareTo(QUICK) < 0;
          // A line that has just broken is mended a moment later, if at all.
          if (!quick || echoes == ECHOES.size() || !sleep(ECHOES.get(echoes))) {
            return delivery;
          }
          echoes++;
        }
        default -> {
          return delivery;
        }
      }
    }
  }

  private void conclude(Address at, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent sent -> {}
      case Delivery.Gone gone -> answers.gone(at.withoutTopic().id(), gone.why());
      case Delivery.Refused no -> lost(no.why());
      case Delivery.TryLater later -> lost(later.why());
      case Delivery.Unknown unknown -> lost(unknown.why());
      case Delivery.Moved moved -> lost("the chat moves on and on");
    }
  }

  private void lost(String why) {
    if (!Thread.currentThread().isInterrupted()) {
      troubles.tell("answer", "An answer could not be delivered: " + why);
    }
  }

  private static boolean sleep(Duration delay) {
    try {
      Thread.sleep(delay);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
