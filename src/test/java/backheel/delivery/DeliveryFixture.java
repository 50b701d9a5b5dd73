package backheel.delivery;

import static backheel.testing.Samples.NOON;

import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.delivery.pace.RateLimiter;
import backheel.message.MessageRenderer;
import backheel.schedule.ScheduleDecision;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import backheel.testing.delivery.ModelOutbox;
import backheel.testing.time.SettableClock;
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
final class DeliveryFixture implements DeliveryPolicy, SendFailureListener {
  static final ChatId ANN = ChatId.parse("t:ann");
  static final ChatId BOB = ChatId.parse("t:bob");

  final SettableClock clock = new SettableClock(NOON);
  final ModelOutbox model = new ModelOutbox(clock);
  final RecordingOutbox watched = new RecordingOutbox(model);
  final Outbox outbox = watched.proxy();
  final RecordingPlatform platform = new RecordingPlatform();
  final ScriptedExecutor legs = new ScriptedExecutor();
  final RecordingJournal journal = new RecordingJournal();
  final Set<ChatId> onceOnly = new HashSet<>();
  final Set<Long> withdrawn = new HashSet<>();
  final List<String> whereabouts = new ArrayList<>();
  Function<OutgoingMessage, ScheduleDecision> turn = message -> new ScheduleDecision.SendNow();
  RateLimiter.@Nullable State slower;
  private @Nullable Parts parts;

  /** What is tried. */
  record Parts(
      RateLimiter pace, OutcomeHandler endings, DeliveryDispatcher rounds, DeliveryRound shift) {}

  /** Made when first asked for, so that a test may change the platform before. */
  Parts parts() {
    var made = parts;
    if (made == null) {
      var rateLimiter = new RateLimiter(platform, legs.now);
      var services =
          new DeliveryServices(
              platform, outbox, this, this::draw, journal, rateLimiter, legs, clock);
      var outcomes = new OutcomeHandler(services, this);
      var deliveryDispatcher = new DeliveryDispatcher(services, outcomes);
      var deliveryRound = new DeliveryRound(services, deliveryDispatcher);
      made = new Parts(rateLimiter, outcomes, deliveryDispatcher, deliveryRound);
      parts = made;
    }
    return made;
  }

  DeliveryDispatcher rounds() {
    return parts().rounds();
  }

  /** One round, of which no answer has come back yet. */
  Duration go() {
    return rounds().startDue();
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
  ModelOutbox.Row owe(ChatId chat, int stories) {
    var first = model.owe(chat, 1, false);
    for (int story = 2; story <= stories; story++) {
      model.owe(chat, story, false);
    }
    return first;
  }

  /** How long a chat whose first attempt is answered like this is left alone. */
  Duration waitAfter(SendResult answer) {
    platform.next.add(answer);
    goAndHear();
    return untilDue();
  }

  Duration untilDue() {
    return Duration.between(clock.instant(), outbox.nextDue("t").orElseThrow());
  }

  private Optional<MessageRenderer.Rendered> draw(OutgoingMessage message) {
    if (withdrawn.contains(storyOf(message.first()))) {
      return Optional.empty();
    }
    var editions = message.items().stream().map(item -> model.edition(storyOf(item))).toList();
    return Optional.of(
        new MessageRenderer.Rendered(Reply.builder("en").paragraph("told").build(), editions));
  }

  private static long storyOf(OutgoingMessage.Item item) {
    return item instanceof StoryItem one ? one.story() : 0;
  }

  @Override
  public ScheduleDecision decide(OutgoingMessage message, Instant now) {
    return turn.apply(message);
  }

  @Override
  public boolean isAtMostOnce(ChatId chat) {
    return onceOnly.contains(chat);
  }

  @Override
  public void postingForbidden(ChatId chat, SendResult.Barred barred) {
    whereabouts.add("barred " + chat);
  }

  @Override
  public void messageRefused(ChatId chat, String why) {
    whereabouts.add("refused " + chat + " " + why);
  }

  @Override
  public void chatGone(ChatId chat, String why) {
    whereabouts.add("gone " + chat + " " + why);
    model.end(chat, DeliveryState.ABANDONED, why);
  }

  @Override
  public void chatMoved(ChatId from, ChatId to) {
    whereabouts.add("moved " + from + " " + to);
    model.move(from, to);
  }

  @Override
  public void rateReduced(RateLimiter.State pace) {
    slower = pace;
  }
}
