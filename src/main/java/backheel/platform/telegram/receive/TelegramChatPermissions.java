package backheel.platform.telegram.receive;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import backheel.input.BidiControlRemover;
import backheel.platform.telegram.render.BotIdentity;
import backheel.platform.telegram.send.TelegramAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of one person. Each call requests them from Telegram, for they may change at any
 * moment.
 */
final class TelegramChatPermissions implements ChatPermissions {
  private static final Pattern PUBLIC_NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");

  private final BooleanSupplier managesHere;
  private final @Nullable Long person;
  private final ChatMemberLookup membership;
  private final Supplier<@Nullable BotIdentity> identity;

  /**
   * @param person null for an anonymous sender: then no permission in other chats is known
   */
  TelegramChatPermissions(
      BooleanSupplier managesHere,
      @Nullable Long person,
      ChatMemberLookup membership,
      Supplier<@Nullable BotIdentity> identity) {
    this.managesHere = managesHere;
    this.person = person;
    this.membership = membership;
    this.identity = identity;
  }

  @Override
  public boolean mayManage() {
    return managesHere.getAsBoolean();
  }

  @Override
  public boolean mayManage(ChatId other) {
    var chat = number(other);
    if (chat == null || person == null) {
      return false;
    }
    if (chat > 0) {
      return chat.equals(person);
    }
    var bot = identity.get();
    return bot != null && membership.mayManage(chat, person) && membership.isMember(chat, bot.id());
  }

  @Override
  public Map<Permission, Boolean> botPermissions(ChatId chat) {
    var number = number(chat);
    var bot = identity.get();
    return number == null || bot == null ? Map.of() : membership.botPermissions(bot.id(), number);
  }

  @Override
  public Optional<ChatId> chatNamed(String name) {
    return PUBLIC_NAME.matcher(name).matches()
        ? membership.chat(name).map(chat -> new TelegramAddress(chat.getId(), null).chatId())
        : Optional.empty();
  }

  @Override
  public String title(ChatId chat) {
    var number = number(chat);
    return number == null
        ? ""
        : membership
            .chat(Long.toString(number))
            .map(info ->
                info.getTitle() != null
                    ? info.getTitle()
                    : info.getFirstName() == null ? "" : info.getFirstName())
            .map(BidiControlRemover::remove)
            .orElse("");
  }

  private static @Nullable Long number(ChatId chat) {
    try {
      return chat.platform().equals(TelegramAddress.PLATFORM)
          ? (Long) TelegramAddress.parse(chat).chat()
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
