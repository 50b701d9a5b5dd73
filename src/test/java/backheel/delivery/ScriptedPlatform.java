package backheel.delivery;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import backheel.chat.Limits;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
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
  Pace.@Nullable State pace;
  long outageUntil;
  private long heldUntil;
  private @Nullable Flight flight;

  /** One conversation with its topics. */
  static final class Place {
    final Map<String, Shown> messages = new HashMap<>();
    boolean blocked;
    @Nullable String movedTo;
    long heldUntil;
  }

  /** A message as people see it. */
  static final class Shown {
    final String id;
    final Flight first;
    final long at;
    Map<Long, Long> editions;
    boolean acknowledged;

    Shown(String id, Flight first, long at, Map<Long, Long> editions) {
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
    return place(chat.whole().address());
  }

  void meets(Flight next) {
    flight = next;
    next.met = true;
    next.answerTakes = simulation.answerTakes();
  }

  private Flight flight() {
    return java.util.Objects.requireNonNull(flight);
  }

  private static Map<Long, Long> told(Flight flight) {
    var told = new HashMap<Long, Long>();
    for (int i = 0; i < flight.owed.items().size(); i++) {
      told.put(flight.owed.items().get(i).delivery(), flight.editions.get(i));
    }
    return told;
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    var place = place(to);
    return answered(
        to,
        place,
        () -> {
          var nonce = to.whole().address() + " " + once.nonce();
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
  public Delivery edit(MessageRef message, Reply reply) {
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

  private Delivery answered(ChatId to, Place place, Effect effect) {
    var weather = simulation.weather();
    long now = simulation.now();
    if (now < outageUntil) {
      return new Delivery.TryLater(Duration.ofSeconds(5), Scope.PLATFORM, "no connection");
    }
    flight().life.arrived.add(to.whole(), limitsIn(to), perSecond, now);
    if (now < heldUntil) {
      return tooFast(heldUntil - now, Scope.PLATFORM);
    }
    if (now < place.heldUntil) {
      return tooFast(place.heldUntil - now, Scope.CHAT);
    }
    if (place.movedTo != null) {
      flight().endsWithChat = true;
      return new Delivery.Moved(new ChatId(name, place.movedTo));
    }
    if (place.blocked) {
      flight().endsWithChat = true;
      return new Delivery.Gone("blocked");
    }
    if (simulation.chance(weather.platformTooFast())) {
      heldUntil = now + simulation.upTo(20);
      return tooFast(heldUntil - now, Scope.PLATFORM);
    }
    if (simulation.chance(weather.chatTooFast())) {
      place.heldUntil = now + simulation.upTo(60);
      return tooFast(place.heldUntil - now, Scope.CHAT);
    }
    if (simulation.chance(weather.serverError())) {
      return new Delivery.TryLater(Duration.ofSeconds(2), Scope.CHAT, "500");
    }
    if (simulation.chance(weather.refused())) {
      return new Delivery.Refused("refused by the platform");
    }
    if (simulation.chance(weather.lostBefore())) {
      return unknown();
    }
    var id = effect.happens();
    if (id.isEmpty()) {
      return new Delivery.Refused("no such message");
    }
    return simulation.chance(weather.lostAfter())
        ? unknown()
        : new Delivery.Sent(new MessageRef(to, id));
  }

  private Delivery unknown() {
    flight().answerTakes = TimeUnit.SECONDS.toNanos(10);
    return new Delivery.Unknown("no answer");
  }

  private Delivery tooFast(long nanos, Scope scope) {
    return new Delivery.TryLater(
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
  public boolean refusesCopies() {
    return refusesCopies;
  }

  @Override
  public Limits limitsIn(ChatId chat) {
    return refusesCopies
        ? new Limits(Duration.ZERO, 0)
        : new Limits(Duration.ofSeconds(1), chat.address().startsWith("-") ? 20 : 0);
  }

  @Override
  public void listen(Answers answers) {}

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
