package backheel.delivery.pace;

import backheel.chat.ChatId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A day of one bot on a clock of its own: broadcasts, single stories, rushes in groups, people who
 * ask, moods of the platform, restarts. One lane a chat, one message of it under way at a time.
 */
final class SimulatedDay {
  static final long MILLI = 1_000_000L;
  static final long SECOND = 1_000 * MILLI;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final int CHATS = 3_200;
  private static final int GROUPS = 400;
  private static final Instant MIDNIGHT = Instant.parse("2026-05-02T00:00:00Z");

  final RateLimitChecker judge;
  final List<Double> quietRates = new ArrayList<>();
  long answers;
  long edits;
  long restarts;
  long moods;
  long refusals;
  long bookedWhileHeld;
  long undelivered;
  private final PacedPlatform platform;
  private final SplittableRandom dice;
  private final ChatId[] ids = new ChatId[CHATS];
  private final int[] owed = new int[CHATS];
  private final boolean[] busy = new boolean[CHATS];
  private final ArrayDeque<Integer> ready = new ArrayDeque<>();
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final ArrayDeque<Gone> lastMinute = new ArrayDeque<>();
  private final Set<Integer> counted = new HashSet<>();
  private RateLimiter rateLimiter;
  private RateLimiter.State saved = new RateLimiter.State(30, Instant.EPOCH);
  private long downUntil;
  private long moodUntil;
  private long toldUntil;
  private long sequence;
  private boolean senderAwake;
  private long broadcastFrom;

  SimulatedDay(PacedPlatform platform, RateLimitChecker judge, long seed) {
    this.platform = platform;
    this.judge = judge;
    this.dice = new SplittableRandom(seed);
    this.rateLimiter = new RateLimiter(platform, 0);
    for (int chat = 0; chat < CHATS; chat++) {
      ids[chat] = new ChatId(platform.name(), isGroup(chat) ? "-100" + chat : "" + (1 + chat));
    }
  }

  static boolean isGroup(int chat) {
    return chat % (CHATS / GROUPS) == 0;
  }

  /** Lives through the day. Before 6 o'clock there are broadcasts only, which are measured. */
  void live() {
    for (long t = 5 * MINUTE; t < 24 * HOUR; t += t < 6 * HOUR ? 5 * MINUTE : 150 * SECOND) {
      plan(t, Kind.BROADCAST, 0);
    }
    for (long t = 6 * HOUR; t < 24 * HOUR; t += exponential(2 * MINUTE)) {
      converse(t);
    }
    for (long t = 6 * HOUR; t < 24 * HOUR; t += exponential(2 * SECOND)) {
      plan(t, Kind.SINGLE, dice.nextInt(CHATS));
    }
    for (long t = 6 * HOUR; t < 24 * HOUR; t += exponential(10 * MINUTE)) {
      plan(t, Kind.RUSH, dice.nextInt(GROUPS) * (CHATS / GROUPS));
    }
    for (long t = 7 * HOUR; t < 24 * HOUR; t += exponential(HOUR)) {
      plan(t, Kind.RESTART, 0);
    }
    for (long t = 8 * HOUR; t < 24 * HOUR; t += exponential(3 * HOUR)) {
      plan(t, Kind.MOOD, 0);
    }
    for (var event = events.poll(); event != null; event = events.poll()) {
      happen(event);
    }
    for (int chat = 0; chat < CHATS; chat++) {
      undelivered += owed[chat];
    }
  }

  private void converse(long from) {
    int chat = dice.nextInt(CHATS);
    long t = from;
    for (int i = dice.nextInt(1, 15); i > 0; i--) {
      plan(t, Kind.QUESTION, chat);
      t += 2 * SECOND + exponential(3 * SECOND);
    }
  }

  private void happen(Event event) {
    long now = event.at;
    switch (event.kind) {
      case BROADCAST -> {
        broadcastFrom = now;
        counted.clear();
        for (int chat = 0; chat < CHATS; chat++) {
          owe(chat, 1, now);
        }
      }
      case SINGLE -> owe(event.chat, 1, now);
      case RUSH -> owe(event.chat, 30, now);
      case QUESTION -> answer(event.chat, now);
      case RESTART -> restart(now);
      case MOOD -> {
        moods++;
        moodUntil = now + 17 * SECOND;
      }
      case LANE -> {
        busy[event.chat] = false;
        if (owed[event.chat] > 0) {
          makeReady(event.chat, now);
        }
      }
      case SENDER -> {
        senderAwake = false;
        send(now);
      }
      case ARRIVAL -> arrive(event, now);
    }
  }

