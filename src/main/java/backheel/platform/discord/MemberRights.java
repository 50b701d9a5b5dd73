package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Rights;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one who did something may do, and the bot: here, as Discord told; elsewhere, asked. */
final class MemberRights implements Rights {
  private static final Logger log = LoggerFactory.getLogger(MemberRights.class);

  private final Interaction interaction;
  private final Atlas atlas;
  private final Authority authority;

  MemberRights(Interaction interaction, Atlas atlas, Authority authority) {
    this.interaction = interaction;
    this.atlas = atlas;
    this.authority = authority;
  }

  @Override
  public boolean here() {
    return interaction.manages();
  }

  @Override
  public boolean in(ChatId other) {
    if (Conversations.isPerson(other)) {
      return Conversations.person(other).equals(interaction.person());
    }
    try {
      var channel = find(other);
      if (channel.isEmpty()) {
        return false;
      }
      if (channel.get().isPrivate()) {
        return channel.get().people().contains(interaction.person());
      }
      var theirs = authority.of(interaction.person(), channel.get());
      return theirs.allow(Permissions.VIEW_CHANNEL) && theirs.allowManaging();
    } catch (IOException e) {
      log.warn("What somebody may do in {} could not be asked: {}", other, e.getMessage());
      return false;
    }
  }

  @Override
  public Map<Permission, Boolean> ofTheBot(ChatId chat) {
    try {
      if (isHere(chat)) {
        return needed(interaction.channel(), interaction.ours());
      }
      var channel = find(chat);
      if (channel.map(Channel::hidden).orElse(false)) {
        return Map.of(Permission.VIEW, false);
      }
      if (channel.isEmpty()) {
        return Conversations.isPerson(chat) ? Map.of() : Map.of(Permission.VIEW, false);
      }
      return channel.get().isPrivate()
          ? Map.of()
          : needed(channel.get(), authority.of(interaction.application(), channel.get()));
    } catch (IOException e) {
      log.warn("What the bot may do in {} could not be asked: {}", chat, e.getMessage());
      return Map.of();
    }
  }

  @Override
  public String title(ChatId chat) {
    try {
      return isHere(chat) ? interaction.channel().name() : find(chat).map(Channel::name).orElse("");
    } catch (IOException e) {
      log.debug("The name of {} could not be asked", chat, e);
      return "";
    }
  }

  private boolean isHere(ChatId chat) {
    return interaction.member()
        && !interaction.direct()
        && chat.address().equals(interaction.channel().id());
  }

  private Optional<Channel> find(ChatId chat) throws IOException {
    return Post.isId(chat.address()) ? atlas.channel(chat.address()) : Optional.empty();
  }

  private static Map<Permission, Boolean> needed(Channel channel, Permissions ours) {
    var needed = new EnumMap<Permission, Boolean>(Permission.class);
    needed.put(Permission.VIEW, ours.allow(Permissions.VIEW_CHANNEL));
    if (channel.isForum()) {
      // In a forum the right to send is the right to open a post; what follows is in its thread.
      needed.put(Permission.CREATE_POSTS, ours.allow(Permissions.SEND_MESSAGES));
    }
    if (channel.isForum() || channel.isThread()) {
      needed.put(Permission.SEND_IN_THREADS, ours.allow(Permissions.SEND_MESSAGES_IN_THREADS));
    } else {
      needed.put(Permission.SEND, ours.allow(Permissions.SEND_MESSAGES));
    }
    needed.put(Permission.EMBED_LINKS, ours.allow(Permissions.EMBED_LINKS));
    needed.put(Permission.ATTACH_FILES, ours.allow(Permissions.ATTACH_FILES));
    needed.put(Permission.MENTION_ROLES, ours.allow(Permissions.MENTION_EVERYONE));
    return needed;
  }
}
