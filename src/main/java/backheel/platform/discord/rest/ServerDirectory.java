package backheel.platform.discord.rest;

import backheel.chat.ChatId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The servers that the bot is in, and their channels, as the gateway reports them. Discord also
 * reports channels that the bot may not see, without any of their content.
 */
public final class ServerDirectory {
  private final Set<String> memberOf = ConcurrentHashMap.newKeySet();

  /** The channels and threads of each server whose data has arrived. */
  private final Map<String, Set<String>> channels = new ConcurrentHashMap<>();

  /** The server of each channel and thread. */
  private final Map<String, String> homes = new ConcurrentHashMap<>();

  private final Map<String, String> parents = new ConcurrentHashMap<>();
  private final Map<String, DiscordChannel> hidden = new ConcurrentHashMap<>();

  /** The channels that have let nothing through and have not changed since. */
  private final Set<String> barred = ConcurrentHashMap.newKeySet();

  /**
   * Records the servers that the bot is in; existing data on them is kept until new data arrives.
   */
  public void ready(JsonNode packet) {
    memberOf.clear();
    packet.path("guilds").forEach(server -> memberOf.add(server.path("id").asText()));
    channels.keySet().stream().filter(id -> !memberOf.contains(id)).forEach(this::forget);
  }

  /**
   * Records the data of a server.
   *
   * @return the channels that were hidden before and are no longer
   */
  public List<String> joined(JsonNode packet) {
    var server = packet.path("id").asText();
    memberOf.add(server);
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

  /**
   * Records the loss of a server and returns its channels; a server that is temporarily unavailable
   * stays counted and has lost none.
   */
  public List<String> left(JsonNode packet) {
    var server = packet.path("id").asText();
    var lost = List.copyOf(channels.getOrDefault(server, Set.of()));
    if (packet.path("unavailable").asBoolean(false)) {
      channels.remove(server);
      return List.of();
    }
    memberOf.remove(server);
    forget(server);
    return lost;
  }

  /**
   * Records a new or changed channel or thread.
   *
   * @return the channels and threads that may let messages through now and did not before
   */
  public List<String> changed(JsonNode channel) {
    var id = channel.path("id").asText();
    boolean before = hidden.containsKey(id);
    note(channel, channel.path("guild_id").asText(homes.getOrDefault(id, "")));
    if (hidden.containsKey(id)) {
      return List.of();
    }
    var open = takeBarred(one -> one.equals(id) || id.equals(parents.get(one)));
    if (before && !open.contains(id)) {
      open.add(id);
    }
    return List.copyOf(open);
  }

  /**
   * Returns the channels of a server that did not let messages through before its roles changed.
   */
  public List<String> rolesChanged(String server) {
    return List.copyOf(takeBarred(one -> server.equals(homes.get(one))));
  }

  /** Records that a chat lets nothing through. */
  void barred(ChatId chat) {
    barred.add(chat.address());
  }

  private List<String> takeBarred(Predicate<String> which) {
    var taken = new ArrayList<>(barred.stream().filter(which).toList());
    taken.removeIf(id -> !barred.remove(id));
    return taken;
  }

  /** Records a channel or thread mentioned in another packet. */
  public void known(JsonNode channel, String server) {
    note(channel, server);
  }

  public void deleted(String channel) {
    var home = homes.remove(channel);
    var siblings = home == null ? null : channels.get(home);
    if (siblings != null) {
      siblings.remove(channel);
    }
    parents.remove(channel);
    hidden.remove(channel);
    barred.remove(channel);
  }

  /**
   * Returns the channel if the bot may not see it; the threads of a hidden channel are hidden too.
   */
  Optional<DiscordChannel> hidden(String id) {
    var own = hidden.get(id);
    return Optional.ofNullable(own == null ? hidden.get(parents.getOrDefault(id, id)) : own);
  }

  public boolean isHidden(String id) {
    return hidden(id).isPresent();
  }

  /** Returns the number of servers that the bot is in. */
  public int count() {
    return memberOf.size();
  }

  /** Returns the number of servers whose data has arrived. */
  public int loadedCount() {
    return channels.size();
  }

  private void note(JsonNode json, String server) {
    var discordChannel = DiscordChannel.parse(json, server);
    homes.put(discordChannel.id(), server);
    channels.computeIfPresent(
        server,
        (id, all) -> {
          all.add(discordChannel.id());
          return all;
        });
    if (discordChannel.isThread()) {
      parents.put(discordChannel.id(), discordChannel.parent());
    }
    if (discordChannel.hidden()) {
      hidden.put(discordChannel.id(), discordChannel);
    } else {
      hidden.remove(discordChannel.id());
    }
  }

  private void forget(String server) {
    var gone = channels.remove(server);
    if (gone != null) {
      gone.forEach(this::deleted);
    }
  }
}
