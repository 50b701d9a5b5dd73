package backheel.platform.discord.rest;

import backheel.input.BidiControlRemover;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A channel, thread, forum or private conversation of Discord.
 *
 * @param name "" where the bot may not see it
 * @param server "" for a private conversation
 * @param parent the channel that contains a thread, "" for none
 * @param tags the tags of a forum
 * @param requiresTag whether a post without a tag is refused
 * @param recipients the ids of the people in a private conversation
 * @param hidden whether the bot may not see it, so that Discord masks the other fields
 */
public record DiscordChannel(
    String id,
    int type,
    String name,
    String server,
    String parent,
    List<PermissionOverwrite> overwrites,
    List<ForumTag> tags,
    boolean requiresTag,
    List<String> recipients,
    boolean hidden) {
  /** The first part of the id of every chat on Discord. */
  public static final String PLATFORM = "discord";

  private static final int ANNOUNCEMENTS = 5;
  private static final int FORUM = 15;
  private static final int MEDIA = 16;
  private static final List<Integer> THREADS = List.of(10, 11, 12);
  private static final List<Integer> PRIVATE = List.of(1, 3);
  private static final int REQUIRE_TAG = 1 << 4;

  /**
   * The flag of a hidden channel. Its name is then {@code ___hidden___}, which a visible channel
   * may also have.
   */
  private static final int OBFUSCATED = 1 << 17;

  /** The permissions of a role or a person that differ in this channel from those in the server. */
  public record PermissionOverwrite(
      String holder, boolean forRole, PermissionSet allowed, PermissionSet denied) {}

  /** A tag of a forum; only moderators may set a moderated one. */
  public record ForumTag(String id, String name, boolean moderated) {}

  public DiscordChannel {
    overwrites = List.copyOf(overwrites);
    tags = List.copyOf(tags);
    recipients = List.copyOf(recipients);
  }

  public static DiscordChannel parse(JsonNode json) {
    return parse(json, json.path("guild_id").asText(""));
  }

  /** Parses a channel from a packet that names the server separately. */
  static DiscordChannel parse(JsonNode json, String server) {
    int flags = json.path("flags").asInt(0);
    boolean hidden = (flags & OBFUSCATED) != 0;
    var overwrites = new ArrayList<PermissionOverwrite>();
    for (var overwrite : json.path("permission_overwrites")) {
      overwrites.add(
          new PermissionOverwrite(
              overwrite.path("id").asText(),
              overwrite.path("type").asInt() == 0,
              PermissionSet.parse(overwrite.path("allow").asText("")),
              PermissionSet.parse(overwrite.path("deny").asText(""))));
    }
    var tags = new ArrayList<ForumTag>();
    for (var tag : json.path("available_tags")) {
      tags.add(
          new ForumTag(
              tag.path("id").asText(),
              tag.path("name").asText(),
              tag.path("moderated").asBoolean(false)));
    }
    return new DiscordChannel(
        json.path("id").asText(),
        json.path("type").asInt(),
        hidden ? "" : BidiControlRemover.remove(json.path("name").asText("")),
        server,
        json.path("parent_id").asText(""),
        overwrites,
        tags,
        (flags & REQUIRE_TAG) != 0,
        StreamSupport.stream(json.path("recipients").spliterator(), false)
            .map(person -> person.path("id").asText())
            .toList(),
        hidden);
  }

  /** Returns whether every message opens a post of its own. */
  public boolean isForum() {
    return type == FORUM || type == MEDIA;
  }

  public boolean isThread() {
    return THREADS.contains(type);
  }

  public boolean isPrivate() {
    return PRIVATE.contains(type);
  }

  /** Returns whether other servers can follow this channel's posts. */
  public boolean isAnnouncementChannel() {
    return type == ANNOUNCEMENTS;
  }
}
