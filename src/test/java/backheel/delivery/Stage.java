package backheel.delivery;

import static backheel.testing.Samples.NOON;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Reply;
import backheel.store.Lanes;
import backheel.store.Owed;
import backheel.subscription.rhythm.Turn;
import backheel.testing.ModelLanes;
import backheel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A courier's parts on a stage: all is as in life, but time and answers come when a test says. */
final class Stage implements Timing, Endings.Whereabouts {
  static final String ANN = "t:ann";
  static final String BOB = "t:bob";

  final SettableClock clock = new SettableClock(NOON);
  final ModelLanes model = new ModelLanes(clock);
  final WatchedLanes watched = new WatchedLanes(model);
  final Lanes lanes = watched.proxy();
  final StagedPlatform platform = new StagedPlatform();
  final StagedLegs legs = new StagedLegs();
  final NotedJournal journal = new NotedJournal();
  final Set<String> onceOnly = new HashSet<>();
  final Set<Long> withdrawn = new HashSet<>();
  final List<String> whereabouts = new ArrayList<>();
  Function<Owed, Turn> turn = owed -> new Turn.Now();
  Pace.@Nullable State slower;
  private @Nullable Parts parts;

  /** What is tried. */
  record Parts(Pace pace, Endings endings, Rounds rounds, Shift shift) {}

  /** Made when first asked for, so that a test may change the platform before. */
  Parts parts() {
    var made = parts;
    if (made == null) {
      var pace = new Pace(platform, legs.now);
      var endings = new Endings(platform, lanes, this, this, journal, pace, legs, clock);
      var rounds = new Rounds(platform, lanes, this, this::draw, endings, pace, legs, clock);
      var shift = new Shift(platform, lanes, journal, pace, rounds, legs, clock);
      made = new Parts(pace, endings, rounds, shift);
      parts = made;
    }
    return made;
  }

  Rounds rounds() {
    return parts().rounds();
  }

  /** One round, of which no answer has come back yet. */
  Duration go() {
    return rounds().go();
  }

  /** A round and all its answers. */
  void goAndHear() {
    var nap = go();
    legs.answerAll();
    if (nap.isNegative()) {
      throw new AssertionError("a nap of " + nap);
    }
  }

  void pass(Duration time) {
    clock.forward(time);
    legs.now += time.toNanos();
  }

  void passSeconds(long seconds) {
    pass(Duration.ofSeconds(seconds));
  }

  /** Owes stories 1 to so many to a chat; the first one's delivery. */
  ModelLanes.Row owe(String chat, int stories) {
    var first = model.owe(chat, 1, false);
    for (int story = 2; story <= stories; story++) {
      model.owe(chat, story, false);
    }
    return first;
  }

  /** How long a chat whose first attempt is answered like this is left alone. */
  Duration waitAfter(Delivery answer) {
    platform.next.add(answer);
    goAndHear();
    return untilDue();
  }

  Duration untilDue() {
    return Duration.between(clock.instant(), lanes.nextDue("t").orElseThrow());
  }

  private Optional<Drawing.Drawn> draw(Owed owed) {
    if (withdrawn.contains(owed.first().story())) {
      return Optional.empty();
    }
    var editions = owed.items().stream().map(item -> model.edition(item.story())).toList();
    return Optional.of(new Drawing.Drawn(Reply.builder("en").paragraph("told").reply(), editions));
  }

  @Override
  public Turn turn(Owed owed, Instant now) {
    return turn.apply(owed);
  }

  @Override
  public boolean once(String chat) {
    return onceOnly.contains(chat);
  }

  @Override
  public void barred(ChatId chat) {
    whereabouts.add("barred " + chat);
  }

  @Override
  public void gone(ChatId chat, String why) {
    whereabouts.add("gone " + chat + " " + why);
    model.end(chat.toString(), 2, why);
  }

  @Override
  public void moved(ChatId from, ChatId to) {
    whereabouts.add("moved " + from + " " + to);
    model.move(from.toString(), to.toString());
  }

  @Override
  public void slower(Pace.State pace) {
    slower = pace;
  }
}
