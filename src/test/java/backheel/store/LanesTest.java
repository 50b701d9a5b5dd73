package backheel.store;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesTest {
  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);

  @Test
  void whatWasSentIsNotDueAgainHoweverManyMoreAre() throws StoreUnusable {
    try (var database = Database.open(folder.resolve("test.db"))) {
      var chats = new Chats(database, clock);
      for (int i = 0; i < 50; i++) {
        chats.follow("telegram:" + i, HAKIMI.key(), HAKIMI.name());
      }
      new SqlStories(database, clock)
          .add(new Arrival(report("a", "Hakimi shines", NOON, HAKIMI), null, "wire", true));
      var lanes = new Lanes(database, clock);

      // More often than there are readers, each of which must see what was written since.
      for (int round = 0; round < 40; round++) {
        var next = lanes.due("telegram", Set.of(), 1).getFirst();
        var alone = lanes.due("telegram", Set.of(next.chat()), 5);
        lanes.sent(next, "m", NOON);
        assertThat(alone).hasSize(5).doesNotContain(next);
        for (int look = 0; look < 4; look++) {
          assertThat(lanes.due("telegram", List.of("telegram:x"), 3))
              .hasSize(3)
              .doesNotContain(next);
        }
      }
    }
  }
}
