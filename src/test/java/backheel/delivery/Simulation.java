package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.message.MessageRenderer;
import backheel.store.database.StorageException;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.OutgoingMessage;
import backheel.testing.delivery.ModelOutbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A town of chats, one or two platforms, a store and the processes of a bot, on a clock of their
 * own and in one thread: the real rounds and endings, and everything else that may go wrong. The
 * same seed gives the same simulation.
 */
final class Simulation {
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000 * MILLI;
  private static final long MINUTE = 60 * SECOND;
  private static final long LONGEST = TimeUnit.DAYS.toNanos(9);
  private static final int MOST_CALLS = 20_000;
  private static final int MOST_EVENTS = 300_000;
  private static final Reply WORDS = Reply.text("en", "a story");

  final Clock clock = new Wall();
  final ModelOutbox model = new ModelOutbox(clock);
  final DeliveryInvariants judge = new DeliveryInvariants(this);
  final SimulatedChats simulatedChats;
  MessageRenderer.Rendered rendered = new MessageRenderer.Rendered(WORDS, List.of());
  OutgoingMessage drawnFor;
  private final @Nullable List<String> tale;
  private final SplittableRandom dice;
  private final FaultPlan stormy;
  private final List<ScriptedPlatform> platforms = new ArrayList<>();
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Instant beginning;
  private final long stormUntil;
  private final StorageException failure = new StorageException("as the seed has it", null);
  final StorageException relieved = new StorageException("another one is on duty", null);
  private SimulatedProcess process = new SimulatedProcess(0);
  private long now;
  private long clockIsAhead;
  private long sequence;
  private long storeFailsUntil;
  boolean clockJumped;
  boolean hurried;
  private int stories;
  private int happened;
  private int calls;

  /** A seed and what was found with it. */
  record Found(long seed, Violation violation) {}

