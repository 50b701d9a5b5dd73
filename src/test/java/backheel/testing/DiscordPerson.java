package backheel.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody in the local Discord, somewhere, who does things with the bot. */
public final class DiscordPerson {
  private final FakeDiscord discord;
  private final long channel;
  private final boolean direct;
  private final String locale;
  private final String permissions;

  DiscordPerson(
      FakeDiscord discord, long channel, boolean direct, String locale, String permissions) {
    this.discord = discord;
    this.channel = channel;
    this.direct = direct;
    this.locale = locale;
    this.permissions = permissions;
  }

  /** In a server's channel or thread. */
  public DiscordPerson in(long otherChannel) {
    return new DiscordPerson(discord, otherChannel, false, locale, permissions);
  }

  /** In a conversation with the bot alone. */
  public DiscordPerson inDirectMessages(long otherChannel) {
    return new DiscordPerson(discord, otherChannel, true, locale, permissions);
  }

  /** With one of Discord's locales. */
  public DiscordPerson speaking(String otherLocale) {
    return new DiscordPerson(discord, channel, direct, otherLocale, permissions);
  }

  /** With Discord's number for what a member may do. */
  public DiscordPerson allowed(String otherPermissions) {
    return new DiscordPerson(discord, channel, direct, locale, otherPermissions);
  }

  /**
   * Sends a slash command.
   *
   * @param options names and values in turn
   */
  public DiscordInteraction sends(String command, String... options) {
    return act(2, command(command, options));
  }

  /** Types the value of a command's option, and has not ended. */
  public DiscordInteraction types(String command, String option, String typed) {
    var data = command(command, option, typed);
    ((ObjectNode) data.path("options").get(0)).put("focused", true);
    return act(4, data);
  }

  /** Presses a button. */
  public DiscordInteraction presses(String action, String message) {
    var packet = packet(3);
    packet.set("data", DiscordSamples.object().put("custom_id", action).put("component_type", 2));
    var under = DiscordSamples.object().put("id", message).put("channel_id", "" + channel);
    under.put("content", "").put("type", 0).put("timestamp", "2026-01-01T00:00:00+00:00");
    under.set("author", DiscordSamples.user(DiscordSamples.BOT));
    packet.set("message", under);
    return discord.happens(packet);
  }

  private DiscordInteraction act(int type, ObjectNode data) {
    var packet = packet(type);
    packet.set("data", data);
    return discord.happens(packet);
  }

  private static ObjectNode command(String name, String... options) {
    var data = DiscordSamples.object().put("id", "1").put("name", name).put("type", 1);
    var list = data.putArray("options");
    for (int i = 0; i + 1 < options.length; i += 2) {
      list.addObject().put("name", options[i]).put("type", 3).put("value", options[i + 1]);
    }
    return data;
  }

  private ObjectNode packet(int type) {
    var id = discord.newId();
    var packet =
        DiscordSamples.object()
            .put("id", "" + id)
            .put("application_id", "" + DiscordSamples.BOT)
            .put("type", type)
            .put("token", "interaction-secret-" + id)
            .put("version", 1)
            .put("locale", locale)
            .put("app_permissions", DiscordSamples.EVERYTHING)
            .put("channel_id", "" + channel)
            .put("context", direct ? 1 : 0)
            .put("attachment_size_limit", 10_485_760);
    packet.set("channel", DiscordSamples.channel(channel, direct ? 1 : 0));
    packet.putArray("entitlements");
    packet.putObject("authorizing_integration_owners").put("0", "" + DiscordSamples.GUILD);
    if (direct) {
      packet.set("user", DiscordSamples.user(DiscordSamples.PERSON));
    } else {
      packet.put("guild_id", "" + DiscordSamples.GUILD).put("guild_locale", "en-US");
      packet.set("member", DiscordSamples.member(permissions));
      var guild = packet.putObject("guild").put("id", "" + DiscordSamples.GUILD);
      guild.put("locale", "en-US").putArray("features");
    }
    return packet;
  }
}
