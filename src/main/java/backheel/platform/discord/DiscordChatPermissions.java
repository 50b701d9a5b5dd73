package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.ChatPermissions;
import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.rest.ChannelDirectory;
import backheel.platform.discord.rest.DirectMessageChannels;
import backheel.platform.discord.rest.DiscordChannel;
import backheel.platform.discord.rest.PermissionSet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The permissions of an interaction's person and of the bot: in its own channel as the interaction
 * states them, in others as requested from Discord.
 */
final class DiscordChatPermissions implements ChatPermissions {
  private static final Logger log = LoggerFactory.getLogger(DiscordChatPermissions.class);

  private final Interaction interaction;
  private final ChannelDirectory directory;
  private final PermissionCalculator calculator;

  DiscordChatPermissions(
      Interaction interaction, ChannelDirectory directory, PermissionCalculator calculator) {
    this.interaction = interaction;
    this.directory = directory;
    this.calculator = calculator;
  }

  @Override
  public boolean mayManage() {
    return interaction.mayManage();
  }

  @Override
  public boolean mayManage(ChatId other) {
    if (DirectMessageChannels.isPerson(other)) {
      return DirectMessageChannels.person(other).equals(interaction.person());
    }
    try {
      var channel = find(other);
      if (channel.isEmpty()) {
        return false;
      }
      if (channel.get().isPrivate()) {
        return channel.get().recipients().contains(interaction.person());
      }
      var theirs = calculator.permissionsOf(interaction.person(), channel.get());
      return theirs.allows(PermissionSet.VIEW_CHANNEL) && theirs.allowsManaging();
    } catch (IOException e) {
      log.warn("A person's permissions in {} could not be requested: {}", other, e.getMessage());
      return false;
    }
  }

  @Override
  public Map<Permission, Boolean> botPermissions(ChatId chat) {
    try {
      if (isHere(chat)) {
        return needed(interaction.channel(), interaction.botPermissions());
      }
      var channel = find(chat);
      if (channel.map(DiscordChannel::hidden).orElse(false)) {
        return Map.of(Permission.VIEW, false);
      }
      if (channel.isEmpty()) {
        return DirectMessageChannels.isPerson(chat) ? Map.of() : Map.of(Permission.VIEW, false);
      }
      return channel.get().isPrivate()
          ? Map.of()
          : needed(
              channel.get(), calculator.permissionsOf(interaction.application(), channel.get()));
    } catch (IOException e) {
      log.warn("The bot's permissions in {} could not be requested: {}", chat, e.getMessage());
      return Map.of();
    }
  }

  @Override
  public String title(ChatId chat) {
    try {
      return isHere(chat)
          ? interaction.channel().name()
          : find(chat).map(DiscordChannel::name).orElse("");
    } catch (IOException e) {
      log.debug("The name of {} could not be requested", chat, e);
      return "";
    }
  }

  private boolean isHere(ChatId chat) {
    return interaction.botIsMember()
        && !interaction.directMessage()
        && chat.address().equals(interaction.channel().id());
  }

  private Optional<DiscordChannel> find(ChatId chat) throws IOException {
    return DiscordJson.isId(chat.address()) ? directory.channel(chat.address()) : Optional.empty();
  }

  private static Map<Permission, Boolean> needed(
      DiscordChannel discordChannel, PermissionSet ours) {
    var needed = new EnumMap<Permission, Boolean>(Permission.class);
    needed.put(Permission.VIEW, ours.allows(PermissionSet.VIEW_CHANNEL));
    if (discordChannel.isForum()) {
      // In a forum, the permission to send messages is the permission to open a post; later
      // messages are in its thread.
      needed.put(Permission.CREATE_POSTS, ours.allows(PermissionSet.SEND_MESSAGES));
    }
    if (discordChannel.isForum() || discordChannel.isThread()) {
      needed.put(Permission.SEND_IN_THREADS, ours.allows(PermissionSet.SEND_MESSAGES_IN_THREADS));
    } else {
      needed.put(Permission.SEND, ours.allows(PermissionSet.SEND_MESSAGES));
    }
    needed.put(Permission.EMBED_LINKS, ours.allows(PermissionSet.EMBED_LINKS));
    needed.put(Permission.ATTACH_FILES, ours.allows(PermissionSet.ATTACH_FILES));
    needed.put(Permission.MENTION_ROLES, ours.allows(PermissionSet.MENTION_EVERYONE));
    return needed;
  }
}
