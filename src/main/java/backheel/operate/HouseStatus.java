package backheel.operate;

import backheel.answer.HouseState;
import backheel.chat.Platform;
import backheel.source.Standing;
import backheel.source.Timetable;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers how everything goes, for {@code /status}. */
public final class HouseStatus implements HouseState {
  private final List<Platform> platforms;
  private final Timetable timetable;
  private final CachedStories stories;
  private final Chats chats;
  private final Lanes lanes;
  private final Database database;

  public HouseStatus(
      List<Platform> platforms,
      Timetable timetable,
      CachedStories stories,
      Chats chats,
      Lanes lanes,
      Database database) {
    this.platforms = List.copyOf(platforms);
    this.timetable = timetable;
    this.stories = stories;
    this.chats = chats;
    this.lanes = lanes;
    this.database = database;
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    platforms.forEach(platform -> lines.add(line(platform)));
    timetable.standings().stream()
        .sorted((a, b) ->
            Boolean.compare(
                b.state() == Standing.State.FAILING, a.state() == Standing.State.FAILING))
        .forEach(standing -> lines.add(line(standing)));
    lines.addAll(store());
    return lines;
  }

  private Line line(Platform platform) {
    var health = platform.health();
    var tally = lanes.tally(platform.name());
    var notes = new ArrayList<String>();
    if (!health.note().isEmpty()) {
      notes.add(health.note());
    }
    if (tally.owed() > 0) {
      notes.add(tally.owed() + " waiting");
    }
    if (tally.sent() > 0) {
      notes.add(tally.sent() + " sent today");
    }
    if (tally.givenUp() > 0) {
      notes.add(tally.givenUp() + " given up today");
    }
    var sign =
        switch (health.state()) {
          case OFF -> Sign.OFF;
          case STARTING -> Sign.WAITING;
          case UP -> Sign.WELL;
          case DOWN -> Sign.TROUBLE;
        };
    return new Line(Group.PLATFORMS, platform.name(), sign, String.join(", ", notes));
  }

  private static Line line(Standing standing) {
    var sign =
        switch (standing.state()) {
          case WAITING -> Sign.WAITING;
          case OK -> Sign.WELL;
          case FAILING -> Sign.TROUBLE;
          case STOPPED -> Sign.OFF;
        };
    return new Line(Group.SOURCES, standing.name(), sign, standing.note());
  }

  private List<Line> store() {
    var counts = stories.counts();
    var stats = stories.stats();
    var hits =
        stats.requestCount() == 0
            ? "nothing asked yet"
            : String.format(
                Locale.ROOT,
                "%.0f %% of %d questions answered from memory",
                100 * stats.hitRate(),
                stats.requestCount());
    var trouble = database.trouble();
    return List.of(
        new Line(
            Group.STORE,
            "database",
            trouble.isEmpty() ? Sign.WELL : Sign.TROUBLE,
            trouble.isEmpty() ? "can be written" : "cannot be written: " + trouble),
        new Line(
            Group.STORE,
            "stories",
            Sign.WELL,
            counts.stories() + " from " + counts.reports() + " reports"),
        new Line(Group.STORE, "chats", Sign.WELL, chats.listening() + " waiting for news"),
        new Line(Group.STORE, "cache", Sign.WELL, hits));
  }
}
