package backheel.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody in the local Discord, somewhere, who does things with the bot.
 *
 * @param context 0 in a server, 1 with the bot alone, 2 with other people
 * @param bot whether the bot itself is there, and not only its commands, installed by the person
 */
public record DiscordPerson(
    FakeDiscord discord,
    long id,
    long channel,
    int context,
    boolean bot,
    String locale,
    String permissions,
    String botsPermissions) {

  /** Somebody else. */
  public DiscordPerson as(long person) {
    return new DiscordPerson(
        discord, person, channel, context, bot, locale, permissions, botsPermissions);
  }

  /** In a server's channel or thread. */
  public DiscordPerson in(long otherChannel) {
    return at(otherChannel, 0, true);
  }

  /** In a conversation with the bot alone. */
  public DiscordPerson inDirectMessages(long otherChannel) {
    return at(otherChannel, 1, true);
  }

  /** In a server where the bot is not, with the commands that the person has installed. */
  public DiscordPerson inForeignServer(long otherChannel) {
    return at(otherChannel, 0, false);
  }

  /** In a conversation with other people, likewise. */
  public DiscordPerson amongFriends(long otherChannel) {
    return at(otherChannel, 2, false);
  }

  private DiscordPerson at(long otherChannel, int otherContext, boolean withBot) {
    return new DiscordPerson(
        discord, id, otherChannel, otherContext, withBot, locale, permissions, botsPermissions);
  }

  /** With one of Discord's locales. */
  public DiscordPerson speaking(String otherLocale) {
    return new DiscordPerson(
        discord, id, channel, context, bot, otherLocale, permissions, botsPermissions);
  }

  /** With Discord's number for what a member may do. */
  public DiscordPerson allowed(String otherPermissions) {
    return new DiscordPerson(
        discord, id, channel, context, bot, locale, otherPermissions, botsPermissions);
  }

  /** Where the bot may do this. */
  public DiscordPerson withBotAllowed(String otherPermissions) {
    return new DiscordPerson(
        discord, id, channel, context, bot, locale, permissions, otherPermissions);
  }

  /**
   * Sends a slash command.
   *
   * @param options names and values in turn
   */
  public DiscordInteraction sends(String command, String... options) {
    return act(2, command(command, options));
  }

  /** Sends a part of a slash command. */
  public DiscordInteraction sendsPart(String command, String part, String... options) {
    return act(2, part(command, part, options));
  }

  /** Types the value of a command's option, and has not ended. */
  public DiscordInteraction types(String command, String option, String typed) {
    var data = command(command, option, typed);
    ((ObjectNode) data.path("options").get(0)).put("focused", true);
    return act(4, data);
  }

  /** Types the value of an option of a part. */
  public DiscordInteraction typesPart(String command, String part, String option, String typed) {
    var data = part(command, part, option, typed);
    ((ObjectNode) data.path("options").get(0).path("options").get(0)).put("focused", true);
    return act(4, data);
  }

  /** Presses a button. */
  public DiscordInteraction presses(String action, String message) {
    return under(
        message, 0, DiscordSamples.object().put("custom_id", action).put("component_type", 2));
  }

  /** Presses a button under what the bot answered somebody. */
  public DiscordInteraction pressesWhatAnswered(long other, String action, String message) {
    return under(
        message, other, DiscordSamples.object().put("custom_id", action).put("component_type", 2));
  }

  /** Presses a button under what the bot answered this person. */
  public DiscordInteraction pressesOwn(String action, String message) {
    return pressesWhatAnswered(id, action, message);
  }

  /** Chooses from a list that the bot answered this person with. */
  public DiscordInteraction chooses(String value, String message) {
    var data = DiscordSamples.object().put("custom_id", "choose 0").put("component_type", 3);
    data.putArray("values").add(value);
    return under(message, id, data);
  }

  private DiscordInteraction under(String message, long answered, ObjectNode data) {
    var packet = packet(3);
    packet.set("data", data);
    var under = DiscordSamples.object().put("id", message).put("channel_id", "" + channel);
    under.put("content", "").put("type", 0).put("timestamp", "2026-01-01T00:00:00+00:00");
    under.set("author", DiscordSamples.user(DiscordSamples.BOT));
    if (answered != 0) {
      var metadata = under.putObject("interaction_metadata").put("id", "1").put("type", 2);
      metadata.set("user", DiscordSamples.user(answered));
    }
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
    fill(data, options);
    return data;
  }

  private static ObjectNode part(String name, String part, String... options) {
    var data = DiscordSamples.object().put("id", "1").put("name", name).put("type", 1);
    fill(data.putArray("options").addObject().put("name", part).put("type", 1), options);
    return data;
  }

  private static void fill(ObjectNode data, String... options) {
    var list = data.putArray("options");
    for (int i = 0; i + 1 < options.length; i += 2) {
      list.addObject().put("name", options[i]).put("type", 3).put("value", options[i + 1]);
    }
  }

  private ObjectNode packet(int type) {
    var number = discord.newId();
    var packet =
        DiscordSamples.object()
            .put("id", "" + number)
            .put("application_id", "" + DiscordSamples.BOT)
            .put("type", type)
            .put("token", "interaction-secret-" + number)
            .put("version", 1)
            .put("locale", locale)
            .put("app_permissions", botsPermissions)
            .put("channel_id", "" + channel)
            .put("context", context)
            .put("attachment_size_limit", 10_485_760);
    packet.set("channel", place());
    packet.putArray("entitlements");
    packet
        .putObject("authorizing_integration_owners")
        .put(bot ? "0" : "1", "" + (bot ? DiscordSamples.GUILD : id));
    if (context == 0) {
      long guild = bot ? DiscordSamples.GUILD : DiscordSamples.GUILD + 77;
      packet.put("guild_id", "" + guild).put("guild_locale", "en-US");
      packet.set("member", DiscordSamples.member(permissions, id));
      packet.putObject("guild").put("id", "" + guild).put("locale", "en-US").putArray("features");
    } else {
      packet.set("user", DiscordSamples.user(id));
    }
    return packet;
  }

  private ObjectNode place() {
    var known = discord.channel(channel);
    return known == null
        ? DiscordSamples.channel(channel, context == 0 ? 0 : context == 1 ? 1 : 3)
        : known.deepCopy();
  }
}
