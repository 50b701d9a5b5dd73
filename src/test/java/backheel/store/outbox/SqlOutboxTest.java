package backheel.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.delivery.ModelOutbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlOutboxTest extends OutboxContract {
  private static final List<ChatId> CHATS =
      List.of(ANN, BOB, ChatId.parse("t:-1"), ChatId.parse("t:-1/7"), ChatId.parse("u:cid"));

  @TempDir Path folder = Path.of("");
  private @Nullable Database database;
  private @Nullable Outbox outbox;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("test.db"));
    outbox = new SqlOutbox(database, clock);
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(database).close();
  }

  private OutboxFixture town() {
    return new OutboxFixture(Objects.requireNonNull(database), clock);
  }

  @Override
  Outbox lanes() {
    return Objects.requireNonNull(outbox);
  }

  @Override
  long owe(ChatId chat, long story) {
    return town().owe(chat, story, false);
  }

  @Override
  void grow(long story) {
    town().grow(story);
  }

  @Override
  void gone(ChatId chat) {
    town().gone(chat);
  }

  @Override
  void move(ChatId from, ChatId to) {
    town().move(from, to);
  }

  @Override
  void pause(ChatId chat) {
    new Chats(Objects.requireNonNull(database), clock).setPaused(chat, true);
  }

  @Test
  void whateverHappensTheDatabaseDoesAsTheModel() {
    for (int seed = 0; seed < 6; seed++) {
      var model = new ModelOutbox(clock);
      close();
      try {
        folder = folder.resolve("seed" + seed);
        java.nio.file.Files.createDirectories(folder);
        open();
      } catch (DatabaseUnavailableException | java.io.IOException e) {
        throw new AssertionError(e);
      }
      live(model, new SplittableRandom(seed), "seed " + seed);
    }
  }

  private void live(ModelOutbox model, SplittableRandom dice, String seed) {
    for (int step = 0; step < 300; step++) {
      var said = seed + ", step " + step;
      clock.forward(Duration.ofSeconds(dice.nextInt(20)));
      var chat = CHATS.get(dice.nextInt(CHATS.size()));
      long story = 1L + step;
      if (dice.nextInt(3) == 0) {
        boolean digest = dice.nextInt(5) == 0;
        assertThat(town().owe(chat, story, digest))
            .as(said)
            .isEqualTo(model.owe(chat, story, digest).id);
      }
      if (dice.nextInt(6) == 0) {
        long grown = 1L + dice.nextInt(step + 1);
        town().grow(grown);
        model.grow(grown);
      }
      if (dice.nextInt(40) == 0) {
        lanes().makeDue(chat);
        model.makeDue(chat);
      }
      if (dice.nextInt(60) == 0) {
        town().gone(chat);
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
    for (var each : List.of(model, lanes())) {
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
    assertThat(lanes().due(platform, Set.of(), 100))
        .as(said)
        .isEqualTo(model.due(platform, Set.of(), 100));
    assertThat(lanes().dueEdits(platform, Set.of(), 100).stream().map(OutgoingMessage::chat))
        .as(said)
        .containsExactlyInAnyOrderElementsOf(
            model.dueEdits(platform, Set.of(), 100).stream().map(OutgoingMessage::chat).toList());
    assertThat(lanes().nextDue(platform)).as(said).isEqualTo(model.nextDue(platform));
    assertThat(lanes().counts(platform)).as(said).isEqualTo(model.counts(platform));
    for (var chat : CHATS) {
      var since = clock.instant().minusSeconds(600);
      assertThat(lanes().countSentSince(chat, since))
          .as(said)
          .isEqualTo(model.countSentSince(chat, since));
    }
  }
}
