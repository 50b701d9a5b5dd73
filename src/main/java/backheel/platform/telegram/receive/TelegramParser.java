package backheel.platform.telegram.receive;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.platform.telegram.render.BotIdentity;
import backheel.platform.telegram.send.SendOptions;
import backheel.platform.telegram.send.TelegramAddress;
import backheel.platform.telegram.send.TelegramConnection;
import backheel.platform.telegram.send.TelegramMessageId;
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

/** A parser of updates: the question, its asker and chat, and the address of the answer. */
public final class TelegramParser {
  static final IncomingEvent NOTHING = new IncomingEvent.Ignored();

  private final Supplier<@Nullable BotIdentity> identity;
  private final ChatMemberLookup members;
  private final TelegramConnection client;

  public TelegramParser(Supplier<@Nullable BotIdentity> identity, TelegramConnection client) {
    this.identity = identity;
    this.members = new ChatMemberLookup(client.api(), client.log());
    this.client = client;
  }

  public IncomingEvent parse(Update update) {
    if (update.hasMessage()) {
      return message(update.getMessage());
    }
    if (update.hasChannelPost()) {
      return message(update.getChannelPost());
    }
    if (update.hasCallbackQuery()) {
      return callback(update.getCallbackQuery());
    }
    return update.hasMyChatMember() ? membership(update.getMyChatMember()) : NOTHING;
  }

  private IncomingEvent message(Message message) {
    var chat = message.getChat();
    if (message.getMigrateToChatId() != null) {
      return new IncomingEvent.ChatMigrated(id(chat.getId()), id(message.getMigrateToChatId()));
    }
    if (message.getForumTopicReopened() != null || message.getGeneralForumTopicUnhidden() != null) {
      return new IncomingEvent.PermissionsChanged(address(message).chatId());
    }
    // Telegram copies a channel's post into the group where it is discussed.
    boolean copied = Boolean.TRUE.equals(message.getIsAutomaticForward());
    var chatType = chatType(chat);
    boolean passedOn = message.getForwardOrigin() != null && chatType != ChatType.PRIVATE;
    var words =
        copied || passedOn
            ? null
            : MessageTextParser.parse(message, chatType == ChatType.PRIVATE, identity);
    if (words == null) {
      return NOTHING;
    }
    var at = address(message);
    var question =
        new Question(
            at.chatId(),
            words,
            language(message.getFrom()),
            chatType,
            permissions(message, chatType),
            null,
            privateChat(message.getFrom()));
    return new IncomingEvent.QuestionAsked(
        question, at, options(chatType, message.getMessageId()), null);
  }

  private IncomingEvent callback(CallbackQuery press) {
    var under = press.getMessage();
    if (under == null || press.getData() == null || press.getData().isBlank()) {
      return NOTHING;
    }
    var whole = under instanceof Message message ? message : null;
    var at = whole == null ? new TelegramAddress(under.getChatId(), null) : address(whole);
    var chatType = chatType(under.getChat());
    long chat = at.chat();
    long person = press.getFrom().getId();
    BooleanSupplier manages =
        chatType == ChatType.PRIVATE ? () -> true : () -> members.mayManage(chat, person);
    boolean photo = whole != null && whole.getPhoto() != null && !whole.getPhoto().isEmpty();
    var question =
        new Question(
            at.chatId(),
            press.getData(),
            language(press.getFrom()),
            chatType,
            new TelegramChatPermissions(manages, person, members, identity),
            new MessageRef(at.chatId(), new TelegramMessageId(under.getMessageId(), photo).id()),
            id(person),
            whole == null ? null : replyTarget(whole));
    return new IncomingEvent.QuestionAsked(
        question, at, options(chatType, under.getMessageId()), press.getId());
  }

  /** Returns the private chat of the person to whom a message of the bot was a reply. */
  private static @Nullable ChatId replyTarget(Message ours) {
    var original = ours.getReplyToMessage();
    return original == null || original.getForumTopicCreated() != null
        ? null
        : privateChat(original.getFrom());
  }

  private IncomingEvent membership(ChatMemberUpdated update) {
    return BotMembershipParser.parse(update, chatType(update.getChat()));
  }

  private TelegramChatPermissions permissions(Message message, ChatType chatType) {
    var from = message.getFrom();
    boolean named = from != null && message.getSenderChat() == null;
    Long person = named ? from.getId() : null;
    return new TelegramChatPermissions(canManage(message, chatType), person, members, identity);
  }

  private BooleanSupplier canManage(Message message, ChatType chatType) {
    if (chatType != ChatType.GROUP) {
      return () -> true;
    }
    long chat = message.getChatId();
    if (message.getSenderChat() != null) {
      // An anonymous administrator posts as the group itself; other channels are only guests.
      boolean anonymous = message.getSenderChat().getId() == chat;
      return () -> anonymous;
    }
    var person = message.getFrom();
    return person == null ? () -> false : () -> members.mayManage(chat, person.getId());
  }

  /** Returns a person's private chat, which has the person's number; groups and bots have none. */
  static @Nullable ChatId privateChat(@Nullable User from) {
    return from == null || Boolean.TRUE.equals(from.getIsBot()) ? null : id(from.getId());
  }

  private static TelegramAddress address(Message message) {
    // In a group that is no forum a thread of replies has a thread id too.
    boolean topic = Boolean.TRUE.equals(message.getIsTopicMessage());
    return new TelegramAddress(message.getChatId(), topic ? message.getMessageThreadId() : null);
  }

  private static SendOptions options(ChatType chatType, int message) {
    return chatType == ChatType.PRIVATE ? SendOptions.DEFAULTS : new SendOptions(true, message);
  }

  private ChatType chatType(Chat chat) {
    client.learnChatType(chat.getId(), chat.getType());
    return switch (chat.getType()) {
      case "private" -> ChatType.PRIVATE;
      case "channel" -> ChatType.CHANNEL;
      default -> ChatType.GROUP;
    };
  }

  public static String language(@Nullable User from) {
    var code = from == null ? null : from.getLanguageCode();
    return code == null ? "" : code.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
  }

  static ChatId id(long chat) {
    return new TelegramAddress(chat, null).chatId();
  }
}
