package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.delivery.ScriptedPlatform.Shown;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import backheel.subscription.rhythm.Rhythm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Watches a simulation, and throws a {@link Violation} when something happens that must not. */
final class DeliveryJudge {
  private static final long DAY = TimeUnit.HOURS.toMillis(24);
  private static final long STALE = TimeUnit.SECONDS.toNanos(9);
  private static final int UNKNOWN_ENOUGH = 4;

  private final Simulation simulation;
  private final Map<Long, List<Shown>> shownBy = new HashMap<>();
  private final Map<String, Long> lastInLane = new HashMap<>();
  private final Map<Long, Integer> unknown = new HashMap<>();
  private final Map<Long, Long> endedAt = new HashMap<>();
  private final Set<Long> changeGivenUp = new HashSet<>();
  private final Map<String, Hold> holds = new HashMap<>();
  private final Map<Long, SimulatedProcess> unknownTold = new HashMap<>();
  private long steps;
  long messages;
  long copies;

  /** That nothing may go to a chat, or a platform, for a while, and who knows it. */
  private static final class Hold {
    final Flight flight;
    final String where;
    final long until;
    boolean stored;

    Hold(Flight flight, String where, long until) {
      this.flight = flight;
      this.where = where;
      this.until = until;
    }
  }

  DeliveryJudge(Simulation simulation) {
    this.simulation = simulation;
  }

  /** How much has been done: a round in between which this stands still did nothing. */
  long steps() {
    return steps;
  }

  void step() {
    steps++;
  }

  private void require(boolean holds, String invariant, Object what) {
    if (!holds) {
      throw new Violation(invariant, what.toString());
    }
  }

  /** The platform asks for patience; the words by which it will be known again. */
  String asked(ScriptedPlatform platform, Flight flight, Delivery.Scope scope, long nanos) {
    var name = "429 #" + holds.size();
    var where =
        scope == Delivery.Scope.PLATFORM
            ? platform.name()
            : ChatId.parse(flight.owed.chat()).whole().toString();
    holds.put(name, new Hold(flight, where, simulation.now() + nanos));
    return name;
  }

  /** A message starts on its way. */
  void started(Flight flight) {
    steps++;
    var life = flight.life;
    var owed = flight.owed;
    simulation.trace(() -> life.process.number + " starts " + owed);
    require(life.open.size() < life.permits, "permits are held", life.open.size() + " under way");
    for (var other : life.open) {
      require(!other.owed.chat().equals(owed.chat()), "one at a time", owed.chat());
    }
    var whole = Town.whole(owed.chat());
    for (var hold : holds.values()) {
      boolean known =
          (hold.flight.life.process == life.process && hold.flight.answered)
              || (hold.stored && isRemembered(hold, owed));
      require(
          !known
              || simulation.now() >= hold.until
              || !(hold.where.equals(life.platform.name()) || hold.where.equals(whole)),
          "retry_after is obeyed",
          hold.where + " until " + hold.until);
    }
    if (!owed.isEdit()) {
      startedNew(owed, life);
    }
  }

  /** A life before asked a platform, or this very lane, and neither clock nor chat intervened. */
  private boolean isRemembered(Hold hold, Owed owed) {
    boolean platform = hold.where.equals(hold.flight.life.platform.name());
    boolean lane = hold.flight.owed.chat().equals(owed.chat()) && !simulation.hurried;
    return !simulation.clockJumped && (platform || lane);
  }

  private void startedNew(Owed owed, Life life) {
    var likes = simulation.town.likes(owed.chat());
    var now = simulation.clock.instant();
    require(
        owed.bundled() == Bundled.DIGEST
            || likes.rhythm().quiet().flatMap(q -> q.endsAt(now, likes.rhythm().zone())).isEmpty(),
        "quiet hours",
        owed.chat() + " at " + now);
    for (var item : owed.items()) {
      long ended = endedAt.getOrDefault(item.delivery(), Long.MAX_VALUE);
      require(ended > simulation.now() - STALE, "what has ended is not sent", item.delivery());
      require(
          !likes.once()
              || life.platform.refusesCopies()
              || unknownTold.get(item.delivery()) != life.process,
          "once means once",
          item.delivery());
    }
    require(
        owed.items().size() == 1 || owed.bundled() != Bundled.NOT, "bundles", owed.items().size());
    if (owed.bundled() != Bundled.DIGEST && likes.rhythm().cap() > 0) {
      var rhythm = likes.rhythm();
      long since = Rhythm.dayStart(now, rhythm.zone()).toEpochMilli();
      long today =
          simulation.model.rows().stream()
              .filter(row -> row.chat.equals(owed.chat()) && row.state == 1 && row.ended >= since)
              .filter(row -> !row.keptAs.equals("digest"))
              .map(row -> shownBy.getOrDefault(row.id, List.of()))
              .filter(shown -> !shown.isEmpty())
              .map(List::getLast)
              .distinct()
              .count();
      require(
          today < rhythm.cap() + (owed.attempts() > 0 ? 1 : 0),
          "caps",
          today + " of " + rhythm.cap() + " in " + owed.chat());
    }
  }

