package backheel.operations;

import backheel.answer.command.SystemStatusProvider;
import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.source.schedule.SourceScheduler;
import backheel.source.schedule.SourceStatus;
import backheel.store.database.Database;
import backheel.store.feed.SourceLicences;
import backheel.store.feed.SourceLicences.GeneralLicence;
import backheel.store.outbox.Outbox;
import backheel.store.story.CachedStories;
import backheel.store.subscription.SubscribedFeed;
import backheel.store.subscription.Subscriptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A collector of the status of all parts, for {@code /status}. */
public final class StatusCollector implements SystemStatusProvider {
  private final List<Platform> platforms;
  private final SourceScheduler scheduler;
  private final CachedStories stories;
  private final Outbox outbox;
  private final Subscriptions subscriptions;
  private final SourceLicences licences;
  private final Database database;

  public StatusCollector(
      List<Platform> platforms,
      SourceScheduler scheduler,
      CachedStories stories,
      Outbox outbox,
      Subscriptions subscriptions,
      SourceLicences licences,
      Database database) {
    this.platforms = List.copyOf(platforms);
    this.scheduler = scheduler;
    this.stories = stories;
    this.outbox = outbox;
    this.subscriptions = subscriptions;
    this.licences = licences;
    this.database = database;
  }

  @Override
  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    platforms.forEach(platform -> lines.add(line(platform)));
    var standings = scheduler.statuses();
    var named = licences.general();
    if (!standings.isEmpty()) {
      lines.add(summary(standings));
    }
    standings.stream()
        .sorted((a, b) -> Boolean.compare(sign(b) == Sign.TROUBLE, sign(a) == Sign.TROUBLE))
        .forEach(sourceStatus -> lines.add(line(sourceStatus, licence(named, sourceStatus.key()))));
    lines.addAll(store());
    return lines;
  }

  @Override
  public List<Line> feedsOf(ChatId chat) {
    var standings =
        scheduler.statuses().stream()
            .collect(Collectors.toMap(SourceStatus::key, Function.identity(), (a, b) -> a));
    var named = licences.general();
    return subscriptions.feedSubscriptions(chat).stream()
        .filter(feed -> !feed.address().isEmpty())
        .map(feed -> feedLine(feed, standings.get(feed.key()), licence(named, feed.key())))
        .toList();
  }

  private static Line feedLine(
      SubscribedFeed feed, @Nullable SourceStatus sourceStatus, List<Note> licence) {
    var sign = sourceStatus == null ? Sign.WAITING : sign(sourceStatus);
    var notes = new ArrayList<Note>();
    notes.add(new Note.Message("status.feed." + sign.name().toLowerCase(Locale.ROOT)));
    if (sourceStatus != null && sourceStatus.lastNews() != null) {
      notes.add(new Note.When("status.line.news", sourceStatus.lastNews()));
    }
    notes.addAll(licence);
    return new Line(Group.SOURCES, feed.title(), sign, notes);
  }

  /** Returns the number of sources in each state, without naming any. */
  private static Line summary(List<SourceStatus> standings) {
    long failing =
        count(standings, SourceStatus.State.FAILING) + count(standings, SourceStatus.State.PARTLY);
    var notes = new ArrayList<Note>();
    notes.add(
        new Note.Message(
            "status.line.sources",
            "n",
            standings.size(),
            "well",
            count(standings, SourceStatus.State.OK),
            "failing",
            failing));
    standings.stream()
        .map(SourceStatus::lastNews)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .ifPresent(at -> notes.add(new Note.When("status.line.news", at)));
    return new Line(Group.SOURCES, "", failing == 0 ? Sign.WELL : Sign.TROUBLE, notes);
  }

  private static long count(List<SourceStatus> standings, SourceStatus.State state) {
    return standings.stream().filter(sourceStatus -> sourceStatus.state() == state).count();
  }

  private Line line(Platform platform) {
    var health = platform.health();
    var tally = outbox.counts(platform.name());
    var notes = new ArrayList<Note>();
    if (!health.note().isEmpty()) {
      notes.add(new Note.Words(health.note()));
    }
    if (tally.pending() > 0) {
      notes.add(new Note.Message("status.line.owed", "n", tally.pending()));
    }
    if (tally.sent() > 0) {
      notes.add(new Note.Message("status.line.sent", "n", tally.sent()));
    }
    if (tally.abandoned() > 0) {
      notes.add(new Note.Message("status.line.unsent", "n", tally.abandoned()));
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

  /** Returns the note on the licence that a source names; none if it names none. */
  private static List<Note> licence(Map<String, GeneralLicence> named, String source) {
    var licence = named.get(source);
    if (licence == null) {
      return List.of();
    }
    var key = licence.allowsFullText() ? "status.licence.full" : "status.licence.excerpt";
    return List.of(new Note.Message(key, "licence", licence.name()));
  }

  private static Line line(SourceStatus sourceStatus, List<Note> licence) {
    var notes = new ArrayList<>(licence);
    if (!sourceStatus.note().isEmpty()) {
      notes.add(new Note.Words(sourceStatus.note()));
    }
    return new Line(
        Group.SOURCES, sourceStatus.name(), sign(sourceStatus), notes, /* forOperators= */ true);
  }

  private static Sign sign(SourceStatus sourceStatus) {
    return switch (sourceStatus.state()) {
      case WAITING -> Sign.WAITING;
      case OK -> Sign.WELL;
      case FAILING, PARTLY -> Sign.TROUBLE;
      case STOPPED -> Sign.OFF;
    };
  }

  private List<Line> store() {
    var counts = stories.counts();
    var stats = stories.stats();
    var trouble = database.lastError();
    return List.of(
        new Line(
            Group.STORE,
            "database",
            trouble.isEmpty() ? Sign.WELL : Sign.TROUBLE,
            trouble.isEmpty()
                ? List.of(new Note.Message("status.line.writable"))
                : List.of(new Note.Message("status.line.unwritable"), new Note.Words(trouble))),
        wellLine(
            "stories", "status.line.stories", "stories", counts.stories(), "n", counts.reports()),
        wellLine("chats", "status.line.chats", "n", subscriptions.countSubscribedChats()),
        stats.requestCount() == 0
            ? wellLine("cache", "status.line.unasked")
            : wellLine(
                "cache",
                "status.line.cache",
                "percent",
                Math.round(100 * stats.hitRate()),
                "n",
                stats.requestCount()));
  }

  private static Line wellLine(String name, String key, Object... named) {
    return new Line(Group.STORE, name, Sign.WELL, List.of(new Note.Message(key, named)));
  }
}
