package backheel.platform.discord;

import backheel.platform.discord.rest.ConnectionSettings;
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
 * A Javacord client whose packets are read here from the first one on, which its own builder does
 * not allow: a listener added after login would miss the servers that arrived before.
 */
final class JavacordClient extends DiscordApiImpl {
  private JavacordClient(
      String token,
      ConnectionSettings.GatewaySettings gatewaySettings,
      Passage passage,
      CompletableFuture<DiscordApi> ready,
      LostConnectionListener lost) {
    super(
        token,
        0,
        1,
        Set.of(),
        // Servers may take a minute to arrive, and commands need none of them.
        false,
        false,
        false,
        null,
        passage,
        null,
        gatewaySettings.proxy(),
        null,
        gatewaySettings.trustsAllCertificates(),
        ready,
        null,
        listening(lost),
        List.of(),
        false,
        true);
  }

  /** Starts a login; the future completes with its result. */
  static CompletableFuture<DiscordApi> login(
      String token,
      ConnectionSettings.GatewaySettings gatewaySettings,
      IdentifyLimiter identifyLimiter,
      GatewayPacketInterceptor gatewayPacketInterceptor,
      Runnable lost) {
    var ready = new CompletableFuture<DiscordApi>();
    var unused =
        new JavacordClient(
            token,
            gatewaySettings,
            new Passage(identifyLimiter, gatewayPacketInterceptor),
            ready,
            event -> lost.run());
    return ready;
  }

  private static Map<
          Class<? extends GloballyAttachableListener>,
          List<Function<DiscordApi, GloballyAttachableListener>>>
      listening(LostConnectionListener lost) {
    return Map.of(LostConnectionListener.class, List.of(api -> lost));
  }

  /**
   * Returns the packet reader. Called by Javacord's threads, possibly before a field of this class
   * is set.
   */
  @Override
  public ObjectMapper getObjectMapper() {
    return getGatewayIdentifyRatelimiter() instanceof Passage passage
        ? passage.ear()
        : super.getObjectMapper();
  }

  /**
   * A rate limiter that carries the packet reader, since Javacord stores it from the beginning on.
   */
  private record Passage(IdentifyLimiter identifies, GatewayPacketInterceptor ear)
      implements Ratelimiter {
    @Override
    public void requestQuota() throws InterruptedException {
      identifies.requestQuota();
    }
  }
}
