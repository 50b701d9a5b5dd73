package backheel.platform.telegram;

import backheel.chat.ChatId;
import backheel.chat.Rights;
import backheel.story.input.BidiControls;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one person may do. Each question goes to Telegram, for rights change at any moment. */
final class PersonalRights implements Rights {
  private static final Pattern PUBLIC_NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");

  private final BooleanSupplier here;
  private final @Nullable Long person;
  private final Standing standing;
  private final Supplier<@Nullable Me> me;

  /**
   * @param person null for somebody who is not named: then nothing is known of other chats
   */
  PersonalRights(
      BooleanSupplier here, @Nullable Long person, Standing standing, Supplier<@Nullable Me> me) {
    this.here = here;
    this.person = person;
    this.standing = standing;
    this.me = me;
  }

  @Override
  public boolean here() {
    return here.getAsBoolean();
  }

  @Override
  public boolean in(ChatId other) {
    var chat = number(other);
    if (chat == null || person == null) {
      return false;
    }
    if (chat > 0) {
      return chat.equals(person);
    }
    var bot = me.get();
    return bot != null && standing.mayManage(chat, person) && standing.isIn(chat, bot.id());
  }

  @Override
  public Map<Permission, Boolean> ofTheBot(ChatId chat) {
    var number = number(chat);
    var bot = me.get();
    return number == null || bot == null ? Map.of() : standing.of(bot.id(), number);
  }

  @Override
  public Optional<ChatId> named(String name) {
    return PUBLIC_NAME.matcher(name).matches()
        ? standing.chat(name).map(chat -> new Address(chat.getId(), null).id())
        : Optional.empty();
  }

  @Override
  public String title(ChatId chat) {
    var number = number(chat);
    return number == null
        ? ""
        : standing
            .chat(Long.toString(number))
            .map(info ->
                info.getTitle() != null
                    ? info.getTitle()
                    : info.getFirstName() == null ? "" : info.getFirstName())
            .map(BidiControls::remove)
            .orElse("");
  }

  private static @Nullable Long number(ChatId chat) {
    try {
      return chat.platform().equals(Address.PLATFORM) ? (Long) Address.of(chat).chat() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
