package backheel.platform.telegram;

import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Picture;
import backheel.chat.Reply;
import java.util.function.Function;

/** Changes messages of ours where they stand. */
final class Revision {
  private final Api api;
  private final Scribe scribe;
  private final Flood flood;
  private final Troubles troubles;

  Revision(Api api, Scribe scribe, Flood flood, Troubles troubles) {
    this.api = api;
    this.scribe = scribe;
    this.flood = flood;
    this.troubles = troubles;
  }

  /**
   * Makes a message say something else. Words stay words, and what has no room is cut; under a
   * photo the words change, and the photo too where there is another one of our own.
   */
  Delivery edit(Address chat, Shown shown, Reply reply) {
    var held = flood.held(chat);
    if (held != null) {
      return held;
    }
    return shown.photo() ? photo(chat, shown, reply) : text(chat, shown, reply);
  }

  /**
   * As the other, for somebody who waits: words may become a photo, and words too many for a
   * caption are refused, so that they can be said anew.
   */
  Delivery replace(Address chat, Shown shown, Reply reply) {
    var held = flood.held(chat);
    if (held != null) {
      return held;
    }
    var pages = Drawing.pages(reply);
    if (pages.size() == 1 && pages.getFirst().pictures().size() == 1) {
      var delivery = media(chat, shown, pages.getFirst());
      return delivery instanceof Delivery.Refused && !shown.photo()
          ? text(chat, shown, reply)
          : delivery;
    }
    if (shown.photo() && Drawing.sheet(reply).length() > Arrangement.CAPTION) {
      return new Delivery.Refused("too many words for a caption");
    }
    return edit(chat, shown, reply);
  }

  private Delivery photo(Address chat, Shown shown, Reply reply) {
    var page = Drawing.caption(reply);
    var pictures = page.pictures();
    if (pictures.size() == 1 && pictures.getFirst() instanceof Picture.Drawn) {
      var delivery = media(chat, shown, page);
      if (!(delivery instanceof Delivery.Refused)) {
        return delivery;
      }
    }
    return caption(chat, shown, page, reply);
  }

  private Delivery media(Address chat, Shown shown, Page page) {
    return judged(
        api.media(scribe.media(chat, shown.message(), page)),
        chat,
        new Shown(shown.message(), true));
  }

  private Delivery caption(Address chat, Shown shown, Page page, Reply reply) {
    var outcome = madeUp(plain -> api.call(scribe.caption(chat, shown.message(), page, !plain)));
    return isOtherShape(outcome) && shown.photo()
        ? text(chat, new Shown(shown.message(), false), reply, false)
        : judged(outcome, chat, new Shown(shown.message(), true));
  }

  private Delivery text(Address chat, Shown shown, Reply reply) {
    return text(chat, shown, reply, true);
  }

  private Delivery text(Address chat, Shown shown, Reply reply, boolean maybePhoto) {
    var pages = Drawing.onePage(reply);
    if (pages.isEmpty()) {
      return new Delivery.Refused("a message without words");
    }
    var page = pages.getFirst();
    var outcome = madeUp(plain -> api.call(scribe.text(chat, shown.message(), page, !plain)));
    return isOtherShape(outcome) && maybePhoto
        ? caption(chat, shown, Drawing.caption(reply), reply)
        : judged(outcome, chat, shown);
  }

  private static boolean isOtherShape(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> no && Verdict.isOtherShape(no);
  }

  /** With all its make-up, else in plain words. */
  private <T> Outcome<T> madeUp(Function<Boolean, Outcome<T>> call) {
    var outcome = call.apply(false);
    return outcome instanceof Outcome.Refused<T> no && isAboutMakeUp(no)
        ? call.apply(true)
        : outcome;
  }

  private Delivery judged(Outcome<?> outcome, Address chat, Shown shown) {
    var sent = new Delivery.Sent(new MessageRef(chat.id(), shown.id()));
    return switch (outcome) {
      case Outcome.Taken<?> taken -> {
        flood.taken(chat.chat());
        yield sent;
      }
      case Outcome.Refused<?> no when Verdict.isUnchanged(no) -> sent;
      case Outcome.Refused<?> no -> Verdict.on(no, flood.refused(chat, no));
      case Outcome.NotSent<?> not -> Verdict.on(not);
      case Outcome.Lost<?> lost -> Verdict.on(lost);
    };
  }

  private boolean isAboutMakeUp(Outcome.Refused<?> refusal) {
    boolean madeUp =
        refusal.code() == 400
            && !Verdict.isUnchanged(refusal)
            && !Verdict.isOtherShape(refusal)
            && Verdict.on(refusal, Delivery.Scope.CHAT) instanceof Delivery.Refused
            && !refusal.description().contains("message to edit")
            && !refusal.description().contains("message can't be edited");
    if (madeUp) {
      troubles.tell(
          "make-up", "Telegram refuses an edit, plain words follow: " + refusal.description());
    }
    return madeUp;
  }
}
