package backheel.platform.telegram;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Understands updates: who asks what, where, and where the answer belongs. */
final class Hearing {
  private static final Heard NOTHING = new Heard.Nothing();

  private final Supplier<@Nullable Me> me;
  private final Rights rights;

  Hearing(Supplier<@Nullable Me> me, Rights rights) {
    this.me = me;
    this.rights = rights;
  }

  /** The chat in whose turn the update is dealt with. */
  static long lane(Update update) {
    if (update.hasMessage()) {
      return update.getMessage().getChatId();
    }
    if (update.hasChannelPost()) {
      return update.getChannelPost().getChatId();
    }
    if (update.hasMyChatMember()) {
      return update.getMyChatMember().getChat().getId();
    }
    return update.hasCallbackQuery() && update.getCallbackQuery().getMessage() != null
        ? update.getCallbackQuery().getMessage().getChatId()
        : 0;
  }

  Heard of(Update update) {
    if (update.hasMessage()) {
      return message(update.getMessage());
    }
    if (update.hasChannelPost()) {
      return message(update.getChannelPost());
    }
    if (update.hasCallbackQuery()) {
      return pressed(update.getCallbackQuery());
    }
    return update.hasMyChatMember() ? membership(update.getMyChatMember()) : NOTHING;
  }

  private Heard message(Message message) {
    var chat = message.getChat();
    if (message.getMigrateToChatId() != null) {
      return new Heard.Moved(id(chat.getId()), id(message.getMigrateToChatId()));
    }
    // A channel's post comes a second time, by itself, into the group where it is discussed.
    boolean copied = Boolean.TRUE.equals(message.getIsAutomaticForward());
    var place = place(chat);
    boolean passedOn = message.getForwardOrigin() != null && place != Place.PRIVATE;
    var words = copied || passedOn ? null : Words.of(message, place == Place.PRIVATE, me);
    if (words == null) {
      return NOTHING;
    }
    var at = address(message);
    var question =
        new Question(
            at.id(),
            words,
            language(message.getFrom()),
            place,
            mayManage(message, place),
            null,
            privately(message.getFrom()));
    return new Heard.Asked(question, at, envelope(place, message.getMessageId()), null);
  }

  private Heard pressed(CallbackQuery press) {
    var under = press.getMessage();
    if (under == null || press.getData() == null || press.getData().isBlank()) {
      return NOTHING;
    }
    var at = under instanceof Message whole ? address(whole) : new Address(under.getChatId(), null);
    var place = place(under.getChat());
    long chat = at.chat();
    long person = press.getFrom().getId();
    backheel.chat.Rights manages =
        place == Place.PRIVATE ? () -> true : () -> rights.mayManage(chat, person);
    var question =
        new Question(
            at.id(),
            press.getData(),
            language(press.getFrom()),
            place,
            manages,
            new MessageRef(at.id(), Integer.toString(under.getMessageId())),
            id(person));
    return new Heard.Asked(question, at, envelope(place, under.getMessageId()), press.getId());
  }

  private static Heard membership(ChatMemberUpdated update) {
    var chat = id(update.getChat().getId());
    return switch (update.getNewChatMember().getStatus()) {
      case "kicked" ->
          new Heard.Left(
              chat,
              place(update.getChat()) == Place.PRIVATE
                  ? "the person blocked the bot"
                  : "the bot was removed");
      case "left" -> new Heard.Left(chat, "the bot left or was removed");
      default -> NOTHING;
    };
  }

  private backheel.chat.Rights mayManage(Message message, Place place) {
    if (place != Place.GROUP) {
      return () -> true;
    }
    long chat = message.getChatId();
    if (message.getSenderChat() != null) {
      // An administrator who stays anonymous speaks as the group itself; channels only visit.
      boolean anonymous = message.getSenderChat().getId() == chat;
      return () -> anonymous;
    }
    var person = message.getFrom();
    return person == null ? () -> false : () -> rights.mayManage(chat, person.getId());
  }

  /** A person's private chat has the person's number; groups and bots that speak have none. */
  private static @Nullable ChatId privately(@Nullable User from) {
    return from == null || Boolean.TRUE.equals(from.getIsBot()) ? null : id(from.getId());
  }

  private static Address address(Message message) {
    // In a group that is no forum a mere thread of replies has a thread id too.
    boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage());
    return new Address(message.getChatId(), topic ? message.getMessageThreadId() : null);
  }

  private static Envelope envelope(Place place, int message) {
    return place == Place.PRIVATE ? Envelope.PLAIN : new Envelope(true, message);
  }

  private static Place place(Chat chat) {
    return switch (chat.getType()) {
      case "private" -> Place.PRIVATE;
      case "channel" -> Place.CHANNEL;
      default -> Place.GROUP;
    };
  }

  private static String language(@Nullable User from) {
    var code = from == null ? null : from.getLanguageCode();
    return code == null ? "" : code.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
  }

  private static ChatId id(long chat) {
    return new Address(chat, null).id();
  }
}
