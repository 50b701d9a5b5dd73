package backheel.platform.telegram;

import backheel.chat.Answers.Invitation;
import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import java.util.Locale;
import java.util.function.BooleanSupplier;
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
  private final Standing standing;
  private final Kinds kinds;

  Hearing(Supplier<@Nullable Me> me, Standing standing, Kinds kinds) {
    this.me = me;
    this.standing = standing;
    this.kinds = kinds;
  }

  /**
   * The chat in whose turn the update is dealt with; a person's inline queries wait for each other
   * alone, since only the newest is answered.
   */
  static long lane(Update update) {
    if (update.hasInlineQuery()) {
      return Long.MIN_VALUE + update.getInlineQuery().getFrom().getId();
    }
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
            rights(message, place),
            null,
            privately(message.getFrom()));
    return new Heard.Asked(question, at, envelope(place, message.getMessageId()), null);
  }

  private Heard pressed(CallbackQuery press) {
    var under = press.getMessage();
    if (under == null || press.getData() == null || press.getData().isBlank()) {
      return NOTHING;
    }
    var whole = under instanceof Message message ? message : null;
    var at = whole == null ? new Address(under.getChatId(), null) : address(whole);
    var place = place(under.getChat());
    long chat = at.chat();
    long person = press.getFrom().getId();
    BooleanSupplier manages =
        place == Place.PRIVATE ? () -> true : () -> standing.mayManage(chat, person);
    boolean photo = whole != null && whole.getPhoto() != null && !whole.getPhoto().isEmpty();
    var question =
        new Question(
            at.id(),
            press.getData(),
            language(press.getFrom()),
            place,
            new PersonalRights(manages, person, standing, me),
            new MessageRef(at.id(), new Shown(under.getMessageId(), photo).id()),
            id(person),
            whole == null ? null : answered(whole));
    return new Heard.Asked(question, at, envelope(place, under.getMessageId()), press.getId());
  }

  /** Whom a message of ours answered. */
  private static @Nullable ChatId answered(Message ours) {
    var original = ours.getReplyToMessage();
    return original == null || original.getForumTopicCreated() != null
        ? null
        : privately(original.getFrom());
  }

  private Heard membership(ChatMemberUpdated update) {
    var chat = id(update.getChat().getId());
    var place = place(update.getChat());
    var now = update.getNewChatMember();
    if (Standing.isPresent(now)) {
      // More or fewer rights in a chat that it is in already are no invitation.
      if (Standing.isPresent(update.getOldChatMember())) {
        return place == Place.PRIVATE ? NOTHING : new Heard.Allowed(chat);
      }
      return place == Place.PRIVATE ? NOTHING : invited(update, chat, place);
    }
    return new Heard.Left(
        chat,
        now.getStatus().equals("left")
            ? "the bot left or was removed"
            : place == Place.PRIVATE ? "the person blocked the bot" : "the bot was removed");
  }

  private static Heard invited(ChatMemberUpdated update, ChatId chat, Place place) {
    var by = privately(update.getFrom());
    if (by == null) {
      return NOTHING;
    }
    var title = update.getChat().getTitle();
    return new Heard.Invited(
        new Invitation(
            chat,
            title == null ? "" : title,
            place,
            by,
            language(update.getFrom()),
            Standing.permissions(update.getNewChatMember(), update.getChat().getType(), null)));
  }

  private PersonalRights rights(Message message, Place place) {
    var from = message.getFrom();
    boolean named = from != null && message.getSenderChat() == null;
    Long person = named ? from.getId() : null;
    return new PersonalRights(mayManage(message, place), person, standing, me);
  }

  private BooleanSupplier mayManage(Message message, Place place) {
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
    return person == null ? () -> false : () -> standing.mayManage(chat, person.getId());
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

  private Place place(Chat chat) {
    kinds.learn(chat.getId(), chat.getType());
    return switch (chat.getType()) {
      case "private" -> Place.PRIVATE;
      case "channel" -> Place.CHANNEL;
      default -> Place.GROUP;
    };
  }

  static String language(@Nullable User from) {
    var code = from == null ? null : from.getLanguageCode();
    return code == null ? "" : code.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
  }

  private static ChatId id(long chat) {
    return new Address(chat, null).id();
  }
}
