package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers that the bot is in, and their channels, as the gateway tells. Discord tells of
 * channels that the bot may not see too, without anything that is in them.
 */
final class Servers {
  private final Set<String> counted = ConcurrentHashMap.newKeySet();

  /** The channels and threads of each server that has come in. */
  private final Map<String, Set<String>> channels = new ConcurrentHashMap<>();

  /** The server of each channel and thread. */
  private final Map<String, String> homes = new ConcurrentHashMap<>();

  private final Map<String, String> parents = new ConcurrentHashMap<>();
  private final Map<String, Channel> hidden = new ConcurrentHashMap<>();

  /** Discord says which servers the bot is in; what is known of them stays until they come. */
  void ready(JsonNode packet) {
    counted.clear();
    packet.path("guilds").forEach(server -> counted.add(server.path("id").asText()));
    channels.keySet().stream().filter(id -> !counted.contains(id)).forEach(this::forget);
  }

  /**
   * A server comes in.
   *
   * @return the channels that were hidden before and are no more
   */
  List<String> joined(JsonNode packet) {
    var server = packet.path("id").asText();
    counted.add(server);
    if (packet.path("unavailable").asBoolean(false)) {
      return List.of();
    }
    var before =
        channels.getOrDefault(server, Set.of()).stream().filter(hidden::containsKey).toList();
    forget(server);
    channels.put(server, ConcurrentHashMap.newKeySet());
    packet.path("channels").forEach(channel -> note(channel, server));
    packet.path("threads").forEach(thread -> note(thread, server));
    return before.stream().filter(id -> homes.containsKey(id) && !isHidden(id)).toList();
  }

  /** A server that is merely away stays counted. Returns the channels that are lost with one. */
  List<String> left(JsonNode packet) {
    var server = packet.path("id").asText();
    var lost = List.copyOf(channels.getOrDefault(server, Set.of()));
    if (packet.path("unavailable").asBoolean(false)) {
      channels.remove(server);
      return List.of();
    }
    counted.remove(server);
    forget(server);
    return lost;
  }

  /**
   * A channel or thread is new, or changed.
   *
   * @return whether it was hidden before and is no more
   */
  boolean changed(JsonNode channel) {
    var id = channel.path("id").asText();
    boolean before = hidden.containsKey(id);
    note(channel, channel.path("guild_id").asText(homes.getOrDefault(id, "")));
    return before && !hidden.containsKey(id);
  }

  /** A channel or thread of a server, told in passing. */
  void known(JsonNode channel, String server) {
    note(channel, server);
  }

  void deleted(String channel) {
    var home = homes.remove(channel);
    var siblings = home == null ? null : channels.get(home);
    if (siblings != null) {
      siblings.remove(channel);
    }
    parents.remove(channel);
    hidden.remove(channel);
  }

  /** The channel, where it is one that the bot may not see; the threads of one are like it. */
  Optional<Channel> hidden(String id) {
    var own = hidden.get(id);
    return Optional.ofNullable(own == null ? hidden.get(parents.getOrDefault(id, id)) : own);
  }

  boolean isHidden(String id) {
    return hidden(id).isPresent();
  }

  /** How many the bot is in. */
  int all() {
    return counted.size();
  }

  /** How many of them have come in. */
  int there() {
    return channels.size();
  }

  private void note(JsonNode json, String server) {
    var channel = Channel.read(json, server);
    homes.put(channel.id(), server);
    channels.computeIfPresent(
        server,
        (id, all) -> {
          all.add(channel.id());
          return all;
        });
    if (channel.isThread()) {
      parents.put(channel.id(), channel.parent());
    }
    if (channel.hidden()) {
      hidden.put(channel.id(), channel);
    } else {
      hidden.remove(channel.id());
    }
  }

  private void forget(String server) {
    var gone = channels.remove(server);
    if (gone != null) {
      gone.forEach(this::deleted);
    }
  }
}
