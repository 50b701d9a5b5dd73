package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.store.Chats;
import backheel.store.Lanes;
import backheel.store.Notices;
import backheel.store.Paces;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is owed on one platform to its chats: each lane in order, one message at a time, at
 * the platform's pace. {@link Rounds} says what to do; this is its thread, and its bell.
 */
public final class Courier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Platform platform;
  private final Office office;
  private final SentJournal journal;
  private final Legs legs;
  private final Pace pace;
  private final Endings endings;
  private final Rounds rounds;
  private final Shift shift;
  private final ReentrantLock bell = new ReentrantLock();
  private final Condition rung = bell.newCondition();
  private boolean somethingNew;
  private volatile boolean closed;
  private final Thread walking;

  /** Whose owners have been told of a right that is missing, which once a day is enough. */
  private final Cache<ChatId, Boolean> barred =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();

  /** What couriers of all platforms work with. */
  public record Office(
      Lanes lanes, Chats chats, Notices notices, Paces paces, Timing timing, Drawing drawing) {}

  /**
   * On its own threads.
   *
   * @param journal of this platform alone; closed with the courier
   */
  public Courier(Platform platform, Office office, SentJournal journal, Clock clock) {
    this(platform, office, journal, new Strides(), clock);
  }

  /** On legs of another kind. */
  public Courier(
      Platform platform, Office office, SentJournal journal, Legs carrying, Clock clock) {
    this.platform = platform;
    this.office = office;
    this.journal = journal;
    this.legs = new BellLegs(carrying, this::wake);
    this.pace =
        office
            .paces()
            .of(platform.name())
            .map(kept ->
                Pace.resumed(
                    platform,
                    new Pace.State(kept.perSecond(), kept.heldUntil()),
                    clock.instant(),
                    legs.nanos()))
            .orElseGet(() -> new Pace(platform, legs.nanos()));
    this.endings =
        new Endings(
            platform, office.lanes(), new Told(), office.timing(), journal, pace, legs, clock);
    this.rounds =
        new Rounds(
            platform,
            office.lanes(),
            office.timing(),
            office.drawing(),
            endings,
            pace,
            legs,
            clock);
    this.shift = new Shift(platform, office.lanes(), journal, pace, rounds, legs, clock);
    this.walking = Thread.ofVirtual().name("courier-" + platform.name()).unstarted(this::walk);
  }

  public void start() {
    walking.start();
  }

  /** Something may be owed now: look at once. */
  public void wake() {
    bell.lock();
    try {
      somethingNew = true;
      rung.signalAll();
    } finally {
      bell.unlock();
    }
  }

  /**
   * An answer goes out to a chat of this platform: what nobody waits for yields to it.
   *
   * @return how long it has to wait for its place: a tenth of a second at most, unless the platform
   *     has asked for patience
   */
  public Duration answered(ChatId chat) {
    return Duration.ofNanos(pace.answered(chat, legs.nanos()));
  }

  public boolean serves(ChatId chat) {
    return chat.platform().equals(platform.name());
  }

  /** A chat of this platform was erased. */
  public void forgotten(ChatId chat) {
    journal.forget(chat.toString());
  }

  private void walk() {
    try {
      while (!closed) {
        nap(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration round() {
    bell.lock();
    try {
      somethingNew = false;
    } finally {
      bell.unlock();
    }
    return shift.round();
  }

  private void nap(Duration time) throws InterruptedException {
    long nanos = Math.min(time.toNanos(), Rounds.LONGEST.toNanos());
    bell.lock();
    try {
      while (!somethingNew && !closed && nanos > 0) {
        nanos = rung.awaitNanos(nanos);
      }
    } finally {
      bell.unlock();
    }
  }

  /** Deliveries on their way now. */
  public int underWay() {
    return rounds.underWay();
  }

  /** Starts nothing more, and waits a little for what is on its way. */
  @Override
  public void close() {
    closed = true;
    wake();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    bell.lock();
    try {
      while (rounds.underWay() > 0 && System.nanoTime() < end) {
        rung.awaitNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      bell.unlock();
    }
    endings.rest();
    if (rounds.underWay() > 0) {
      log.info("{} deliveries are still on their way; they stay owed", rounds.underWay());
    }
    journal.close();
  }

  /** A chat as whoever set it up knows it; by the platform's word where nobody told its name. */
  private String called(ChatId chat) {
    return office
        .chats()
        .title(chat.toString())
        .or(() -> office.chats().title(chat.whole().toString()))
        .orElse(chat.address());
  }

  /**
   * A chat goes on under another id. Where a topic goes on in its whole chat, whoever set it up is
   * told, once: after that there is nothing left in the topic.
   */
  public void moved(ChatId from, ChatId to) {
    var owner = office.chats().owner(from.toString());
    office.chats().move(from.toString(), to.toString());
    if (!from.equals(to) && from.whole().equals(to)) {
      owner.ifPresent(
          other -> office.notices().owe(other, "notice.topic", Map.of("chat", called(from))));
    }
  }

  /** What a courier tells of chats that are gone or moved, and of a platform that is slower. */
  private final class Told implements Endings.Whereabouts {
    @Override
    public void gone(ChatId chat, String why) {
      log.info("A chat of {} is gone: {}", chat.platform(), why);
      var owner = office.chats().owner(chat.toString());
      office.chats().markGone(chat.toString(), why);
      owner
          .filter(other -> !other.equals(chat.toString()))
          .ifPresent(other ->
              office.notices().owe(other, "notice.gone", Map.of("chat", called(chat), "why", why)));
    }

    @Override
    public void barred(ChatId chat) {
      if (barred.asMap().putIfAbsent(chat, true) != null) {
        return;
      }
      log.info("A chat of {} gives the bot no right to post", chat.platform());
      office
          .chats()
          .owner(chat.toString())
          .filter(other -> !other.equals(chat.toString()))
          .ifPresent(
              other -> office.notices().owe(other, "notice.barred", Map.of("chat", called(chat))));
    }

    @Override
    public void moved(ChatId from, ChatId to) {
      Courier.this.moved(from, to);
    }

    @Override
    public void slower(Pace.State state) {
      log.warn(
          "{} asks for patience until {}; {} a second from now on",
          platform.name(),
          state.heldUntil(),
          Math.round(state.perSecond()));
      office.paces().keep(platform.name(), state.perSecond(), state.heldUntil());
    }
  }
}
