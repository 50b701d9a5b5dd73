package backheel.platform.telegram;

import backheel.chat.Shares;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Who has updates under way, and how many each sender and each chat may have. */
final class Crowd {
  /** More than anybody is answered at once, so that those are told who ask for more. */
  static final int OF_A_SENDER = 40;

  static final int OF_A_CHAT = 400;

  private final Shares senders = new Shares(OF_A_SENDER);
  private final Shares chats = new Shares(OF_A_CHAT);

  /** What becomes of an update. */
  enum Entry {
    IN,
    /** It is the first one too many since its sender was last at rest. */
    TURNED_AWAY_WITH_A_WORD,
    TURNED_AWAY
  }

  /** Takes a place for an update; one that is {@code IN} has to leave. */
  Entry enter(Update update) {
    long sender = sender(update);
    if (!senders.take(sender)) {
      return senders.refuse(sender) ? Entry.TURNED_AWAY_WITH_A_WORD : Entry.TURNED_AWAY;
    }
    if (!chats.take(Hearing.lane(update))) {
      senders.giveBack(sender);
      return Entry.TURNED_AWAY;
    }
    return Entry.IN;
  }

  void leave(Update update) {
    chats.giveBack(Hearing.lane(update));
    senders.giveBack(sender(update));
  }

  /** Whether a sender has been turned away, and not been at rest since. */
  boolean isFlooding(long sender) {
    return senders.isRefused(sender);
  }

  /** How many updates a sender has under way. */
  int underWay(long sender) {
    return senders.of(sender);
  }

  /** Whose update it is: a person's in all chats together, else the channel's or the group's. */
  static long sender(Update update) {
    if (update.hasMessage()) {
      return sender(update.getMessage());
    }
    if (update.hasCallbackQuery()) {
      return sender(update.getCallbackQuery().getFrom(), update);
    }
    if (update.hasInlineQuery()) {
      return sender(update.getInlineQuery().getFrom(), update);
    }
    return update.hasMyChatMember()
        ? sender(update.getMyChatMember().getFrom(), update)
        : Hearing.lane(update);
  }

  private static long sender(Message message) {
    // Channels, and administrators who stay anonymous, all have the same person in "from".
    if (message.getSenderChat() != null) {
      return message.getSenderChat().getId();
    }
    return message.getFrom() == null ? message.getChatId() : message.getFrom().getId();
  }

  private static long sender(@Nullable User person, Update update) {
    return person == null ? Hearing.lane(update) : person.getId();
  }
}