  private void owe(int chat, int messages, long now) {
    boolean idle = owed[chat] == 0;
    owed[chat] += messages;
    if (idle && !busy[chat]) {
      makeReady(chat, now);
    }
  }

  private void makeReady(int chat, long now) {
    busy[chat] = true;
    ready.add(chat);
    wakeSender(now);
  }

  private void wakeSender(long at) {
    if (!senderAwake) {
      senderAwake = true;
      plan(Math.max(at, downUntil), Kind.SENDER, 0);
    }
  }

  private void send(long now) {
    while (!ready.isEmpty()) {
      if (now < downUntil) {
        wakeSender(downUntil);
        return;
      }
      int chat = ready.peek();
      switch (rateLimiter.tryAcquire(ids[chat], now)) {
        case PaceDecision.Granted() -> {
          ready.remove();
          bookedWhileHeld += now < toldUntil ? 1 : 0;
          edits += dice.nextInt(8) == 0 ? 1 : 0;
          plan(now + way(), Kind.ARRIVAL, chat, now, false);
        }
        case PaceDecision.Wait(long nanos) -> {
          wakeSender(now + nanos + lateness());
          return;
        }
        case PaceDecision.ChatWait(long nanos) -> {
          ready.remove();
          plan(now + nanos, Kind.LANE, chat);
        }
      }
    }
  }

  private void answer(int chat, long now) {
    if (now < downUntil) {
      return;
    }
    answers++;
    long wait = rateLimiter.reserveReply(ids[chat], now);
    plan(now + wait + way(), Kind.ARRIVAL, chat, now, true);
  }

  private void arrive(Event event, long now) {
    boolean fine = judge.arrives(event.chat, isGroup(event.chat), event.answer, event.booked, now);
    if (event.answer) {
      return;
    }
    if (now < moodUntil) {
      refusals++;
      var left = Duration.ofNanos(moodUntil - now);
      rateLimiter.onRejected(left, now);
      toldUntil = moodUntil;
      saved = rateLimiter.state(wall(now), now);
      ready.addFirst(event.chat);
      wakeSender(now);
      return;
    }
    if (!fine) {
      rateLimiter.onRejected(Duration.ofSeconds(3), now);
    }
    owed[event.chat]--;
    lastMinute.add(new Gone(event.chat, now));
    while (lastMinute.peek().at < now - MINUTE - SECOND) {
      lastMinute.remove();
    }
    plan(now, Kind.LANE, event.chat);
    if (now < 6 * HOUR && counted.add(event.chat) && counted.size() == CHATS) {
      quietRates.add((CHATS - 1) * (double) SECOND / (now - broadcastFrom));
    }
  }

  /** The bot dies at once; what is under way arrives, and the next life knows what was marked. */
  private void restart(long now) {
    restarts++;
    downUntil = now + dice.nextLong(50 * MILLI, 20 * SECOND);
    rateLimiter = RateLimiter.resumed(platform, saved, wall(downUntil), downUntil);
    lastMinute.forEach(gone -> rateLimiter.recordPast(ids[gone.chat], gone.at));
  }

  private static Instant wall(long now) {
    return MIDNIGHT.plusNanos(now);
  }

  /** Up to 10 ms to the platform, so that messages overtake each other and bunch. */
  private long way() {
    return dice.nextLong(10 * MILLI);
  }

  private long lateness() {
    return dice.nextInt(20) == 0 ? dice.nextLong(60 * MILLI) : dice.nextLong(MILLI);
  }

  private long exponential(long mean) {
    return (long) (-Math.log(1 - dice.nextDouble()) * mean);
  }

  private void plan(long at, Kind kind, int chat) {
    plan(at, kind, chat, 0, false);
  }

  private void plan(long at, Kind kind, int chat, long booked, boolean answer) {
    events.add(new Event(at, sequence++, kind, chat, booked, answer));
  }

  private enum Kind {
    BROADCAST,
    SINGLE,
    RUSH,
    QUESTION,
    RESTART,
    MOOD,
    LANE,
    SENDER,
    ARRIVAL
  }

  private record Gone(int chat, long at) {}

  private record Event(long at, long sequence, Kind kind, int chat, long booked, boolean answer)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
