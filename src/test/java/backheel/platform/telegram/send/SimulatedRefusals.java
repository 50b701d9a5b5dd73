package backheel.platform.telegram.send;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.delivery.pace.PaceDecision;
import backheel.delivery.pace.RateLimiter;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Chats that are owed messages by a Telegram which refuses some, on a clock of its own: the pace
 * and the flood control in life, threads and HTTP left out.
 */
final class SimulatedRefusals {
  private static final long MILLI = 1_000_000L;
  private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
  private static final int PERMITS = 6;

  /** How Telegram takes a message: 0, or how many seconds it asks to wait. */
  interface Mood {
    int pause(int chat, long millis);
  }

  final SplittableRandom dice;
  int taken;
  int refused;
  int early;
  int whileHeld;
  private final Mood mood;
  private final SettableClock clock = new SettableClock(NOON);
  private final int[] owed;
  private final long[] told;
  private final boolean[] waits;
  private final ArrayDeque<Integer> ready = new ArrayDeque<>();
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Map<Integer, Integer> takenIn = new HashMap<>();
  private FloodControl floodControl = new FloodControl(clock);
  private RateLimiter rateLimiter = new RateLimiter(new Rate(), 0);
  private RateLimiter.State kept = new RateLimiter.State(30, Instant.EPOCH);
  private long heldUntil = Long.MIN_VALUE;
  private long now;
  private long wakesAt = Long.MIN_VALUE;
  private long sequence;
  private int underWay;
  private int life;

  SimulatedRefusals(int chats, int messages, long seed, Mood mood) {
    this.mood = mood;
    dice = new SplittableRandom(seed);
    owed = new int[chats];
    told = new long[chats];
    waits = new boolean[chats];
    for (int chat = 0; chat < chats; chat++) {
      owed[chat] = messages;
      ready.add(chat);
    }
  }

  int left() {
    int left = 0;
    for (int messages : owed) {
      left += messages;
    }
    return left;
  }

  int takenIn(int chat) {
    return takenIn.getOrDefault(chat, 0);
  }

  double perSecond() {
    return rateLimiter.perSecond(now);
  }

  /** Lives until then, or until nothing is owed. */
  void until(Duration end) {
    long last = end.toNanos();
    send();
    while (!events.isEmpty() && events.peek().at <= last && left() > 0) {
      var event = events.remove();
      pass(event.at);
      happen(event);
      send();
    }
    if (left() > 0) {
      pass(last);
    }
  }

  /** Dies at once; the next life knows the kept pace, and of each lane when it may be tried. */
  void restart() {
    life++;
    underWay = 0;
    floodControl = new FloodControl(clock);
    rateLimiter = RateLimiter.resumed(new Rate(), kept, clock.instant(), now);
    heldUntil = Math.max(heldUntil, now);
    for (int chat = 0; chat < owed.length; chat++) {
      if (!waits[chat] && !ready.contains(chat)) {
        ready.add(chat);
      }
    }
  }

  private void pass(long time) {
    clock.forward(Duration.ofNanos(time - now));
    now = time;
  }

  private void happen(Event event) {
    if (event.kind == Kind.READY) {
      waits[event.chat] = false;
      if (owed[event.chat] > 0) {
        ready.add(event.chat);
      }
    } else if (event.kind == Kind.ANSWER && event.life == life) {
      underWay--;
      answered(event.chat, event.pause);
    }
  }

  private void send() {
    while (!ready.isEmpty() && underWay < PERMITS) {
      int chat = ready.peek();
      switch (rateLimiter.tryAcquire(id(chat), now)) {
        case PaceDecision.Granted() -> {
          ready.remove();
          leave(chat);
        }
        case PaceDecision.Wait(long nanos) -> {
          if (wakesAt <= now) {
            wakesAt = now + nanos;
            plan(wakesAt, Kind.WAKE, chat, 0);
          }
          return;
        }
        case PaceDecision.ChatWait(long nanos) -> {
          ready.remove();
          later(chat, nanos);
        }
      }
    }
  }

  private void leave(int chat) {
    if (floodControl.pending(TelegramAddress.parse(id(chat))) instanceof SendResult.TryLater held) {
      later(chat, held.delay().toNanos());
      return;
    }
    early += now < told[chat] ? 1 : 0;
    whileHeld += now < heldUntil ? 1 : 0;
    underWay++;
    int pause = mood.pause(chat, now / MILLI);
    plan(now + (20 + dice.nextInt(100)) * MILLI, Kind.ANSWER, chat, pause);
  }

  private void answered(int chat, int pause) {
    if (pause == 0) {
      floodControl.accepted(chat + 1);
      taken++;
      takenIn.merge(chat, 1, Integer::sum);
      owed[chat]--;
      later(chat, 1_000 * MILLI);
      return;
    }
    refused++;
    var wait = Duration.ofSeconds(pause);
    told[chat] = now + wait.toNanos();
    var no = new ApiResult.Refused<Integer>(429, "Too Many Requests", wait, 0);
    if (floodControl.refused(TelegramAddress.parse(id(chat)), no) == Scope.PLATFORM) {
      rateLimiter.onRejected(wait, now);
      kept = rateLimiter.state(clock.instant(), now);
      heldUntil = Math.max(heldUntil, now + wait.toNanos());
    } else {
      rateLimiter.onRejected(id(chat), wait, now);
    }
    later(chat, wait.toNanos());
  }

  private void later(int chat, long nanos) {
    waits[chat] = true;
    plan(now + nanos, Kind.READY, chat, 0);
  }

  private static ChatId id(int chat) {
    return new ChatId("telegram", Integer.toString(chat + 1));
  }

  private void plan(long at, Kind kind, int chat, int pause) {
    events.add(new Event(at, sequence++, kind, chat, pause, life));
  }

  private enum Kind {
    WAKE,
    READY,
    ANSWER
  }

  private record Event(long at, long sequence, Kind kind, int chat, int pause, int life)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  /** Telegram's limits and nothing else. */
  private record Rate() implements Platform {
    @Override
    public String name() {
      return "telegram";
    }

    @Override
    public double messagesPerSecond() {
      return 30;
    }

    @Override
    public ChatRateLimit rateLimit(ChatId chat) {
      return new ChatRateLimit(Duration.ofSeconds(1), 0);
    }

    @Override
    public void start(BotEndpoints bot) {
      throw new AssertionError("nobody asks here");
    }

    @Override
    public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
      throw new AssertionError("nothing is sent here");
    }

    @Override
    public SendResult edit(MessageRef message, Reply reply) {
      throw new AssertionError("nothing is edited here");
    }

    @Override
    public Health health() {
      return new Health(State.UP, "");
    }

    @Override
    public void close() {}
  }
}
