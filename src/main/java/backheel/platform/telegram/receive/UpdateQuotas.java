package backheel.platform.telegram.receive;

import backheel.chat.ConcurrencyQuota;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** The quotas of updates in flight per sender and per chat. */
final class UpdateQuotas {
  /**
   * More than a person's limit of concurrent answers, so that a sender who exceeds that limit is
   * notified.
   */
  static final int MAX_UPDATES_PER_SENDER = 40;

  static final int MAX_UPDATES_PER_CHAT = 400;

  private final ConcurrencyQuota senders = new ConcurrencyQuota(MAX_UPDATES_PER_SENDER);
  private final ConcurrencyQuota chats = new ConcurrencyQuota(MAX_UPDATES_PER_CHAT);

  /** Takes a slot for an update; an {@code ADMITTED} one must be released. */
  UpdateAdmissionDecision admit(Update update) {
    long sender = sender(update);
    if (!senders.tryAcquire(sender)) {
      return senders.markOverQuota(sender)
          ? UpdateAdmissionDecision.REJECTED_WITH_NOTICE
          : UpdateAdmissionDecision.REJECTED;
    }
    if (!chats.tryAcquire(PerChatExecutor.keyOf(update))) {
      senders.release(sender);
      return UpdateAdmissionDecision.REJECTED;
    }
    return UpdateAdmissionDecision.ADMITTED;
  }

  void release(Update update) {
    chats.release(PerChatExecutor.keyOf(update));
    senders.release(sender(update));
  }

  /** Returns whether a sender has been rejected and has had updates in flight ever since. */
  boolean isFlooding(long sender) {
    return senders.isOverQuota(sender);
  }

  /** Returns the number of a sender's updates in flight. */
  int inFlight(long sender) {
    return senders.inFlightOf(sender);
  }

  /**
   * Returns the sender of an update: a person, over all chats together, otherwise the channel or
   * group.
   */
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
        : PerChatExecutor.keyOf(update);
  }

  private static long sender(Message message) {
    // Channels and anonymous administrators all have the same person in "from".
    if (message.getSenderChat() != null) {
      return message.getSenderChat().getId();
    }
    return message.getFrom() == null ? message.getChatId() : message.getFrom().getId();
  }

  private static long sender(@Nullable User person, Update update) {
    return person == null ? PerChatExecutor.keyOf(update) : person.getId();
  }
}
