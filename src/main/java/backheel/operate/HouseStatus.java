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
                line(b).sign() == Sign.TROUBLE, line(a).sign() == Sign.TROUBLE))
        .forEach(standing -> lines.add(line(standing)));
    lines.addAll(store());
    return lines;
  }

  private Line line(Platform platform) {
    var health = platform.health();
    var tally = lanes.tally(platform.name());
    var notes = new ArrayList<Note>();
    if (!health.note().isEmpty()) {
      notes.add(new Note.Words(health.note()));
    }
    if (tally.owed() > 0) {
      notes.add(new Note.Message("status.line.owed", "n", tally.owed()));
    }
    if (tally.sent() > 0) {
      notes.add(new Note.Message("status.line.sent", "n", tally.sent()));
    }
    if (tally.givenUp() > 0) {
      notes.add(new Note.Message("status.line.unsent", "n", tally.givenUp()));
    }
    var sign =
        switch (health.state()) {
          case OFF -> Sign.OFF;
          case STARTING -> Sign.WAITING;
          case UP -> Sign.WELL;
          case DOWN -> Sign.TROUBLE;
        };
    return new Line(Group.PLATFORMS, platform.name(), sign, notes);
  }

  private static Line line(Standing standing) {
    var sign =
        switch (standing.state()) {
          case WAITING -> Sign.WAITING;
          case OK -> Sign.WELL;
          case FAILING, PARTLY -> Sign.TROUBLE;
          case STOPPED -> Sign.OFF;
        };
    var note = standing.note();
    return new Line(
        Group.SOURCES,
        standing.name(),
        sign,
        note.isEmpty() ? List.of() : List.of(new Note.Words(note)));
  }

  private List<Line> store() {
    var counts = stories.counts();
    var stats = stories.stats();
    var trouble = database.trouble();
    return List.of(
        new Line(
            Group.STORE,
            "database",
            trouble.isEmpty() ? Sign.WELL : Sign.TROUBLE,
            List.of(
                trouble.isEmpty()
                    ? new Note.Message("status.line.writable")
                    : new Note.Message("status.line.unwritable", "why", trouble))),
        well("stories", "status.line.stories", "stories", counts.stories(), "n", counts.reports()),
        well("chats", "status.line.chats", "n", chats.listening()),
        stats.requestCount() == 0
            ? well("cache", "status.line.unasked")
            : well(
                "cache",
                "status.line.cache",
                "percent",
                Math.round(100 * stats.hitRate()),
                "n",
                stats.requestCount()));
  }

  private static Line well(String name, String key, Object... named) {
    return new Line(Group.STORE, name, Sign.WELL, List.of(new Note.Message(key, named)));
  }
}
