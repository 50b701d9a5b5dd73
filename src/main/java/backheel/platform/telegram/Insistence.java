package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Block;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Run;
import backheel.chat.Wording;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final Revision revision;
  private final Answers answers;
  private final Troubles troubles;
  private final Clock clock;

  Insistence(Post post, Revision revision, Answers answers, Troubles troubles, Clock clock) {
    this.post = post;
    this.revision = revision;
    this.answers = answers;
    this.troubles = troubles;
    this.clock = clock;
  }

  /**
   * Shows the answer to a question.
   *
   * @return whether it arrived, or nothing more can be done about it
   */
  boolean show(Reply reply, Heard.Asked asked) {
    var pressed = asked.question().pressed();
    if (reply.manner() == Manner.REPLACE && pressed != null) {
      var edited = edited(reply, asked.at(), pressed);
      if (!(edited instanceof Delivery.Refused)) {
        return conclude(asked.at(), edited);
      }
    }
    var delivery = bring(reply, asked.at(), asked.envelope());
    if (delivery instanceof Delivery.Barred) {
      delivery = instead(reply, asked.question(), delivery);
    }
    return delivery == null || conclude(asked.at(), delivery);
  }

  /**
   * Puts an answer in place of the message that was pressed, or nowhere.
   *
   * @return whether it arrived, or nothing more can be done about it
   */
  boolean replace(Reply reply, Heard.Asked asked) {
    var pressed = asked.question().pressed();
    return pressed == null || conclude(asked.at(), edited(reply, asked.at(), pressed));
  }

  private Delivery edited(Reply reply, Address in, MessageRef pressed) {
    var shown = Shown.of(pressed.id());
    return insist(in, at -> revision.replace(at, shown, reply));
  }

  /** Where the bot may not write, whoever asked there is told in private. */
  private @Nullable Delivery instead(Reply reply, Question question, Delivery barred) {
    var asker = question.asker();
    if (asker == null || asker.equals(question.chat())) {
      return barred;
    }
    var title = question.rights().title(question.chat());
    var about =
        "📣 " + Wording.in(reply.language()).say("at.for", "title", title.isEmpty() ? "–" : title);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Small(List.of(new Run.Plain(about))));
    blocks.addAll(reply.blocks());
    // Its buttons would mean the private chat.
    var told = reply.withBlocks(blocks).withButtons(List.of());
    var delivery = bring(told, Address.of(asker), Envelope.PLAIN);
    return delivery instanceof Delivery.Sent ? delivery : barred;
  }

  /** Brings words to a chat; null where there are none. */
  @Nullable Delivery bring(Reply reply, Address to, Envelope envelope) {
    var pages = Drawing.pages(reply);
    if (pages.isEmpty()) {
      return null;
    }
    var done = new AtomicReference<>(Arrived.NOTHING);
    var how = envelope.silentToo(reply.look().silent());
    return insist(to, at -> post.send(at, pages, done.get(), how, done::set));
  }

  private Delivery insist(Address to, Function<Address, Delivery> attempt) {
    var at = to;
    var waited = Duration.ZERO;
    int echoes = 0;
    for (int tries = 1; ; tries++) {
      var held = answers.answered(at.id());
      waited = waited.plus(held);
      if (waited.compareTo(MOST) > 0 || !sleep(held)) {
        return new Delivery.Refused("stopped, or told to wait for too long");
      }
      var began = clock.instant();
      var delivery = attempt.apply(at);
      if (tries == TRIES || Thread.currentThread().isInterrupted()) {
        return delivery;
      }
      switch (delivery) {
        case Delivery.Moved(var chat) -> {
          answers.moved(at.isPartOf(chat) ? at.id() : at.withoutTopic().id(), chat);
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

  private boolean conclude(Address at, Delivery delivery) {
    switch (delivery) {
      case Delivery.Sent sent -> {}
      case Delivery.Gone gone -> answers.gone(at.withoutTopic().id(), gone.why());
      case Delivery.Barred barred -> lost(barred.why());
      case Delivery.Refused no -> lost(no.why());
      case Delivery.TryLater later -> lost(later.why());
      case Delivery.Unknown unknown -> lost(unknown.why());
      case Delivery.Moved moved -> lost("the chat moves on and on");
    }
    return delivery instanceof Delivery.Sent || !Thread.currentThread().isInterrupted();
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
