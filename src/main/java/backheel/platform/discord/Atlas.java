package backheel.platform.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What kinds of channels there are behind ids, also those that Javacord does not know: asked of
 * Discord once, until the gateway tells of a change.
 */
final class Atlas {
  private final Rest rest;
  private final Servers servers;
  private final Cache<String, Channel> known =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  Atlas(Rest rest, Servers servers) {
    this.rest = rest;
    this.servers = servers;
  }

  /**
   * The channel; none where there is no such channel. One that the bot may not see has no name and
   * denies to everybody that they may see it.
   *
   * @throws IOException where Discord does not tell now
   */
  Optional<Channel> channel(String id) throws IOException {
    var hidden = servers.hidden(id);
    if (hidden.isPresent()) {
      // Asked for it, Discord would say that there is none.
      return hidden;
    }
    var before = known.getIfPresent(id);
    if (before != null) {
      return Optional.of(before);
    }
    var answer = rest.asBot("GET", "channels/" + id, null);
    if (answer.status() == 403 || answer.status() == 404) {
      return Optional.empty();
    }
    if (!answer.ok() || !answer.body().hasNonNull("id")) {
      throw new IOException(answer.why());
    }
    var channel = Channel.read(answer.body());
    known.put(id, channel);
    return Optional.of(channel);
  }

  /** Whether it is known to be a forum, without asking. */
  Optional<Channel> knownForum(String id) {
    return Optional.ofNullable(known.getIfPresent(id)).filter(Channel::isForum);
  }

  void forget(String id) {
    known.invalidate(id);
  }
}
