package backheel.operate;

import backheel.answer.HouseState;
import backheel.chat.Platform;
import backheel.source.Standing;
import backheel.source.Timetable;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Lanes;
import backheel.store.Wishes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers how everything goes, for {@code /status}. */
public final class HouseStatus implements HouseState {
  private final List<Platform> platforms;
  private final Timetable timetable;
  private final CachedStories stories;
  private final Chats chats;
  private final Lanes lanes;
  private final Wishes wishes;
  private final Database database;

  public HouseStatus(
      List<Platform> platforms,
      Timetable timetable,
      CachedStories stories,
      Chats chats,
      Lanes lanes,
      Wishes wishes,
      Database database) {
    this.platforms = List.copyOf(platforms);
    this.timetable = timetable;
    this.stories = stories;
    this.chats = chats;
    this.lanes = lanes;
    this.wishes = wishes;
    this.database = database;
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    platforms.forEach(platform -> lines.add(line(platform)));
    var standings = timetable.standings();
    if (!standings.isEmpty()) {
      lines.add(summary(standings));
    }
    standings.stream()
        .sorted((a, b) ->
            Boolean.compare(line(b).sign() == Sign.TROUBLE, line(a).sign() == Sign.TROUBLE))
        .forEach(standing -> lines.add(line(standing)));
    lines.addAll(store());
    return lines;
  }

  @Override
  public List<Line> feedsOf(String chat) {
    var standings =
        timetable.standings().stream()
            .collect(Collectors.toMap(Standing::key, Function.identity(), (a, b) -> a));
    return wishes.subscriptions(chat).stream()
        .filter(feed -> !feed.address().isEmpty())
        .map(feed -> own(feed, standings.get(feed.key())))
        .toList();
  }

  private static Line own(Chats.SubscribedFeed feed, @Nullable Standing standing) {
    var sign = standing == null ? Sign.WAITING : sign(standing);
    var notes = new ArrayList<Note>();
    notes.add(new Note.Message("status.feed." + sign.name().toLowerCase(Locale.ROOT)));
    if (standing != null && standing.lastNews() != null) {
      notes.add(new Note.When("status.line.news", standing.lastNews()));
    }
    return new Line(Group.SOURCES, feed.title(), sign, notes);
  }

  /** How many sources go how, which names nobody's. */
  private static Line summary(List<Standing> standings) {
    long failing =
        count(standings, Standing.State.FAILING) + count(standings, Standing.State.PARTLY);
    var notes = new ArrayList<Note>();
    notes.add(
        new Note.Message(
            "status.line.sources",
            "n",
            standings.size(),
            "well",
            count(standings, Standing.State.OK),
            "failing",
            failing));
    standings.stream()
        .map(Standing::lastNews)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(at -> notes.add(new Note.When("status.line.news", at)));
    return new Line(Group.SOURCES, "", failing == 0 ? Sign.WELL : Sign.TROUBLE, notes);
  }

  private static long count(List<Standing> standings, Standing.State state) {
    return standings.stream().filter(standing -> standing.state() == state).count();
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
    var note = standing.note();
    return new Line(
        Group.SOURCES,
        standing.name(),
        sign(standing),
        note.isEmpty() ? List.of() : List.of(new Note.Words(note)),
        /* forOperators= */ true);
  }

  private static Sign sign(Standing standing) {
    return switch (standing.state()) {
      case WAITING -> Sign.WAITING;
      case OK -> Sign.WELL;
      case FAILING, PARTLY -> Sign.TROUBLE;
      case STOPPED -> Sign.OFF;
    };
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
            trouble.isEmpty()
                ? List.of(new Note.Message("status.line.writable"))
                : List.of(new Note.Message("status.line.unwritable"), new Note.Words(trouble))),
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