  private record Event(long at, long sequence, @Nullable SimulatedProcess process, Runnable what)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  private final class Wall extends Clock {
    @Override
    public Instant instant() {
      return beginning.plusNanos(now + clockIsAhead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private Simulation(long seed, @Nullable List<String> tale) {
    this.tale = tale;
    dice = new SplittableRandom(seed);
    stormy = FaultPlan.of(dice);
    beginning = Instant.parse("2026-05-02T00:00:00Z").plusSeconds(dice.nextInt(86_400));
    stormUntil = dice.nextLong(5, 60) * MINUTE;
    boolean both = dice.nextBoolean();
    if (both || dice.nextBoolean()) {
      platforms.add(new ScriptedPlatform(this, "telegram", dice.nextInt(3) == 0 ? 5 : 30, false));
    }
    if (both || platforms.isEmpty()) {
      platforms.add(new ScriptedPlatform(this, "discord", 50, true));
    }
    simulatedChats =
        new SimulatedChats(this, dice, platforms.stream().map(ScriptedPlatform::name).toList());
    drawnFor =
        new OutgoingMessage(
            0, new ChatId("", ""), List.of(), null, 0, Optional.empty(), 0, Instant.EPOCH);
  }

  /** Lives through the simulation of a seed; what was found, if anything. */
  static Optional<Found> of(long seed) {
    return lived(seed, null);
  }

  /** All that happens with a seed, a line each, up to what is found. */
  static List<String> told(long seed) {
    var tale = new ArrayList<String>();
    lived(seed, tale).ifPresent(found -> tale.add(found.violation().toString()));
    return tale;
  }

  private static Optional<Found> lived(long seed, @Nullable List<String> tale) {
    var simulation = new Simulation(seed, tale);
    try {
      simulation.live();
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(new Found(seed, violation));
    } catch (RuntimeException e) {
      var violation = new Violation("no mistake of the simulation's own", e.toString());
      violation.setStackTrace(e.getStackTrace());
      return Optional.of(new Found(seed, violation));
    }
  }

  /** The first seed of a range with which something is found: seed, invariant and what it was. */
  static @Nullable String firstFound(long from, long to) {
    for (long seed = from; seed < to; seed++) {
      var found = of(seed);
      if (found.isPresent()) {
        var violation = found.get().violation();
        return seed + "\t" + violation.invariant() + "\t" + violation.getMessage();
      }
    }
    return null;
  }

  private void live() {
    trace(() -> stormy + " until " + stormUntil / SECOND + " s in " + simulatedChats.chats);
    plan(0, null, () -> begin(process));
    planTheNews();
    planTroubles();
    while (!isOver()) {
      var event = events.poll();
      if (event == null || event.at > LONGEST || ++happened > MOST_EVENTS) {
        throw new Violation("it comes to rest", left());
      }
      now = Math.max(now, event.at);
      happen(event);
    }
    judge.atTheEnd();
  }

  private String left() {
    return model.rows().stream()
            .filter(row -> row.state == DeliveryState.QUEUED || row.state == DeliveryState.HELD)
            .map(row -> row.id + " " + row.note)
            .toList()
        + " after "
        + happened
        + " events";
  }

  private boolean isOver() {
    return now > stormUntil
        && model.isSettled()
        && process.isAlive()
        && process.lives.stream().allMatch(simulatedRun -> simulatedRun.open.isEmpty());
  }

  private void happen(Event event) {
    var in = event.process;
    if (in != null && !in.isAlive()) {
      return;
    }
    if (in != null && in.asleepUntil > now) {
      events.add(new Event(in.asleepUntil, event.sequence, in, event.what));
      return;
    }
    calls = 0;
    try {
      event.what.run();
    } catch (SimulatedCrash simulatedCrash) {
      die(Objects.requireNonNull(in));
    }
  }

  private void begin(SimulatedProcess next) {
    process = next;
    trace(() -> "process " + next.number + " begins");
    platforms.forEach(platform -> next.lives.add(new SimulatedRun(this, next, platform)));
    next.lives.forEach(SimulatedRun::wake);
  }

  private void die(SimulatedProcess dying) {
    trace(() -> "process " + dying.number + " is killed");
    dying.die();
    for (var simulatedRun : dying.lives) {
      for (var inFlightMessage : simulatedRun.open) {
        inFlightMessage.dropped = !inFlightMessage.met && dice.nextBoolean();
      }
    }
    if (dying == process) {
      var next = new SimulatedProcess(dying.number + 1);
      plan(now + upTo(20), null, () -> begin(next));
    }
  }

  private void planTheNews() {
    boolean bursts = dice.nextBoolean();
    for (int i = dice.nextInt(4, 30); i > 0; i--) {
      long at = bursts ? stormUntil / 2 + dice.nextLong(20 * SECOND) : dice.nextLong(stormUntil);
      double reach = dice.nextDouble();
      plan(at, null, () -> tell(reach));
    }
    for (int i = dice.nextInt(12); i > 0; i--) {
      plan(
          dice.nextLong(stormUntil),
          null,
          () -> {
            if (stories > 0) {
              int story = 1 + dice.nextInt(stories);
              trace(() -> "story " + story + " grows");
              model.grow(story);
              wake();
            }
          });
    }
  }

  private void tell(double reach) {
    int story = ++stories;
    for (var chat : simulatedChats.chats) {
      if (dice.nextDouble() < reach && !simulatedChats.isGone(chat)) {
        var likes = simulatedChats.likes(chat);
        var row = model.owe(chat, story, likes.digest() && dice.nextBoolean());
        trace(() -> "owed: " + row.id + ", story " + story + " to " + chat);
      }
    }
    wake();
  }

  private void wake() {
    if (process.isAlive()) {
      process.lives.forEach(SimulatedRun::wake);
    }
  }

  private void planTroubles() {
    trouble(
        stormy.outages(),
        () -> {
          var platform = platforms.get(dice.nextInt(platforms.size()));
          platform.outageUntil = now + dice.nextLong(SECOND, 3 * MINUTE);
          trace(() -> platform.name() + " is down");
        });
    trouble(stormy.storeFails() > 0, () -> storeFailsUntil = now + upTo(20));
    trouble(
        stormy.blocks(),
        () -> {
          var chat = simulatedChats.any();
          var place = place(chat);
          place.blocked = true;
          trace(() -> chat + " blocks us");
          boolean forGood = dice.nextBoolean();
          plan(
              now + dice.nextLong(10 * MINUTE),
              null,
              () -> {
                if (forGood) {
                  return;
                }
                place.blocked = false;
                place.turnedAway = 0;
                simulatedChats.present(chat);
                hurried = true;
                wake();
              });
        });
    trouble(
        stormy.moves(),
        () -> {
          var chat = SimulatedChats.whole(simulatedChats.any());
          var place = place(chat);
          if (place.movedTo == null && chat.toString().startsWith("telegram:-")) {
            place.movedTo = simulatedChats.newAddress();
            trace(() -> chat + " moves to " + place.movedTo);
          }
        });
    trouble(
        stormy.clockJumps(),
        () -> {
          clockJumped = true;
          clockIsAhead += dice.nextBoolean() ? upTo(7200) : -upTo(90);
          trace(() -> "the clock shows " + clock.instant());
        });
    trouble(stormy.stops(), this::sleep);
    trouble(
        stormy.crash() > 0,
        () -> {
          if (process.isAlive()) {
            die(process);
          }
        });
    trouble(
        stormy.wishesChange(),
        () -> {
          var chat = simulatedChats.any();
          hurried = true;
          if (dice.nextInt(3) == 0) {
            judge.ends(chat);
            model.end(chat, DeliveryState.WITHHELD, "paused");
          } else {
            simulatedChats.chooseAnew(chat);
          }
          wake();
        });
  }

  private void trouble(boolean happens, Runnable what) {
    for (int i = happens ? dice.nextInt(1, 4) : 0; i > 0; i--) {
      plan(dice.nextLong(stormUntil), null, what);
    }
  }

  /** The process stands still, as by a signal or a lid; another one may take over meanwhile. */
  private void sleep() {
    var sleeper = process;
    if (!sleeper.isAlive() || sleeper.asleepUntil > now) {
      return;
    }
    sleeper.asleepUntil = now + 10 * SECOND + upTo(50);
    trace(() -> "process " + sleeper.number + " sleeps");
    if (dice.nextBoolean()) {
      var next = new SimulatedProcess(sleeper.number + 1);
      long at = now + 10 * SECOND;
      plan(
          at,
          null,
          () -> {
            if (sleeper == process && sleeper.isAlive()) {
              begin(next);
              plan(sleeper.asleepUntil + upTo(20), sleeper, () -> die(sleeper));
            }
          });
    }
  }

  private ScriptedPlatform.Place place(ChatId chat) {
    return platform(chat.platform()).place(chat);
  }

  ScriptedPlatform platform(String name) {
    return platforms.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  Optional<MessageRenderer.Rendered> draw(OutgoingMessage message) {
    drawnFor = message;
    rendered =
        new MessageRenderer.Rendered(
            WORDS, message.stories().stream().map(item -> model.edition(item.story())).toList());
    return Optional.of(rendered);
  }

  /** A write to the store: it may fail, before or after its commit, or be the last. */
  void write(SimulatedRun simulatedRun, String what, Runnable commit) {
    crashPoint(simulatedRun);
    mayFail();
    trace(() -> simulatedRun.process.number + " " + what);
    commit.run();
    mayFail();
    crashPoint(simulatedRun);
  }

  void crashPoint(SimulatedRun simulatedRun) {
    if (now < stormUntil && simulatedRun.process.isAlive() && chance(stormy.crash())) {
      throw new SimulatedCrash();
    }
  }

  void mayFail() {
    if (++calls > MOST_CALLS) {
      throw new Violation("no busy loop", calls + " calls of the store at once");
    }
    if (now < stormUntil && (now < storeFailsUntil || chance(stormy.storeFails()))) {
      throw failure;
    }
  }

  /** When a round that found nothing to do is followed by the next: idle hours are skipped. */
  long skipped(long planned) {
    if (planned < stormUntil
        || process.lives.stream().anyMatch(simulatedRun -> !simulatedRun.open.isEmpty())) {
      return planned;
    }
    long due = Long.MAX_VALUE;
    for (var platform : platforms) {
      var next = model.nextDue(platform.name());
      if (next.isPresent()) {
        due =
            Math.min(
                due, TimeUnit.MILLISECONDS.toNanos(next.get().toEpochMilli() - clock.millis()));
      }
    }
    return due == Long.MAX_VALUE ? planned : Math.max(planned, now + due);
  }

  boolean isOnDuty(SimulatedProcess asking) {
    return asking == process;
  }

  FaultPlan weather() {
    return stormy;
  }

  long now() {
    return now;
  }

  /** On the way to a platform. */
  long way() {
    return dice.nextLong(MILLI, 10 * MILLI);
  }

  long answerTakes() {
    return chance(stormy.slow()) ? MINUTE : dice.nextLong(10 * MILLI, 400 * MILLI);
  }

  boolean chance(double chance) {
    return chance > 0 && now < stormUntil && dice.nextDouble() < chance;
  }

  /** At least one, and at most so many seconds. */
  long upTo(int seconds) {
    return dice.nextLong(SECOND, (seconds + 1) * SECOND);
  }

  void plan(long at, @Nullable SimulatedProcess in, Runnable what) {
    events.add(new Event(at, sequence++, in, what));
  }

  void trace(Supplier<String> what) {
    if (tale != null) {
      tale.add(
          String.format(
              Locale.ROOT, "%10.3f %s %s", now / (double) SECOND, clock.instant(), what.get()));
    }
  }
}
