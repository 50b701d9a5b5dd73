package backheel.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.testing.delivery.ModelOutbox;
import backheel.testing.store.StoreExtension;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StoreExtension.class)
class SqlOutboxTest extends OutboxContract {
  private static final List<ChatId> CHATS =
      List.of(ANN, BOB, ChatId.parse("t:-1"), ChatId.parse("t:-1/7"), ChatId.parse("u:cid"));

  private final Chats chats;
  private final Outbox outbox;
  private final OutboxFixture fixture;

  SqlOutboxTest(Database database, SettableClock clock, Chats chats, Outbox outbox) {
    super(clock);
    this.chats = chats;
    this.outbox = outbox;
    fixture = new OutboxFixture(database, clock);
  }

  @Override
  Outbox outbox() {
    return outbox;
  }

  @Override
  long owe(ChatId chat, long story) {
    return fixture.owe(chat, story, false);
  }

  @Override
  void grow(long story) {
    fixture.grow(story);
  }

  @Override
  void gone(ChatId chat) {
    fixture.gone(chat);
  }

  @Override
  void move(ChatId from, ChatId to) {
    fixture.move(from, to);
  }

  @Override
  void pause(ChatId chat) {
    chats.setPaused(chat, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void databaseBehavesLikeTheModel(int seed) {
    live(new ModelOutbox(clock), new SplittableRandom(seed), "seed " + seed);
  }

  private void live(ModelOutbox model, SplittableRandom dice, String seed) {
    for (int step = 0; step < 300; step++) {
      var said = seed + ", step " + step;
      clock.forward(Duration.ofSeconds(dice.nextInt(20)));
      var chat = CHATS.get(dice.nextInt(CHATS.size()));
      long story = 1L + step;
      if (dice.nextInt(3) == 0) {
        boolean digest = dice.nextInt(5) == 0;
        assertThat(fixture.owe(chat, story, digest))
            .as(said)
            .isEqualTo(model.owe(chat, story, digest).id);
      }
      if (dice.nextInt(6) == 0) {
        long grown = 1L + dice.nextInt(step + 1);
        fixture.grow(grown);
        model.grow(grown);
      }
      if (dice.nextInt(40) == 0) {
        outbox().makeDue(chat);
        model.makeDue(chat);
      }
      if (dice.nextInt(60) == 0) {
        fixture.gone(chat);
        model.end(chat, DeliveryState.ABANDONED, "blocked");
      }
      for (var platform : List.of("t", "u")) {
        agree(model, platform, said);
        var due = model.due(platform, Set.of(), 10);
        if (!due.isEmpty()) {
          happen(model, due.get(dice.nextInt(due.size())), dice);
        } else {
          var grown = model.dueEdits(platform, Set.of(), 10);
          if (!grown.isEmpty()) {
            happen(model, grown.getFirst(), dice);
          }
        }
        agree(model, platform, said + " after");
      }
    }
  }

  private void happen(ModelOutbox model, OutgoingMessage message, SplittableRandom dice) {
    var until = clock.instant().plusSeconds(dice.nextInt(1, 60));
    var editions = message.stories().stream().map(i -> model.edition(i.story())).toList();
    int what = dice.nextInt(10);
    for (var each : List.of(model, outbox())) {
      switch (what) {
        case 0 -> each.retryLater(message, until, "busy");
        case 1 -> each.delayLane(message, until);
        case 2 -> each.abandon(message, "odd");
        case 3 -> {
          if (!message.isEdit()) {
            each.holdForBundle(message, until, BundleKind.PREVIEW, HoldReason.MATCH_DAY);
          }
        }
        case 4 -> {
          if (message.bundle().isEmpty() && !message.isEdit()) {
            each.bundle(message, 5);
          }
        }
        default -> each.markSent(message, "m" + message.id(), editions, until);
      }
    }
  }

  private void agree(ModelOutbox model, String platform, String said) {
    assertThat(outbox().due(platform, Set.of(), 100))
        .as(said)
        .isEqualTo(model.due(platform, Set.of(), 100));
    assertThat(outbox().dueEdits(platform, Set.of(), 100).stream().map(OutgoingMessage::chat))
        .as(said)
        .containsExactlyInAnyOrderElementsOf(
            model.dueEdits(platform, Set.of(), 100).stream().map(OutgoingMessage::chat).toList());
    assertThat(outbox().nextDue(platform)).as(said).isEqualTo(model.nextDue(platform));
    assertThat(outbox().counts(platform)).as(said).isEqualTo(model.counts(platform));
    for (var chat : CHATS) {
      var since = clock.instant().minusSeconds(600);
      assertThat(outbox().countSentSince(chat, since))
          .as(said)
          .isEqualTo(model.countSentSince(chat, since));
    }
  }
}
