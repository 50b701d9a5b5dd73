package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One interaction in the local Discord, and what became of it. */
public final class DiscordInteraction {
  final String id;
  final String token;
  final int type;
  final long sentNanos = System.nanoTime();

  volatile long answeredNanos;
  volatile int callback;
  volatile JsonNode data = MissingNode.getInstance();
  volatile JsonNode original = MissingNode.getInstance();
  volatile boolean thinking;
  volatile boolean deleted;
  final List<JsonNode> followUps = new CopyOnWriteArrayList<>();

  DiscordInteraction(String id, String token, int type) {
    this.id = id;
    this.token = token;
    this.type = type;
  }

  /** How long it took until the first response was taken, null as long as there is none. */
  public @Nullable Duration answeredAfter() {
    return callback == 0 ? null : Duration.ofNanos(answeredNanos - sentNanos);
  }

  public String id() {
    return id;
  }

  public String token() {
    return token;
  }

  /** The type of the first response: 4 message, 5 and 6 later, 7 update, 8 choices; 0 for none. */
  public int callback() {
    return callback;
  }

  /** From the moment that somebody did it to the first response. */
  public Duration took() {
    return Duration.ofNanos(answeredNanos - sentNanos);
  }

  /** What the first response brought. */
  public JsonNode data() {
    return data;
  }

  /** The message that the interaction led to, or changed; missing until there is one. */
  public JsonNode original() {
    return original;
  }

  public boolean originalDeleted() {
    return deleted;
  }

  public List<JsonNode> followUps() {
    return List.copyOf(followUps);
  }
}
