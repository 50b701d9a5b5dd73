package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Wording;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Passes on what people say, and shows them what comes back. */
final class Asking {
  private final Answers answers;
  private final Hearing hearing;
  private final Presses presses;
  private final Insistence insistence;
  private final Troubles troubles;
  private volatile boolean closed;

  Asking(
      Answers answers, Hearing hearing, Presses presses, Insistence insistence, Troubles troubles) {
    this.answers = answers;
    this.hearing = hearing;
    this.presses = presses;
    this.insistence = insistence;
    this.troubles = troubles;
  }

  void close() {
    closed = true;
  }

  void hear(Update update) {
    if (closed) {
      return;
    }
    switch (hearing.of(update)) {
      case Heard.Asked asked -> {
        var press = asked.press();
        if (press == null) {
          ask(asked.question()).ifPresent(reply -> insistence.show(reply, asked));
        } else {
          pressed(asked, press);
        }
      }
      case Heard.Left left -> answers.gone(left.chat(), left.why());
      case Heard.Moved moved -> answers.moved(moved.from(), moved.to());
      case Heard.Nothing nothing -> unheard(update);
    }
  }

  private void pressed(Heard.Asked asked, String id) {
    var press = presses.take(id);
    if (press == null) {
      return;
    }
    var reply = ask(asked.question());
    var note = reply.filter(r -> r.manner() == Manner.NOTE).map(Drawing::note);
    if (note.isPresent() && press.say(note.get())) {
      return;
    }
    presses.later(press);
    reply.ifPresent(r -> insistence.show(r, asked));
  }

  /** A press that says nothing to us still has its spinner. */
  private void unheard(Update update) {
    if (update.hasCallbackQuery()) {
      var press = presses.take(update.getCallbackQuery().getId());
      if (press != null) {
        presses.later(press);
      }
    }
  }

  private Optional<Reply> ask(Question question) {
    try {
      var reply = answers.answer(question);
      // Whoever is interrupted at the end has nothing to say any more.
      return closed ? Optional.empty() : reply;
    } catch (RuntimeException e) {
      troubles.bug("a question", e);
      var words = Wording.in(question.language());
      return Optional.of(Reply.text(words.language(), words.say("platform.silent")));
    }
  }
}
