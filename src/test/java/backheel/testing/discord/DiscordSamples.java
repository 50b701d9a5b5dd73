package backheel.testing.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One bot, one person and one server, with every field that Discord sends and Javacord needs. */
final class DiscordSamples {
  static final long BOT = 900;
  static final long PERSON = 200;
  static final long GUILD = 100;
  static final long CHANNEL = 101;
  static final long THREAD = 102;

  /** A kind of channel that is newer than Javacord. */
  static final long MEDIA_CHANNEL = 103;

  static final int OBFUSCATED = 1 << 17;

  static final String EVERYTHING = "2251799813685247";
  private static final ObjectMapper JSON = new ObjectMapper();

  private DiscordSamples() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static ObjectNode ready(String session) {
    var ready = object().put("v", 10).put("session_id", session);
    ready.put("resume_gateway_url", "wss://gateway-resume.discord.gg");
    ready.set("user", user(BOT));
    ready.putArray("guilds").addObject().put("id", "" + GUILD).put("unavailable", true);
    ready.putObject("application").put("id", "" + BOT).put("flags", 0);
    ready.putArray("private_channels");
    return ready;
  }

  static ObjectNode application() {
    var application =
        object()
            .put("id", "" + BOT)
            .put("name", "bot")
            .put("description", "")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("verify_key", "k")
            .put("flags", 0)
            .putNull("icon")
            .putNull("team");
    application.set("owner", user(PERSON));
    return application;
  }

  static ObjectNode user(long id) {
    boolean bot = id == BOT;
    return object()
        .put("id", "" + id)
        .put("username", bot ? "bot" : "ann")
        .put("discriminator", "0")
        .put("global_name", bot ? "Bot" : "Ann")
        .put("public_flags", 0)
        .put("bot", bot)
        .putNull("avatar");
  }

  static ObjectNode channel(long id, int type) {
    var channel =
        object()
            .put("id", "" + id)
            .put("type", type)
            .put("name", "c" + id)
            .put("guild_id", "" + GUILD)
            .put("position", 0)
            .put("nsfw", false)
            .put("flags", 0)
            .putNull("parent_id")
            .putNull("topic")
            .putNull("last_message_id");
    channel.putArray("permission_overwrites");
    return channel;
  }

  /** How much of a hidden channel is left away: Discord promises its id, type and position. */
  enum Hidden {
    NULL,
    ABSENT,
    BARE
  }

  /** A channel that the bot may not see, as the gateway tells of it since November 2026. */
  static ObjectNode hidden(long id, int type, Hidden form) {
    var channel = object().put("id", "" + id).put("type", type).put("position", 3);
    channel.put("flags", OBFUSCATED);
    if (form == Hidden.BARE) {
      return channel;
    }
    channel.put("name", "___hidden___").put("guild_id", "" + GUILD);
    channel
        .putArray("permission_overwrites")
        .addObject()
        .put("id", "" + GUILD)
        .put("type", 0)
        .put("allow", "0")
        .put("deny", "1024");
    if (form == Hidden.NULL) {
      List.of(
              "topic",
              "nsfw",
              "bitrate",
              "user_limit",
              "rtc_region",
              "rate_limit_per_user",
              "default_auto_archive_duration",
              "available_tags",
              "default_reaction_emoji",
              "parent_id",
              "last_message_id",
              "last_pin_timestamp")
          .forEach(channel::putNull);
    }
    return channel;
  }

  static ObjectNode thread(long id) {
    var thread =
        object()
            .put("id", "" + id)
            .put("type", 11)
            .put("name", "t" + id)
            .put("guild_id", "" + GUILD)
            .put("parent_id", "" + CHANNEL)
            .put("owner_id", "" + PERSON)
            .put("message_count", 0)
            .put("member_count", 1)
            .put("rate_limit_per_user", 0)
            .put("total_message_sent", 0)
            .put("flags", 0)
            .putNull("last_message_id");
    thread
        .putObject("thread_metadata")
        .put("archived", false)
        .put("auto_archive_duration", 1440)
        .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
        .put("locked", false);
    return thread;
  }

  static ObjectNode guild() {
    var guild =
        object()
            .put("id", "" + GUILD)
            .put("name", "G")
            .put("region", "deprecated")
            .put("large", false)
            .put("member_count", 2)
            .put("owner_id", "" + PERSON)
            .put("verification_level", 0)
            .put("explicit_content_filter", 0)
            .put("default_message_notifications", 0)
            .put("mfa_level", 0)
            .put("premium_tier", 0)
            .put("nsfw_level", 0)
            .put("preferred_locale", "en-US")
            .put("unavailable", false)
            .put("joined_at", "2026-01-01T00:00:00+00:00");
    guild.putArray("channels").add(channel(CHANNEL, 0)).add(channel(MEDIA_CHANNEL, 16));
    guild.putArray("threads").add(thread(THREAD));
    guild
        .putArray("roles")
        .addObject()
        .put("id", "" + GUILD)
        .put("name", "@everyone")
        .put("position", 0)
        .put("color", 0)
        .put("hoist", false)
        .put("mentionable", false)
        .put("permissions", EVERYTHING)
        .put("managed", false)
        .putNull("icon");
    var me = guild.putArray("members").addObject();
    me.put("joined_at", "2026-01-01T00:00:00+00:00").put("mute", false).put("deaf", false);
    me.putArray("roles");
    me.set("user", user(BOT));
    List.of(
            "emojis",
            "stickers",
            "presences",
            "voice_states",
            "features",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")
        .forEach(guild::putArray);
    return guild;
  }

  static ObjectNode member(String permissions) {
    return member(permissions, PERSON);
  }

  static ObjectNode member(String permissions, long person) {
    var member =
        object()
            .put("joined_at", "2026-01-01T00:00:00+00:00")
            .put("permissions", permissions)
            .put("deaf", false)
            .put("mute", false)
            .put("pending", false)
            .put("flags", 0)
            .putNull("nick")
            .putNull("avatar")
            .putNull("premium_since")
            .putNull("communication_disabled_until");
    member.putArray("roles");
    member.set("user", user(person));
    return member;
  }
}
