package backheel.platform.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.javacord.api.DiscordApi;
import org.javacord.api.listener.GloballyAttachableListener;
import org.javacord.api.listener.connection.LostConnectionListener;
import org.javacord.api.util.ratelimit.Ratelimiter;
import org.javacord.core.DiscordApiImpl;

/**
 * Javacord with an ear of ours at its line from the first packet on, which its own builder does not
 * allow: what was listened to after its login would miss the servers that came before.
 */
final class HeardApi extends DiscordApiImpl {
  private HeardApi(
      String token,
      Line.Way way,
      Passage passage,
      CompletableFuture<DiscordApi> ready,
      LostConnectionListener lost) {
    super(
        token,
        0,
        1,
        Set.of(),
        // Servers may take a minute to come in, and commands need none of them.
        false,
        false,
        false,
        null,
        passage,
        null,
        way.proxy(),
        null,
        way.trustsAnybody(),
        ready,
        null,
        listening(lost),
        List.of(),
        false,
        true);
  }

  /** Begins to log in; the future tells how that went. */
  static CompletableFuture<DiscordApi> login(
      String token, Line.Way way, Identifies identifies, Ear ear, Runnable lost) {
    var ready = new CompletableFuture<DiscordApi>();
    var unused = new HeardApi(token, way, new Passage(identifies, ear), ready, event -> lost.run());
    return ready;
  }

  private static Map<
          Class<? extends GloballyAttachableListener>,
          List<Function<DiscordApi, GloballyAttachableListener>>>
      listening(LostConnectionListener lost) {
    return Map.of(LostConnectionListener.class, List.of(api -> lost));
  }

  /** Called by Javacord's threads, which may run before a field of this class would be set. */
  @Override
  public ObjectMapper getObjectMapper() {
    return getGatewayIdentifyRatelimiter() instanceof Passage passage
        ? passage.ear()
        : super.getObjectMapper();
  }

  /** Carries the ear with something that Javacord keeps from the beginning on. */
  private record Passage(Identifies identifies, Ear ear) implements Ratelimiter {
    @Override
    public void requestQuota() throws InterruptedException {
      identifies.requestQuota();
    }
  }
}