  /** People see a new message. */
  void shown(ChatId chat, Shown shown, boolean refusesCopies) {
    messages++;
    simulation.trace(() -> "shown in " + chat + ": " + shown.editions + " as " + shown.id);
    var owed = shown.first.owed;
    for (var item : owed.items()) {
      long delivery = item.delivery();
      var before = shownBy.computeIfAbsent(delivery, d -> new ArrayList<>());
      for (var earlier : before) {
        copies++;
        require(!earlier.acknowledged, "nothing twice", delivery + ", and it was known");
        require(
            !refusesCopies || shown.at - earlier.at >= ScriptedPlatform.NONCE_WINDOW,
            "no copy within the nonce's window",
            delivery);
      }
      var row = simulation.model.row(delivery);
      boolean inOrder = owed.bundled() == Bundled.NOT || owed.bundled() == Bundled.LATE;
      if (before.isEmpty() && inOrder && !row.everKept) {
        long last = lastInLane.getOrDefault(row.chat, 0L);
        require(delivery > last, "order", delivery + " after " + last + " in " + row.chat);
        lastInLane.put(row.chat, delivery);
      }
      before.add(shown);
    }
  }

  void changed(Shown shown, Map<Long, Long> told) {
    simulation.trace(() -> "changed " + shown.id + ": " + told);
    require(
        shown.editions.keySet().equals(told.keySet()),
        "a change is of the same stories",
        shown.editions + " became " + told);
  }

  void answered(Flight flight, Object outcome) {
    steps++;
    simulation.trace(() -> flight.life.process.number + " hears " + outcome);
    flight.answered = true;
    if (outcome instanceof Delivery.Unknown && !flight.owed.isEdit()) {
      for (var item : flight.owed.items()) {
        unknown.merge(item.delivery(), 1, Integer::sum);
        unknownTold.put(item.delivery(), flight.life.process);
      }
    }
  }

  /** That it was taken will survive a kill. */
  void acknowledged(String chat, String message) {
    var id = ChatId.parse(chat);
    var shown = simulation.platform(id.platform()).place(id).messages.get(message);
    if (shown != null) {
      shown.acknowledged = true;
    }
  }

  void marked(Life life, Owed owed, String message) {
    steps++;
    if (!owed.isEdit()) {
      acknowledged(owed.chat(), message);
      owed.items().forEach(item -> endedAt.putIfAbsent(item.delivery(), simulation.now()));
    }
    over(life, owed);
  }

  void givenUp(Life life, Owed owed, String why) {
    steps++;
    if (owed.isEdit()) {
      owed.items().forEach(item -> changeGivenUp.add(item.delivery()));
    } else {
      owed.items().forEach(item -> endedAt.putIfAbsent(item.delivery(), simulation.now()));
      require(isLegitimate(life, owed, why), "given up for a reason", owed + ": " + why);
    }
    over(life, owed);
  }

  private boolean isLegitimate(Life life, Owed owed, String why) {
    int times = unknown.getOrDefault(owed.id(), 0);
    return why.equals("refused by the platform")
        || (why.startsWith("unknown after") && times >= UNKNOWN_ENOUGH)
        || (why.startsWith("it may have arrived")
            && times > 0
            && simulation.town.likes(owed.chat()).once()
            && !life.platform.refusesCopies())
        || (why.startsWith("nobody took it for a day")
            && owed.since().toEpochMilli() < simulation.clock.millis() - DAY + 1_000);
  }

  void postponed(Life life, Owed owed, String why) {
    steps++;
    var hold = holds.get(why);
    if (hold != null) {
      hold.stored = true;
    }
    over(life, owed);
  }

  private static void over(Life life, Owed owed) {
    life.open.removeIf(flight -> flight.answered && flight.owed.id() == owed.id());
  }

  void leftFor(Life life, ChatId chat) {
    steps++;
    life.open.removeIf(flight ->
        flight.answered
            && flight.endsWithChat
            && Town.whole(flight.owed.chat()).equals(chat.toString()));
  }

  /** What is owed there will not be sent any more. */
  void ends(String chat) {
    for (var row : simulation.model.rows()) {
      if (simulation.town.isGone(row.chat)) {
        changeGivenUp.add(row.id);
      }
      if ((row.state == 0 || row.state == 4)
          && (row.chat.equals(chat) || row.chat.startsWith(chat + "/"))) {
        endedAt.putIfAbsent(row.id, simulation.now());
      }
    }
  }

  void moved(String from, String to) {
    lastInLane.merge(to, lastInLane.getOrDefault(from, 0L), Math::max);
  }

  /** All is over: nothing may be left, and what is told must have been shown, as it is now. */
  void atTheEnd() {
    require(simulation.model.countsAreRight(), "lanes count what is owed", "");
    for (var row : simulation.model.rows()) {
      require(row.state != 0 && row.state != 4, "nothing owed is lost", row.id);
      if (row.state != 1) {
        continue;
      }
      require(shownBy.containsKey(row.id), "what is marked was shown", row.id);
      if (row.message == null || changeGivenUp.contains(row.id)) {
        continue;
      }
      var id = ChatId.parse(row.chat);
      var place = simulation.platform(id.platform()).place(id);
      var shown = place.messages.get(row.message);
      require(
          shown != null && shown.editions.containsKey(row.id),
          "a message is known by its own id",
          row.id + " as " + row.message);
      if (shown != null && !place.blocked && !simulation.town.isGone(row.chat)) {
        require(
            shown.editions.getOrDefault(row.id, -1L) == simulation.model.edition(row.story),
            "the last edition is shown",
            row.id + " tells " + shown.editions.get(row.id));
      }
    }
  }
}
