package backheel.store;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.ModelLanes;
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

class SqlLanesTest extends LanesContract {
  private static final List<String> CHATS = List.of(ANN, BOB, "t:-1", "t:-1/7", "u:cid");

  @TempDir Path folder = Path.of("");
  private @Nullable Database database;
  private @Nullable Lanes lanes;

  @BeforeEach
  void open() throws StoreUnusable {
    database = Database.open(folder.resolve("test.db"));
    lanes = new SqlLanes(database, clock);
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(database).close();
  }

  private SqlTown town() {
    return new SqlTown(Objects.requireNonNull(database), clock);
  }

  @Override
  Lanes lanes() {
    return Objects.requireNonNull(lanes);
  }

  @Override
  long owe(String chat, long story) {
    return town().owe(chat, story, false);
  }

  @Override
  void grow(long story) {
    town().grow(story);
  }

  @Override
  void gone(String chat) {
    town().gone(chat);
  }

  @Override
  void move(String from, String to) {
    town().move(from, to);
  }

  @Override
  void pause(String chat) {
    new Chats(Objects.requireNonNull(database), clock).setPaused(chat, true);
  }

  @Test
  void whateverHappensTheDatabaseDoesAsTheModel() {
    for (int seed = 0; seed < 6; seed++) {
      var model = new ModelLanes(clock);
      close();
      try {
        folder = folder.resolve("seed" + seed);
        java.nio.file.Files.createDirectories(folder);
        open();
      } catch (StoreUnusable | java.io.IOException e) {
        throw new AssertionError(e);
      }
      live(model, new SplittableRandom(seed), "seed " + seed);
    }
  }

  private void live(ModelLanes model, SplittableRandom dice, String seed) {
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
        lanes().hurry(chat);
        model.hurry(chat);
      }
      if (dice.nextInt(60) == 0) {
        town().gone(chat);
        model.end(chat, 2, "blocked");
      }
      for (var platform : List.of("t", "u")) {
        agree(model, platform, said);
        var due = model.due(platform, Set.of(), 10);
        if (!due.isEmpty()) {
          happen(model, due.get(dice.nextInt(due.size())), dice);
        } else {
          var grown = model.grown(platform, Set.of(), 10);
          if (!grown.isEmpty()) {
            happen(model, grown.getFirst(), dice);
          }
        }
        agree(model, platform, said + " after");
      }
    }
  }

  private void happen(ModelLanes model, Owed owed, SplittableRandom dice) {
    var until = clock.instant().plusSeconds(dice.nextInt(1, 60));
    var editions = owed.items().stream().map(i -> model.edition(i.story())).toList();
    int what = dice.nextInt(10);
    for (var each : List.of(model, lanes())) {
      switch (what) {
        case 0 -> each.postpone(owed, until, "busy");
        case 1 -> each.hold(owed, until);
        case 2 -> each.giveUp(owed, "odd");
        case 3 -> {
          if (!owed.isEdit()) {
            each.keep(owed, until, Owed.Bundled.PREVIEW, "match");
          }
        }
        case 4 -> {
          if (owed.bundled() == Owed.Bundled.NOT && !owed.isEdit()) {
            each.bundle(owed, 5);
          }
        }
        default -> each.sent(owed, "m" + owed.id(), editions, until);
      }
    }
  }

  private void agree(ModelLanes model, String platform, String said) {
    assertThat(lanes().due(platform, Set.of(), 100))
        .as(said)
        .isEqualTo(model.due(platform, Set.of(), 100));
    assertThat(lanes().grown(platform, Set.of(), 100).stream().map(Owed::chat))
        .as(said)
        .containsExactlyInAnyOrderElementsOf(
            model.grown(platform, Set.of(), 100).stream().map(Owed::chat).toList());
    assertThat(lanes().nextDue(platform)).as(said).isEqualTo(model.nextDue(platform));
    assertThat(lanes().tally(platform)).as(said).isEqualTo(model.tally(platform));
    for (var chat : CHATS) {
      var since = clock.instant().minusSeconds(600);
      assertThat(lanes().sentSince(chat, since)).as(said).isEqualTo(model.sentSince(chat, since));
    }
  }
}
