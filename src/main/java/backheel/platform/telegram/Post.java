package backheel.platform.telegram;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import java.util.List;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Brings pages to chats, one call each, and tells how it went. Waits for nothing but answers. */
final class Post {
  private final Api api;
  private final Scribe scribe;
  private final Uploads uploads;
  private final Flood flood;
  private final Troubles troubles;

  Post(Api api, Scribe scribe, Uploads uploads, Flood flood, Troubles troubles) {
    this.api = api;
    this.scribe = scribe;
    this.uploads = uploads;
    this.flood = flood;
    this.troubles = troubles;
  }

  /**
   * Sends the pages that have not arrived yet.
   *
   * @param done is told how far it has come, after each
   * @return how the last page went, or the first that did not arrive
   */
  Delivery send(
      Address to, List<Page> pages, Arrived before, Envelope envelope, Consumer<Arrived> done) {
    Delivery delivery = new Delivery.Refused("a message without words");
    var so = before;
    for (int i = before.pages(); i < pages.size(); i++) {
      var page = pages.get(i);
      delivery = send(to, page, i == 0 ? envelope : envelope.following(so));
      if (delivery instanceof Delivery.Sent(var message)) {
        var shown = Shown.of(message.id());
        so = new Arrived(i + 1, shown.message(), !page.pictures().isEmpty());
      } else if (delivery instanceof Delivery.Refused && page.spare()) {
        // Its words are on the next page.
        so = new Arrived(i + 1, so.message(), false);
      } else {
        return delivery;
      }
      done.accept(so);
    }
    return delivery;
  }

  private Delivery send(Address to, Page page, Envelope envelope) {
    var held = flood.held(to);
    if (held != null) {
      return held;
    }
    return switch (page.pictures().size()) {
      case 0 -> words(to, page, envelope);
      case 1 -> photo(to, page, envelope, true);
      default -> album(to, page, envelope, true);
    };
  }

  private Delivery photo(Address to, Page page, Envelope envelope, boolean first) {
    var outcome = api.photo(scribe.photo(to, page, envelope));
    return switch (outcome) {
      case Outcome.Taken<Message>(var message) -> {
        uploads.taken(page.pictures(), List.of(message));
        yield arrived(to, message.getMessageId(), true);
      }
      case Outcome.Refused<Message> no when first && isByLostName(page, no) ->
          photo(to, page, envelope, false);
      case Outcome.Refused<Message> no -> withoutPictures(to, page, envelope, no);
      case Outcome.NotSent<Message> not -> Verdict.on(not);
      case Outcome.Lost<Message> lost -> Verdict.on(lost);
    };
  }

  private Delivery album(Address to, Page page, Envelope envelope, boolean first) {
    return switch (api.album(scribe.album(to, page, envelope))) {
      case Outcome.Taken<List<Message>>(var messages) when !messages.isEmpty() -> {
        uploads.taken(page.pictures(), messages);
        yield arrived(to, messages.getFirst().getMessageId(), true);
      }
      case Outcome.Taken<List<Message>> none -> new Delivery.Unknown("an album without messages");
      case Outcome.Refused<List<Message>> no when first && isByLostName(page, no) ->
          album(to, page, envelope, false);
      case Outcome.Refused<List<Message>> no -> withoutPictures(to, page, envelope, no);
      case Outcome.NotSent<List<Message>> not -> Verdict.on(not);
      case Outcome.Lost<List<Message>> lost -> Verdict.on(lost);
    };
  }

  private boolean isByLostName(Page page, Outcome.Refused<?> refusal) {
    return Verdict.isAboutName(refusal) && uploads.forget(page.pictures());
  }

  /** What was refused has certainly not been shown, so that words alone are no second copy. */
  private Delivery withoutPictures(
      Address to, Page page, Envelope envelope, Outcome.Refused<?> refusal) {
    if (isTopicGone(to, refusal) || !Verdict.isAboutPicture(refusal)) {
      return judged(to, refusal);
    }
    troubles.tell("picture", "Telegram does not take a picture: " + refusal.description());
    var words = page.inWords();
    return words.isPresent()
        ? words(to, words.get(), envelope)
        : new Delivery.Refused(refusal.code() + " " + refusal.description());
  }

  private Delivery words(Address to, Page page, Envelope envelope) {
    var outcome = api.call(scribe.message(to, page, envelope, true));
    if (outcome instanceof Outcome.Refused<?> no && !isTopicGone(to, no) && isAboutMakeUp(no)) {
      outcome = api.call(scribe.message(to, page, envelope, false));
    }
    return switch (outcome) {
      case Outcome.Taken<Message>(var message) -> arrived(to, message.getMessageId(), false);
      case Outcome.Refused<Message> no -> judged(to, no);
      case Outcome.NotSent<Message> not -> Verdict.on(not);
      case Outcome.Lost<Message> lost -> Verdict.on(lost);
    };
  }

  private Delivery arrived(Address to, int message, boolean photo) {
    flood.taken(to.chat());
    return new Delivery.Sent(new MessageRef(to.id(), new Shown(message, photo).id()));
  }

  private Delivery judged(Address to, Outcome.Refused<?> refusal) {
    if (isTopicGone(to, refusal)) {
      troubles.tell("topic", "A topic is closed or gone; its messages go to the whole group");
      return new Delivery.Moved(new ChatId(Address.PLATFORM, to.chatText()));
    }
    return Verdict.on(refusal, flood.refused(to, refusal));
  }

  private static boolean isTopicGone(Address to, Outcome.Refused<?> refusal) {
    return to.topic() != null && Verdict.topicIsGone(refusal);
  }

  /** A refusal of the markup, a button or an address: the words still deserve to arrive. */
  private boolean isAboutMakeUp(Outcome.Refused<?> refusal) {
    boolean madeUp =
        refusal.code() == 400
            && Verdict.on(refusal, Delivery.Scope.CHAT) instanceof Delivery.Refused;
    if (madeUp) {
      troubles.tell(
          "make-up", "Telegram refuses a message, plain words follow: " + refusal.description());
    }
    return madeUp;
  }
}
