package backheel.delivery;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.delivery.pace.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A simulated platform: what arrives is shown or met by a fault, as the seed has it. */
final class ScriptedPlatform implements Platform {
  static final long NONCE_WINDOW = TimeUnit.MINUTES.toNanos(3);

  private final Simulation simulation;
  private final String name;
  private final double perSecond;
  private final boolean refusesCopies;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Shown> byNonce = new HashMap<>();
  final List<SentJournal.Entry> journal = new ArrayList<>();
  RateLimiter.@Nullable State pace;
  long outageUntil;
  private long heldUntil;
  private @Nullable InFlightMessage inFlightMessage;

  /** One conversation with its topics. */
  static final class Place {
    final Map<String, Shown> messages = new HashMap<>();
    boolean blocked;
    int turnedAway;
    @Nullable String movedTo;
    long heldUntil;
  }

  /** A message as people see it. */
  static final class Shown {
    final String id;
    final InFlightMessage first;
    final long at;
    Map<Long, Long> editions;
    boolean acknowledged;

    Shown(String id, InFlightMessage first, long at, Map<Long, Long> editions) {
      this.id = id;
      this.first = first;
      this.at = at;
      this.editions = editions;
    }
  }

  ScriptedPlatform(Simulation simulation, String name, double perSecond, boolean refusesCopies) {
    this.simulation = simulation;
    this.name = name;
    this.perSecond = perSecond;
    this.refusesCopies = refusesCopies;
  }

  Place place(String address) {
    return places.computeIfAbsent(address, a -> new Place());
  }

  Place place(ChatId chat) {
    return place(chat.withoutTopic().address());
  }

  void meets(InFlightMessage next) {
    inFlightMessage = next;
    next.met = true;
    next.answerTakes = simulation.answerTakes();
  }

  private InFlightMessage flight() {
    return java.util.Objects.requireNonNull(inFlightMessage);
  }

  private static Map<Long, Long> told(InFlightMessage inFlightMessage) {
    var told = new HashMap<Long, Long>();
    for (int i = 0; i < inFlightMessage.message.items().size(); i++) {
      told.put(inFlightMessage.message.items().get(i).delivery(), inFlightMessage.editions.get(i));
    }
    return told;
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    var place = place(to);
    return answered(
        to,
        place,
        () -> {
          var nonce = to.withoutTopic().address() + " " + once.nonce();
          var known = refusesCopies ? byNonce.get(nonce) : null;
          if (known != null && simulation.now() - known.at < NONCE_WINDOW) {
            return known.id;
          }
          var shown =
              new Shown(
                  Integer.toString(place.messages.size() + 1),
                  flight(),
                  simulation.now(),
                  told(flight()));
          simulation.judge.shown(to, shown, refusesCopies);
          place.messages.put(shown.id, shown);
          byNonce.put(nonce, shown);
          return shown.id;
        });
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    var place = place(message.chat());
    var shown = place.messages.get(message.id());
    return answered(
        message.chat(),
        place,
        () -> {
          if (shown == null) {
            return "";
          }
          var told = told(flight());
          simulation.judge.changed(shown, told);
          shown.editions = told;
          return shown.id;
        });
  }

  private interface Effect {
    /** The message's id, "" when there is no such message. */
    String happens();
  }

  private SendResult answered(ChatId to, Place place, Effect effect) {
    var faultPlan = simulation.weather();
    long now = simulation.now();
    if (now < outageUntil) {
      return new SendResult.TryLater(Duration.ofSeconds(5), Scope.PLATFORM, "no connection");
    }
    flight().simulatedRun.recentSends.add(to.withoutTopic(), rateLimit(to), perSecond, now);
    if (now < heldUntil) {
      return tooFast(heldUntil - now, Scope.PLATFORM);
    }
    if (now < place.heldUntil) {
      return tooFast(place.heldUntil - now, Scope.CHAT);
    }
    if (place.movedTo != null) {
      flight().endsWithChat = true;
      return new SendResult.Moved(new ChatId(name, place.movedTo));
    }
    if (place.blocked) {
      flight().endsWithChat = true;
      return new SendResult.Gone("blocked");
    }
    if (simulation.chance(faultPlan.platformTooFast())) {
      heldUntil = now + simulation.upTo(20);
      return tooFast(heldUntil - now, Scope.PLATFORM);
    }
    if (simulation.chance(faultPlan.chatTooFast())) {
      place.heldUntil = now + simulation.upTo(60);
      return tooFast(place.heldUntil - now, Scope.CHAT);
    }
    if (simulation.chance(faultPlan.serverError())) {
      return new SendResult.TryLater(Duration.ofSeconds(2), Scope.CHAT, "500");
    }
    if (simulation.chance(faultPlan.refused())) {
      return new SendResult.Refused("refused by the platform");
    }
    if (simulation.chance(faultPlan.lostBefore())) {
      return unknown();
    }
    var id = effect.happens();
    if (id.isEmpty()) {
      return new SendResult.Refused("no such message");
    }
    return simulation.chance(faultPlan.lostAfter())
        ? unknown()
        : new SendResult.Sent(new MessageRef(to, id));
  }

  private SendResult unknown() {
    flight().answerTakes = TimeUnit.SECONDS.toNanos(10);
    return new SendResult.Unknown("no answer");
  }

  private SendResult tooFast(long nanos, Scope scope) {
    return new SendResult.TryLater(
        Duration.ofNanos(nanos), scope, simulation.judge.asked(this, flight(), scope, nanos), true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double messagesPerSecond() {
    return perSecond;
  }

  @Override
  public boolean deduplicatesSends() {
    return refusesCopies;
  }

  @Override
  public ChatRateLimit rateLimit(ChatId chat) {
    return refusesCopies
        ? new ChatRateLimit(Duration.ZERO, 0)
        : new ChatRateLimit(Duration.ofSeconds(1), chat.address().startsWith("-") ? 20 : 0);
  }

  @Override
  public void start(BotEndpoints bot) {}

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
