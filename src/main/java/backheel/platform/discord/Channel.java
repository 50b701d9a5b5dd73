package backheel.platform.discord;

import backheel.story.input.BidiControls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A channel, thread, forum or private conversation, as Discord tells of it.
 *
 * @param name "" where the bot may not know it
 * @param server "" for a private conversation
 * @param parent the channel that a thread belongs to, "" for none
 * @param tags of a forum
 * @param wantsTag whether a post without a tag is refused
 * @param people in a private conversation, by their ids
 * @param hidden whether it is one that the bot may not see, so that Discord makes up the rest
 */
record Channel(
    String id,
    int type,
    String name,
    String server,
    String parent,
    List<Overwrite> overwrites,
    List<Tag> tags,
    boolean wantsTag,
    List<String> people,
    boolean hidden) {
  private static final int ANNOUNCEMENTS = 5;
  private static final int FORUM = 15;
  private static final int MEDIA = 16;
  private static final List<Integer> THREADS = List.of(10, 11, 12);
  private static final List<Integer> PRIVATE = List.of(1, 3);
  private static final int REQUIRE_TAG = 1 << 4;

  /** Its name is then {@code ___hidden___}, which a channel may also be called in truth. */
  private static final int OBFUSCATED = 1 << 17;

  /** What a role, or somebody, may do here beside or despite what holds in the whole server. */
  record Overwrite(String whose, boolean role, Permissions allowed, Permissions denied) {}

  /** A tag of a forum; a moderated one may be set by moderators alone. */
  record Tag(String id, String name, boolean moderated) {}

  Channel {
    overwrites = List.copyOf(overwrites);
    tags = List.copyOf(tags);
    people = List.copyOf(people);
  }

  static Channel read(JsonNode json) {
    return read(json, json.path("guild_id").asText(""));
  }

  /** As told inside something that names the server. */
  static Channel read(JsonNode json, String server) {
    int flags = json.path("flags").asInt(0);
    boolean hidden = (flags & OBFUSCATED) != 0;
    var overwrites = new ArrayList<Overwrite>();
    for (var overwrite : json.path("permission_overwrites")) {
      overwrites.add(
          new Overwrite(
              overwrite.path("id").asText(),
              overwrite.path("type").asInt() == 0,
              Permissions.read(overwrite.path("allow").asText("")),
              Permissions.read(overwrite.path("deny").asText(""))));
    }
    var tags = new ArrayList<Tag>();
    for (var tag : json.path("available_tags")) {
      tags.add(
          new Tag(
              tag.path("id").asText(),
              tag.path("name").asText(),
              tag.path("moderated").asBoolean(false)));
    }
    return new Channel(
        json.path("id").asText(),
        json.path("type").asInt(),
        hidden ? "" : BidiControls.remove(json.path("name").asText("")),
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

  /** Whether every message opens a post of its own. */
  boolean isForum() {
    return type == FORUM || type == MEDIA;
  }

  boolean isThread() {
    return THREADS.contains(type);
  }

  boolean isPrivate() {
    return PRIVATE.contains(type);
  }

  /** Whether other servers can follow what is posted here. */
  boolean isAnnouncements() {
    return type == ANNOUNCEMENTS;
  }
}
