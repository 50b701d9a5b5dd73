package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.delivery.ScriptedPlatform.Shown;
import backheel.schedule.BundleKind;
import backheel.schedule.DeliverySchedule;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.OutgoingMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Watches a simulation, and throws a {@link Violation} when something happens that must not. */
final class DeliveryInvariants {
  private static final long DAY = TimeUnit.HOURS.toMillis(24);
  private static final long STALE = TimeUnit.SECONDS.toNanos(9);
  private static final int UNKNOWN_ENOUGH = 4;
  private static final int PATIENCE = 12;
  private static final Optional<BundleKind> DIGEST = Optional.of(BundleKind.DIGEST);

  private final Simulation simulation;
  private final Map<Long, List<Shown>> shownBy = new HashMap<>();
  private final Map<ChatId, Long> lastInLane = new HashMap<>();
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
    final InFlightMessage inFlightMessage;
    final String where;
    final long until;
    boolean stored;

    Hold(InFlightMessage inFlightMessage, String where, long until) {
      this.inFlightMessage = inFlightMessage;
      this.where = where;
      this.until = until;
    }
  }

  DeliveryInvariants(Simulation simulation) {
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
  String asked(
      ScriptedPlatform platform,
      InFlightMessage inFlightMessage,
      SendResult.Scope scope,
      long nanos) {
    var name = "429 #" + holds.size();
    var where =
        scope == SendResult.Scope.PLATFORM
            ? platform.name()
            : inFlightMessage.message.chat().withoutTopic().toString();
    holds.put(name, new Hold(inFlightMessage, where, simulation.now() + nanos));
    return name;
  }

  /** A message starts on its way. */
  void started(InFlightMessage inFlightMessage) {
    steps++;
    var simulatedRun = inFlightMessage.simulatedRun;
    var outgoingMessage = inFlightMessage.message;
    simulation.trace(() -> simulatedRun.process.number + " starts " + outgoingMessage);
    require(
        simulatedRun.open.size() < simulatedRun.permits,
        "permits are held",
        simulatedRun.open.size() + " under way");
    for (var other : simulatedRun.open) {
      require(
          !other.message.chat().equals(outgoingMessage.chat()),
          "one at a time",
          outgoingMessage.chat());
    }
    var whole = SimulatedChats.whole(outgoingMessage.chat()).toString();
    for (var hold : holds.values()) {
      boolean known =
          (hold.inFlightMessage.simulatedRun.process == simulatedRun.process
                  && hold.inFlightMessage.answered)
              || (hold.stored && isRemembered(hold, outgoingMessage));
      require(
          !known
              || simulation.now() >= hold.until
              || !(hold.where.equals(simulatedRun.platform.name()) || hold.where.equals(whole)),
          "retry_after is obeyed",
          hold.where + " until " + hold.until);
    }
    if (!outgoingMessage.isEdit()) {
      startedNew(outgoingMessage, simulatedRun);
    }
  }

  /** A life before asked a platform, or this very lane, and neither clock nor chat intervened. */
  private boolean isRemembered(Hold hold, OutgoingMessage outgoingMessage) {
    boolean platform = hold.where.equals(hold.inFlightMessage.simulatedRun.platform.name());
    boolean lane =
        hold.inFlightMessage.message.chat().equals(outgoingMessage.chat()) && !simulation.hurried;
    return !simulation.clockJumped && (platform || lane);
  }

  private void startedNew(OutgoingMessage outgoingMessage, SimulatedRun simulatedRun) {
    var likes = simulation.simulatedChats.likes(outgoingMessage.chat());
    var now = simulation.clock.instant();
    require(
        outgoingMessage.bundle().equals(DIGEST)
            || likes.rhythm().quiet().flatMap(q -> q.endsAt(now, likes.rhythm().zone())).isEmpty(),
        "quiet hours",
        outgoingMessage.chat() + " at " + now);
    for (var item : outgoingMessage.items()) {
      long ended = endedAt.getOrDefault(item.delivery(), Long.MAX_VALUE);
      require(ended > simulation.now() - STALE, "what has ended is not sent", item.delivery());
      require(
          !likes.once()
              || simulatedRun.platform.deduplicatesSends()
              || unknownTold.get(item.delivery()) != simulatedRun.process,
          "once means once",
          item.delivery());
    }
    require(
        outgoingMessage.items().size() == 1 || outgoingMessage.bundle().isPresent(),
        "bundles",
        outgoingMessage.items().size());
    if (!outgoingMessage.bundle().equals(DIGEST) && likes.rhythm().cap() > 0) {
      var deliverySchedule = likes.rhythm();
      long since = DeliverySchedule.startOfDay(now, deliverySchedule.zone()).toEpochMilli();
      long today =
          simulation.model.rows().stream()
              .filter(row ->
                  row.chat.equals(outgoingMessage.chat())
                      && row.state == DeliveryState.SENT
                      && row.ended >= since)
              .filter(row -> !row.keptAs.equals("digest"))
              .map(row -> shownBy.getOrDefault(row.id, List.of()))
              .filter(shown -> !shown.isEmpty())
              .map(List::getLast)
              .distinct()
              .count();
      require(
          today < deliverySchedule.cap() + (outgoingMessage.attempts() > 0 ? 1 : 0),
          "caps",
          today + " of " + deliverySchedule.cap() + " in " + outgoingMessage.chat());
    }
  }

  /** People see a new message. */
  void shown(ChatId chat, Shown shown, boolean refusesCopies) {
    messages++;
    simulation.trace(() -> "shown in " + chat + ": " + shown.editions + " as " + shown.id);
    var outgoingMessage = shown.first.message;
    for (var item : outgoingMessage.items()) {
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
      boolean inOrder =
          outgoingMessage.bundle().filter(kind -> kind != BundleKind.BACKLOG).isEmpty();
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

  void answered(InFlightMessage inFlightMessage, Object outcome) {
    steps++;
    simulation.trace(() -> inFlightMessage.simulatedRun.process.number + " hears " + outcome);
    inFlightMessage.answered = true;
    if (outcome instanceof SendResult.Sent(var message)) {
      acknowledge(message.chat(), message.id(), true);
    }
    if (outcome instanceof SendResult.Gone) {
      var place = inFlightMessage.simulatedRun.platform.place(inFlightMessage.message.chat());
      require(
          ++place.turnedAway < PATIENCE,
          "who blocks us is left alone",
          inFlightMessage.message.chat());
    }
    if (outcome instanceof SendResult.Unknown && !inFlightMessage.message.isEdit()) {
      for (var item : inFlightMessage.message.items()) {
        unknown.merge(item.delivery(), 1, Integer::sum);
        unknownTold.put(item.delivery(), inFlightMessage.simulatedRun.process);
      }
    }
  }

  /** The process was killed before it could write down what it had just heard. */
  void forgotten(ChatId chat, String message) {
    acknowledge(chat, message, false);
  }

  private void acknowledge(ChatId chat, String message, boolean known) {
    var shown = simulation.platform(chat.platform()).place(chat).messages.get(message);
    if (shown != null) {
      shown.acknowledged = known;
    }
  }

  void marked(SimulatedRun simulatedRun, OutgoingMessage outgoingMessage, String message) {
    steps++;
    if (!outgoingMessage.isEdit()) {
      acknowledge(outgoingMessage.chat(), message, true);
      outgoingMessage
          .items()
          .forEach(item -> endedAt.putIfAbsent(item.delivery(), simulation.now()));
    }
    over(simulatedRun, outgoingMessage);
  }

  void givenUp(SimulatedRun simulatedRun, OutgoingMessage outgoingMessage, String why) {
    steps++;
    if (outgoingMessage.isEdit()) {
      outgoingMessage.items().forEach(item -> changeGivenUp.add(item.delivery()));
    } else {
      outgoingMessage
          .items()
          .forEach(item -> endedAt.putIfAbsent(item.delivery(), simulation.now()));
      require(
          isLegitimate(simulatedRun, outgoingMessage, why),
          "given up for a reason",
          outgoingMessage + ": " + why);
    }
    over(simulatedRun, outgoingMessage);
  }

  private boolean isLegitimate(
      SimulatedRun simulatedRun, OutgoingMessage outgoingMessage, String why) {
    int times = unknown.getOrDefault(outgoingMessage.id(), 0);
    return why.equals("refused by the platform")
        || (why.startsWith("unknown after") && times >= UNKNOWN_ENOUGH)
        || (why.startsWith("it may have arrived")
            && times > 0
            && simulation.simulatedChats.likes(outgoingMessage.chat()).once()
            && !simulatedRun.platform.deduplicatesSends())
        || (why.startsWith("nobody took it for a day")
            && outgoingMessage.queuedAt().toEpochMilli() < simulation.clock.millis() - DAY + 1_000);
  }

  void postponed(SimulatedRun simulatedRun, OutgoingMessage outgoingMessage, String why) {
    steps++;
    var hold = holds.get(why);
    if (hold != null) {
      hold.stored = true;
    }
    over(simulatedRun, outgoingMessage);
  }

  private static void over(SimulatedRun simulatedRun, OutgoingMessage outgoingMessage) {
    simulatedRun.open.removeIf(inFlightMessage ->
        inFlightMessage.answered && inFlightMessage.message.id() == outgoingMessage.id());
  }

  void leftFor(SimulatedRun simulatedRun, ChatId chat) {
    steps++;
    simulatedRun.open.removeIf(inFlightMessage ->
        inFlightMessage.answered
            && inFlightMessage.endsWithChat
            && SimulatedChats.whole(inFlightMessage.message.chat()).equals(chat));
  }

  /** What is owed there will not be sent any more. */
  void ends(ChatId chat) {
    for (var row : simulation.model.rows()) {
      if (simulation.simulatedChats.isGone(row.chat)) {
        changeGivenUp.add(row.id);
      }
      if ((row.state == DeliveryState.QUEUED || row.state == DeliveryState.HELD)
          && (row.chat.equals(chat) || row.chat.toString().startsWith(chat + "/"))) {
        endedAt.putIfAbsent(row.id, simulation.now());
      }
    }
  }

  void moved(ChatId from, ChatId to) {
    lastInLane.merge(to, lastInLane.getOrDefault(from, 0L), Math::max);
  }

  /** All is over: nothing may be left, and what is told must have been shown, as it is now. */
  void atTheEnd() {
    require(simulation.model.countsAreRight(), "lanes count what is owed", "");
    for (var row : simulation.model.rows()) {
      require(
          row.state != DeliveryState.QUEUED && row.state != DeliveryState.HELD,
          "nothing owed is lost",
          row.id);
      if (row.state != DeliveryState.SENT) {
        continue;
      }
      require(shownBy.containsKey(row.id), "what is marked was shown", row.id);
      if (row.message == null || changeGivenUp.contains(row.id)) {
        continue;
      }
      var place = simulation.platform(row.chat.platform()).place(row.chat);
      var shown = place.messages.get(row.message);
      require(
          shown != null && shown.editions.containsKey(row.id),
          "a message is known by its own id",
          row.id + " as " + row.message);
      if (shown != null && !place.blocked && !simulation.simulatedChats.isGone(row.chat)) {
        require(
            shown.editions.getOrDefault(row.id, -1L) == simulation.model.edition(row.story),
            "the last edition is shown",
            row.id + " tells " + shown.editions.get(row.id));
      }
    }
  }
}
