package backheel.platform.discord.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A cache of channels by id, including kinds that Javacord does not support: requested from Discord
 * once, until the gateway reports a change.
 */
public final class ChannelDirectory {
  private final DiscordRest discordRest;
  private final ServerDirectory serverDirectory;
  private final Cache<String, DiscordChannel> known =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  public ChannelDirectory(DiscordRest discordRest, ServerDirectory serverDirectory) {
    this.discordRest = discordRest;
    this.serverDirectory = serverDirectory;
  }

  /**
   * Returns the channel; empty where there is none. One that the bot may not see has no name and
   * denies everyone the permission to see it.
   *
   * @throws IOException when Discord does not answer now
   */
  public Optional<DiscordChannel> channel(String id) throws IOException {
    var hidden = serverDirectory.hidden(id);
    if (hidden.isPresent()) {
      // A request for it would be answered as if there were none.
      return hidden;
    }
    var before = known.getIfPresent(id);
    if (before != null) {
      return Optional.of(before);
    }
    var discordResponse = discordRest.asBot("GET", "channels/" + id, null);
    if (discordResponse.status() == 403 || discordResponse.status() == 404) {
      return Optional.empty();
    }
    if (!discordResponse.ok() || !discordResponse.body().hasNonNull("id")) {
      throw new IOException(discordResponse.summary());
    }
    var discordChannel = DiscordChannel.parse(discordResponse.body());
    known.put(id, discordChannel);
    return Optional.of(discordChannel);
  }

  /** Returns the channel if it is cached and a forum, without a request. */
  public Optional<DiscordChannel> knownForum(String id) {
    return Optional.ofNullable(known.getIfPresent(id)).filter(DiscordChannel::isForum);
  }

  public void invalidate(String id) {
    known.invalidate(id);
  }
}
