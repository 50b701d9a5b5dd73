package backheel.platform.telegram;

import backheel.chat.Answers;
import backheel.chat.Picture;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Wording;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Passes on what people say, and shows them what comes back. */
final class Asking {
  private final Answers answers;
  private final Hearing hearing;
  private final Presses presses;
  private final AmongMany amongMany;
  private final Inline inline;
  private final Invitations invitations;
  private final Insistence insistence;
  private final Typing typing;
  private final Troubles troubles;
  private volatile boolean closed;

  Asking(
      Answers answers,
      Hearing hearing,
      Presses presses,
      AmongMany amongMany,
      Inline inline,
      Invitations invitations,
      Insistence insistence,
      Typing typing,
      Troubles troubles) {
    this.answers = answers;
    this.hearing = hearing;
    this.presses = presses;
    this.amongMany = amongMany;
    this.inline = inline;
    this.invitations = invitations;
    this.insistence = insistence;
    this.typing = typing;
    this.troubles = troubles;
  }

  void close() {
    closed = true;
  }

  /** What cannot wait until it is the chat's turn; returns at once. */
  void note(Update update) {
    presses.note(update);
    if (update.hasInlineQuery()) {
      inline.note(update.getInlineQuery());
    }
  }

  /**
   * Deals with an update.
   *
   * @return false when everything ended before that, so that it must be given again
   */
  boolean hear(Update update) {
    if (closed) {
      return false;
    }
    if (update.hasInlineQuery()) {
      inline.answer(update.getInlineQuery());
      return true;
    }
    switch (hearing.of(update)) {
      case Heard.Asked asked -> {
        return asked(asked) || !closed;
      }
      case Heard.Invited(var invitation) -> invitations.hear(invitation);
      case Heard.Left left -> answers.gone(left.chat(), left.why());
      case Heard.Moved moved -> answers.moved(moved.from(), moved.to());
      case Heard.Allowed(var chat) -> answers.present(chat);
      case Heard.Nothing nothing -> unheard(update);
    }
    return !closed;
  }

  /** An update beyond its sender's share: nobody works at it, but a word may be said. */
  void decline(Update update) {
    var press = update.hasCallbackQuery() ? presses.take(update.getCallbackQuery().getId()) : null;
    if (closed || update.hasInlineQuery() || !(hearing.of(update) instanceof Heard.Asked asked)) {
      return;
    }
    var word = answers.tooMuch(asked.question());
    if (press == null) {
      word.ifPresent(reply -> show(reply, asked));
    } else {
      word.map(Drawing::note).ifPresentOrElse(press::say, () -> presses.later(press));
    }
  }

  private boolean asked(Heard.Asked asked) {
    var id = asked.press();
    if (id == null) {
      var reply = ask(asked);
      return reply.isPresent() && show(reply.get(), asked);
    }
    var press = presses.take(id);
    if (press == null || amongMany.leads(press, asked.question())) {
      return true;
    }
    var reply = ask(asked);
    if (asked.question().place() != Place.PRIVATE) {
      if (reply.isEmpty()) {
        presses.later(press);
        return false;
      }
      return amongMany.show(press, asked, reply.get());
    }
    var note = reply.filter(r -> r.manner() == Manner.NOTE).map(Drawing::note);
    if (note.isPresent() && press.say(note.get())) {
      return true;
    }
    presses.later(press);
    return reply.isPresent() && show(reply.get(), asked);
  }

  private boolean show(Reply reply, Heard.Asked asked) {
    return reply.look().pictures().stream().anyMatch(Picture.Drawn.class::isInstance)
        ? typing.during(asked.at(), ActionType.UPLOAD_PHOTO, () -> insistence.show(reply, asked))
        : insistence.show(reply, asked);
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

  private Optional<Reply> ask(Heard.Asked asked) {
    var question = asked.question();
    try {
      var reply =
          question.place() == Place.CHANNEL
              ? answers.answer(question)
              : typing.during(asked.at(), ActionType.TYPING, () -> answers.answer(question));
      // Whoever is interrupted at the end has nothing to say any more.
      return closed ? Optional.empty() : reply;
    } catch (RuntimeException e) {
      troubles.bug("a question", e);
      return closed ? Optional.empty() : Optional.of(sorry(question));
    }
  }

  private static Reply sorry(Question question) {
    var words = Wording.in(question.language());
    return Reply.text(words.language(), words.say("platform.silent"));
  }
}
