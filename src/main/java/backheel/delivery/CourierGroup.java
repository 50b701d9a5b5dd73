package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.chat.ReplyThrottle;
import backheel.message.MessageRenderer;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.match.ImportedFootballData;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.RateLimitStates;
import backheel.store.story.StoryLookup;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The couriers of all platforms, which share one outbox. */
public final class CourierGroup implements ReplyThrottle, AutoCloseable {
  private final List<Courier> couriers;

  /** The stores that deliveries read and write. */
  public record Stores(
      Database database,
      Outbox outbox,
      Chats chats,
      StoryLookup stories,
      ImportedFootballData importedFootballData) {
    DeliveryPolicy policy() {
      return new ChatDeliveryPolicy(
          chats, outbox, stories, new KickOffFinder(importedFootballData));
    }
  }

  public CourierGroup(
      List<Platform> platforms, Stores stores, MessageRenderer renderer, Clock clock) {
    var policy = stores.policy();
    couriers =
        platforms.stream()
            .map(platform ->
                courier(platform, stores, policy, renderer, new VirtualThreadExecutor(), clock))
            .toList();
  }

  static Courier courier(
      Platform platform,
      Stores stores,
      DeliveryPolicy policy,
      MessageRenderer renderer,
      DeliveryExecutor executor,
      Clock clock) {
    var rateLimitStates = new RateLimitStates(stores.database());
    var wakeUpSignal = new WakeUpSignal();
    var services =
        new DeliveryServices(
            platform,
            stores.outbox(),
            policy,
            renderer,
            FileSentJournal.beside(stores.database().file(), platform.name()),
            RateLimiterLoader.load(platform, rateLimitStates, clock.instant(), executor.nanoTime()),
            new NotifyingExecutor(executor, wakeUpSignal::give),
            clock);
    var listener =
        new ChatStateUpdater(
            platform.name(),
            stores.chats(),
            new NoticeQueue(stores.database(), clock),
            rateLimitStates);
    return new Courier(services, listener, wakeUpSignal);
  }

  public void start() {
    couriers.forEach(Courier::start);
  }

  /** Wakes all couriers because messages may have been queued. */
  public void wake() {
    couriers.forEach(Courier::wake);
  }

  @Override
  public Duration reserve(ChatId chat) {
    return courierOf(chat).map(courier -> courier.reserveReply(chat)).orElse(Duration.ZERO);
  }

  /**
   * Moves a chat to another id.
   *
   * @return whether its platform is served
   */
  public boolean moveChat(ChatId from, ChatId to) {
    var courier = courierOf(from);
    courier.ifPresent(one -> one.chatMoved(from, to));
    return courier.isPresent();
  }

  /** Removes an erased chat from the journals. */
  public void forgetChat(ChatId chat) {
    courierOf(chat).ifPresent(courier -> courier.chatErased(chat));
  }

  private Optional<Courier> courierOf(ChatId chat) {
    return couriers.stream().filter(courier -> courier.serves(chat)).findFirst();
  }

  @Override
  public void close() {
    couriers.forEach(Courier::close);
  }
}
