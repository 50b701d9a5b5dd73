package backheel.testing;

import backheel.chat.BotEndpoints;
import backheel.chat.BotService;
import backheel.chat.ChatEvents;
import backheel.chat.ProcessedUpdates;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Bots for platforms under test. */
public final class TestBots {
  private TestBots() {}

  /** Creates a bot that remembers the updates it has processed, and holds no reply back. */
  public static <T extends BotService & ChatEvents> BotEndpoints of(T service) {
    return of(service, service);
  }

  public static BotEndpoints of(BotService service, ChatEvents events) {
    return new BotEndpoints(service, events, new UpdatesInMemory(), chat -> Duration.ZERO);
  }

  private static final class UpdatesInMemory implements ProcessedUpdates {
    private final Set<String> processed = ConcurrentHashMap.newKeySet();

    @Override
    public boolean isProcessed(String platform, long number) {
      return processed.contains(platform + " " + number);
    }

    @Override
    public void markProcessed(String platform, long number) {
      processed.add(platform + " " + number);
    }
  }
}
