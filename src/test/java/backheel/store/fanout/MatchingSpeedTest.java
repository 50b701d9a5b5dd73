package backheel.store.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingSpeedTest {
  @TempDir Path folder = Path.of("");

  @Test
  void manySubscribersAreMatchedOnceInShortTransactions() throws DatabaseUnavailableException {
    try (var database = Database.open(folder.resolve("test.db"))) {
      var speed = new MatchingSpeed(database, 300);
      speed.wish(20_000);

      var figures = speed.measure(10, 10_000);

      long waiting =
          count(
              database,
              """
              select count(*) from (select distinct w.chat, s.story
              from subscription w join story_subject s on s.subject = w.topic)
              """);
      long told = count(database, "select count(*) from delivery where topic like 'player/%'");
      long forWords = count(database, "select count(*) from delivery where topic like 'words/%'");
      assertThat(told + forWords).isGreaterThanOrEqualTo(waiting);
      assertThat(told).isLessThanOrEqualTo(waiting);
      assertThat(forWords).isPositive();
      assertThat(count(database, "select count(*) from fan_out")).isZero();
      assertThat(figures.owed().getLast()).isLessThanOrEqualTo(FanOut.FIRST_CHUNK_SIZE);
      assertThat(MatchingSpeed.Figures.at(figures.story(), .5)).isLessThan(500);
      assertThat(MatchingSpeed.Figures.at(figures.chunk(), .5)).isLessThan(500);
    }
  }

  private static long count(Database database, String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
