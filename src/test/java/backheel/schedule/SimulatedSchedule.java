package backheel.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A chat with a lane of its own, through which stories come at random, and its complaints. */
final class SimulatedSchedule {
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofDays(8);

  /** A delivery, and when each of its stories came. */
  private record Item(
      Optional<BundleKind> bundle,
      boolean forDigest,
      Optional<KickOff> match,
      List<Instant> came) {}

  private final DeliverySchedule deliverySchedule;
  private final Random random;
  private final Deque<Item> lane = new ArrayDeque<>();
  private final TreeMap<Instant, Map<BundleKind, List<Instant>>> kept = new TreeMap<>();
  private final Map<Instant, Integer> sentSince = new HashMap<>();
  private final Map<LocalDate, Integer> sentOn = new HashMap<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Instant heldUntil = now;
  private KickOff match = new KickOff(now, "team/FRA", "team/MAR");
  private int told;

  SimulatedSchedule(DeliverySchedule deliverySchedule, Random random) {
    this.deliverySchedule = deliverySchedule;
    this.random = random;
  }

  int told() {
    return told;
  }

  /** The first complaint, if there is any. */
  Optional<String> liveThrough(int days) {
    var end = now.plus(Duration.ofDays(days));
    var complaint = Optional.<String>empty();
    while (now.isBefore(end) && complaint.isEmpty()) {
      newStories();
      release();
      complaint = workOff();
      now = now.plus(STEP);
    }
    return complaint.or(this::forgotten);
  }

  private void newStories() {
    if (now.isAfter(match.endsAt().plus(Duration.ofHours(12)))) {
      var ahead = Duration.ofMinutes(60 + 5L * random.nextInt(900));
      match = new KickOff(now.plus(ahead), "team/FRA", "team/MAR");
    }
    if (random.nextInt(25) == 0) {
      lane.add(
          new Item(
              Optional.empty(),
              random.nextInt(4) == 0,
              random.nextBoolean() ? Optional.of(match) : Optional.empty(),
              List.of(now)));
    }
  }

  private void release() {
    while (!kept.isEmpty() && !kept.firstKey().isAfter(now)) {
      kept.pollFirstEntry()
          .getValue()
          .forEach(
              (kind, came) -> lane.add(new Item(Optional.of(kind), false, Optional.empty(), came)));
    }
  }

  private Optional<String> workOff() {
    while (!lane.isEmpty() && !now.isBefore(heldUntil)) {
      var item = lane.getFirst();
      var sentToday =
          sentSince.getOrDefault(DeliverySchedule.startOfDay(now, deliverySchedule.zone()), 0);
      var scheduleDecision =
          deliverySchedule.decide(
              new PendingDelivery(item.bundle(), item.forDigest(), sentToday, item.match()), now);
      var complaint =
          switch (scheduleDecision) {
            case ScheduleDecision.SendNow() -> tell(lane.removeFirst());
            case ScheduleDecision.DelayLane held -> hold(held.until());
            case ScheduleDecision.HoldForBundle put ->
                keep(lane.removeFirst(), put.until(), put.bundle());
          };
      if (complaint.isPresent()) {
        return complaint;
      }
    }
    return Optional.empty();
  }

  private Optional<String> hold(Instant until) {
    heldUntil = until;
    return until.isAfter(now) ? Optional.empty() : complaint("held till the past");
  }

  private Optional<String> keep(Item item, Instant until, BundleKind as) {
    kept.computeIfAbsent(until, key -> new TreeMap<>())
        .computeIfAbsent(as, key -> new ArrayList<>())
        .addAll(item.came());
    return until.isAfter(now) ? Optional.empty() : complaint("kept till the past");
  }

  private Optional<String> tell(Item item) {
    told += item.came().size();
    if (item.came().stream().anyMatch(came -> now.isAfter(came.plus(PATIENCE)))) {
      return complaint("late");
    }
    if (item.bundle().equals(Optional.of(BundleKind.DIGEST))) {
      return Optional.empty();
    }
    sentSince.merge(DeliverySchedule.startOfDay(now, deliverySchedule.zone()), 1, Integer::sum);
    var today = sentOn.merge(now.atZone(deliverySchedule.zone()).toLocalDate(), 1, Integer::sum);
    if (deliverySchedule.cap() > 0 && today > deliverySchedule.cap()) {
      return complaint("more than the cap");
    }
    if (item.bundle().isEmpty() && deliverySchedule.matchDays() && isPlayed(item.match())) {
      return complaint("disturbed during play");
    }
    return isQuiet() ? complaint("woken up") : Optional.empty();
  }

  private boolean isPlayed(Optional<KickOff> about) {
    return about.filter(one -> !now.isBefore(one.at()) && now.isBefore(one.endsAt())).isPresent();
  }

  private boolean isQuiet() {
    var shown = now.atZone(deliverySchedule.zone()).toLocalTime();
    return deliverySchedule
        .quiet()
        .filter(quiet -> {
          var begun = !shown.isBefore(quiet.from());
          var before = shown.isBefore(quiet.to());
          return quiet.from().isBefore(quiet.to()) ? begun && before : begun || before;
        })
        .isPresent();
  }

  private Optional<String> forgotten() {
    var waiting = new ArrayList<Instant>();
    lane.forEach(item -> waiting.addAll(item.came()));
    kept.values().forEach(kinds -> kinds.values().forEach(waiting::addAll));
    return waiting.stream().anyMatch(came -> now.isAfter(came.plus(PATIENCE)))
        ? complaint("forgotten")
        : Optional.empty();
  }

  private Optional<String> complaint(String what) {
    return Optional.of(what + " at " + now);
  }
}
