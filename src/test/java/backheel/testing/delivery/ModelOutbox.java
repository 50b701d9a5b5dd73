package backheel.testing.delivery;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.subscription.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lanes as plain lists: what the database must do, said again as simply as can be. */
public final class ModelOutbox implements Outbox {
  private static final long SETTLING = 45_000;
  private static final long FRESH = 48 * 3_600_000L;

  private final Clock clock;
  private final Map<Long, Row> rows = new TreeMap<>();
  private final Map<ChatId, List<Row>> byChat = new LinkedHashMap<>();
  private final Map<ChatId, Lane> lanes = new LinkedHashMap<>();
  private final Map<Long, Grown> growth = new TreeMap<>();
  private final Map<Long, Long> editions = new LinkedHashMap<>();
  private final Set<ChatId> gone = new HashSet<>();
  private long ids;
  private final Map<Long, Row> kept = new TreeMap<>();

  public ModelOutbox(Clock clock) {
    this.clock = clock;
  }

  /** A delivery. */
  public static final class Row {
    public final long id;
    public final long story;
    public final long created;
    public ChatId chat;
    public DeliveryState state = DeliveryState.QUEUED;
    public int attempts;
    public long ended;
    public @Nullable String message;
    public String note = "";
    public long edition;
    public long bundle;
    public String keptAs;
    public long releaseAt;
    public boolean everKept;

    Row(long id, ChatId chat, long story, boolean digest, long created) {
      this.id = id;
      this.chat = chat;
      this.story = story;
      this.keptAs = digest ? "digest" : "";
      this.created = created;
    }

    OutgoingMessage.Item item() {
      return story == 0
          ? new OutgoingMessage.NoticeItem(id, new NoticeQueue.Notice("none", Map.of()))
          : new OutgoingMessage.StoryItem(
              id, story, Topic.parse("team/RCA"), keptAs.equals("digest") && bundle == 0);
    }
  }

  private static final class Lane {
    final String platform;
    int pending;
    long nextAt;

    Lane(String platform, long nextAt) {
      this.platform = platform;
      this.nextAt = nextAt;
    }
  }

  private record Grown(ChatId chat, long at, int attempts) {}

  /** Owes a story to a chat; its row. */
  public Row owe(ChatId chat, long story, boolean digest) {
    var row = new Row(++ids, chat, story, digest, clock.millis());
    editions.putIfAbsent(story, 0L);
    rows.put(row.id, row);
    in(chat).add(row);
    counted(row);
    return row;
  }

  /** The story has changed so that people should see it. */
  public void grow(long story) {
    editions.merge(story, 1L, Long::sum);
    long now = clock.millis();
    for (var row : rows.values()) {
      if (row.story == story && canBeChanged(row) && row.ended > now - FRESH) {
        growth.putIfAbsent(row.id, new Grown(row.chat, now + SETTLING, 0));
      }
    }
  }

  public long edition(long story) {
    return editions.getOrDefault(story, 0L);
  }

  public Row row(long id) {
    return Objects.requireNonNull(rows.get(id));
  }

  public Collection<Row> rows() {
    return rows.values();
  }

  /** Whether nothing is owed, kept or to be changed. */
  public boolean isSettled() {
    return growth.isEmpty()
        && kept.isEmpty()
        && lanes.values().stream().allMatch(lane -> lane.pending == 0);
  }

  /** What is owed to a chat, and in its topics, is owed no more. */
  public void end(ChatId chat, DeliveryState state, String why) {
    for (var row : rows.values()) {
      if (isIn(row.chat, chat)
          && (row.state == DeliveryState.QUEUED || row.state == DeliveryState.HELD)) {
        row.ended = clock.millis();
        row.note = why;
        row.bundle = state == DeliveryState.WITHHELD ? 0 : row.bundle;
        become(row, state);
      }
    }
    if (state == DeliveryState.ABANDONED) {
      rows.values().stream().map(row -> row.chat).filter(c -> isIn(c, chat)).forEach(gone::add);
      growth.values().removeIf(grown -> isIn(grown.chat, chat));
    }
  }

  /** A chat that was gone is there again. */
  public void present(ChatId chat) {
    gone.removeIf(one -> isIn(one, chat));
    makeDue(chat);
  }

  private boolean canBeChanged(Row row) {
    return row.state == DeliveryState.SENT && row.message != null && !gone.contains(row.chat);
  }

  /** A chat and its topics go on under another id. */
  public void move(ChatId from, ChatId to) {
    for (var chat : List.copyOf(byChat.keySet())) {
      if (!isIn(chat, from)) {
        continue;
      }
      var there =
          new ChatId(
              to.platform(), to.address() + chat.address().substring(from.address().length()));
      growth.values().removeIf(grown -> grown.chat.equals(chat));
      for (var row : Objects.requireNonNull(byChat.remove(chat))) {
        row.chat = there;
        row.message = null;
        in(there).add(row);
        if (row.state == DeliveryState.QUEUED) {
          counted(row);
        }
      }
      in(there).sort(Comparator.comparingLong(row -> row.id));
      lanes.remove(chat);
      var lane = lanes.get(there);
      if (lane != null) {
        lane.nextAt = clock.millis();
      }
    }
  }

  /** What was kept is looked at anew. */
  public void reconsider(ChatId chat) {
    for (var row : in(chat)) {
      if (row.state == DeliveryState.HELD) {
        become(row, DeliveryState.QUEUED);
      }
    }
    makeDue(chat);
  }

  /** Whether each lane counts what is owed in it. */
  public boolean countsAreRight() {
    return lanes.entrySet().stream()
        .allMatch(lane ->
            in(lane.getKey()).stream().filter(row -> row.state == DeliveryState.QUEUED).count()
                == lane.getValue().pending);
  }

  private static boolean isIn(ChatId one, ChatId whole) {
    return one.equals(whole) || one.toString().startsWith(whole + "/");
  }

  private List<Row> in(ChatId chat) {
    return byChat.computeIfAbsent(chat, c -> new ArrayList<>());
  }

  private static String platform(ChatId chat) {
    return chat.platform();
  }

  private void counted(Row row) {
    lanes.computeIfAbsent(row.chat, c -> new Lane(platform(c), row.created)).pending++;
  }

  private void become(Row row, DeliveryState state) {
    if (row.state == state) {
      return;
    }
    if (row.state == DeliveryState.QUEUED) {
      var lane = lanes.get(row.chat);
      if (lane != null) {
        lane.pending--;
      }
    }
    row.state = state;
    if (state == DeliveryState.HELD) {
      kept.put(row.id, row);
    } else {
      kept.remove(row.id);
    }
    if (state == DeliveryState.QUEUED) {
      counted(row);
    }
  }

  @Override
  public void takeOwnership() {}

  @Override
  public List<OutgoingMessage> due(String platform, Collection<ChatId> busy, int limit) {
    long now = clock.millis();
    release(now);
    record Head(long nextAt, Row row, int pending) {}
    var heads = new ArrayList<Head>();
    for (var lane : lanes.entrySet()) {
      if (lane.getValue().pending > 0
          && lane.getValue().nextAt <= now
          && lane.getValue().platform.equals(platform)
          && !busy.contains(lane.getKey())) {
        var head = head(lane.getKey());
        heads.add(new Head(lane.getValue().nextAt, head, lane.getValue().pending));
      }
    }
    if (heads.isEmpty()) {
      return List.of();
    }
    heads.sort(Comparator.comparingLong(Head::nextAt).thenComparingLong(head -> head.row.id));
    return heads.stream()
        .limit(limit)
        .map(head -> owed(head.row, null, head.row.attempts, head.pending))
        .toList();
  }

  private Row head(ChatId chat) {
    Row first = null;
    for (var row : in(chat)) {
      if (row.state == DeliveryState.QUEUED
          && (first == null || (first.bundle == 0 && row.bundle != 0))) {
        first = row;
      }
    }
    return Objects.requireNonNull(first);
  }

  private OutgoingMessage owed(Row row, @Nullable String message, int attempts, int waiting) {
    if (row.bundle == 0) {
      return owed(row, List.of(row.item()), message, attempts, Optional.empty(), waiting);
    }
    var state = message == null ? DeliveryState.QUEUED : DeliveryState.SENT;
    var items =
        in(row.chat).stream()
            .filter(other -> other.bundle == row.bundle && other.state == state)
            .map(Row::item)
            .toList();
    var kind =
        row.keptAs.isEmpty()
            ? BundleKind.BACKLOG
            : BundleKind.valueOf(row.keptAs.toUpperCase(Locale.ROOT));
    return owed(row, items, message, attempts, Optional.of(kind), waiting);
  }

  private static OutgoingMessage owed(
      Row row,
      List<OutgoingMessage.Item> items,
      @Nullable String message,
      int attempts,
      Optional<BundleKind> kind,
      int waiting) {
    return new OutgoingMessage(
        items.getFirst().delivery(),
        row.chat,
        items,
        message,
        attempts,
        kind,
        waiting,
        Instant.ofEpochMilli(row.created));
  }

  private void release(long now) {
    record Group(ChatId chat, String as) {}
    var firsts = new LinkedHashMap<Group, Long>();
    for (var row : List.copyOf(kept.values())) {
      if (row.releaseAt <= now) {
        row.bundle = firsts.computeIfAbsent(new Group(row.chat, row.keptAs), g -> row.id);
        become(row, DeliveryState.QUEUED);
        var lane = Objects.requireNonNull(lanes.get(row.chat));
        lane.nextAt = Math.min(lane.nextAt, now);
      }
    }
  }

  @Override
  public List<OutgoingMessage> dueEdits(String platform, Collection<ChatId> busy, int limit) {
    long now = clock.millis();
    if (growth.isEmpty()) {
      return List.of();
    }
    var chats = new HashSet<>(busy);
    return growth.entrySet().stream()
        .filter(grown -> grown.getValue().at <= now)
        .filter(grown -> platform(grown.getValue().chat).equals(platform))
        .filter(grown -> nextAt(grown.getValue().chat) <= now)
        .sorted(Comparator.comparingLong(grown -> grown.getValue().at))
        .filter(grown -> chats.add(grown.getValue().chat))
        .limit(limit)
        .map(grown -> {
          var row = row(grown.getKey());
          return owed(row, row.message, grown.getValue().attempts, 0);
        })
        .toList();
  }

  private long nextAt(ChatId chat) {
    var lane = lanes.get(chat);
    return lane == null ? 0 : lane.nextAt;
  }

  @Override
  public Optional<Instant> nextDue(String platform) {
    long least = Long.MAX_VALUE;
    for (var lane : lanes.values()) {
      if (lane.pending > 0 && lane.platform.equals(platform)) {
        least = Math.min(least, lane.nextAt);
      }
    }
    for (var row : kept.values()) {
      least = Math.min(least, row.releaseAt);
    }
    for (var grown : growth.values()) {
      if (platform(grown.chat).equals(platform)) {
        least = Math.min(least, Math.max(grown.at, nextAt(grown.chat)));
      }
    }
    return least == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(least));
  }

  @Override
  public OutgoingMessage bundle(OutgoingMessage first, int most) {
    int taken = 0;
    for (var row : in(first.chat())) {
      boolean fits = row.keptAs.isEmpty() || row.id == first.id();
      if (row.state == DeliveryState.QUEUED
          && row.bundle == 0
          && row.story != 0
          && fits
          && taken < most) {
        row.bundle = first.id();
        taken++;
      }
    }
    var items =
        in(first.chat()).stream()
            .filter(row -> row.state == DeliveryState.QUEUED && row.bundle == first.id())
            .map(Row::item)
            .toList();
    return new OutgoingMessage(
        items.getFirst().delivery(),
        first.chat(),
        items,
        first.editedMessageId(),
        first.attempts(),
        Optional.of(BundleKind.BACKLOG),
        first.pendingInLane(),
        first.queuedAt());
  }

  @Override
  public void markSent(
      OutgoingMessage outgoingMessage, String message, List<Long> told, Instant nextInLane) {
    long now = clock.millis();
    for (int i = 0; i < outgoingMessage.items().size(); i++) {
      var row = rows.get(outgoingMessage.items().get(i).delivery());
      if (row == null) {
        continue;
      }
      if (outgoingMessage.isEdit()) {
        row.edition = told.get(i);
        growth.remove(row.id);
      } else if (row.state != DeliveryState.SENT) {
        become(row, DeliveryState.SENT);
        row.attempts++;
        row.message = row.chat.equals(outgoingMessage.chat()) ? message : null;
        row.note = "";
        row.ended = now;
        row.edition = told.get(i);
      }
      if (canBeChanged(row) && edition(row.story) > row.edition) {
        growth.putIfAbsent(row.id, new Grown(row.chat, now + SETTLING, 0));
      }
    }
    var lane = lanes.get(outgoingMessage.chat());
    if (lane != null) {
      lane.nextAt = Math.max(lane.nextAt, nextInLane.toEpochMilli());
    }
  }

  @Override
  public void abandon(OutgoingMessage outgoingMessage, String why) {
    for (var item : outgoingMessage.items()) {
      var row = rows.get(item.delivery());
      if (outgoingMessage.isEdit()) {
        growth.remove(item.delivery());
      } else if (row != null && row.state == DeliveryState.QUEUED) {
        become(row, DeliveryState.ABANDONED);
        row.attempts++;
        row.note = why;
        row.ended = clock.millis();
      }
    }
  }

  @Override
  public void retryLater(OutgoingMessage outgoingMessage, Instant until, String why) {
    for (var item : outgoingMessage.items()) {
      var row = rows.get(item.delivery());
      if (outgoingMessage.isEdit()) {
        growth.computeIfPresent(
            item.delivery(),
            (id, grown) -> new Grown(grown.chat, until.toEpochMilli(), grown.attempts + 1));
      } else if (row != null && row.state == DeliveryState.QUEUED) {
        row.attempts++;
        row.note = why;
      }
    }
    delayLane(outgoingMessage, until);
  }

  @Override
  public void delayLane(OutgoingMessage outgoingMessage, Instant until) {
    var lane = lanes.get(outgoingMessage.chat());
    if (lane != null) {
      lane.nextAt = Math.max(lane.nextAt, until.toEpochMilli());
    }
  }

  @Override
  public void holdForBundle(
      OutgoingMessage outgoingMessage, Instant until, BundleKind kind, HoldReason reason) {
    for (var item : outgoingMessage.items()) {
      var row = rows.get(item.delivery());
      if (row != null && row.state == DeliveryState.QUEUED) {
        row.releaseAt = until.toEpochMilli();
        row.keptAs = kind.name().toLowerCase(Locale.ROOT);
        row.note = reason.name();
        row.bundle = 0;
        row.everKept = true;
        become(row, DeliveryState.HELD);
      }
    }
  }

  @Override
  public void makeDue(ChatId chat) {
    lanes.forEach((one, lane) -> {
      if (isIn(one, chat) && lane.pending > 0) {
        lane.nextAt = clock.millis();
      }
    });
  }

  @Override
  public void shiftBack(String platform, Duration by) {
    long now = clock.millis();
    for (var lane : lanes.values()) {
      if (lane.platform.equals(platform) && lane.nextAt > now) {
        lane.nextAt -= by.toMillis();
      }
    }
    growth.replaceAll((id, grown) ->
        platform(grown.chat).equals(platform) && grown.at > now
            ? new Grown(grown.chat, grown.at - by.toMillis(), grown.attempts)
            : grown);
  }

  @Override
  public Optional<Instant> lastEndedAt() {
    return rows.values().stream()
        .filter(row -> row.state != DeliveryState.QUEUED && row.ended > 0)
        .map(row -> Instant.ofEpochMilli(row.ended))
        .max(Comparator.naturalOrder());
  }

  @Override
  public long newestId() {
    return rows.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  @Override
  public List<Sent> recentlySent(String platform, Instant since) {
    return rows.values().stream()
        .filter(row -> row.state == DeliveryState.SENT && row.ended >= since.toEpochMilli())
        .filter(row -> platform(row.chat).equals(platform))
        .map(row -> new Sent(row.chat, Instant.ofEpochMilli(row.ended)))
        .sorted(Comparator.comparing(Sent::at))
        .toList();
  }

  @Override
  public int countSentSince(ChatId chat, Instant since) {
    return (int)
        in(chat).stream()
            .filter(row -> row.state == DeliveryState.SENT && row.ended >= since.toEpochMilli())
            .filter(row -> !row.keptAs.equals("digest"))
            .map(row -> row.bundle == 0 ? row.id : row.bundle)
            .distinct()
            .count();
  }

  @Override
  public Counts counts(String platform) {
    long since = clock.millis() - 86_400_000;
    return new Counts(
        lanes.values().stream()
            .filter(l -> l.platform.equals(platform))
            .mapToInt(l -> l.pending)
            .sum(),
        ended(platform, DeliveryState.SENT, since),
        ended(platform, DeliveryState.ABANDONED, since));
  }

  private long ended(String platform, DeliveryState state, long since) {
    return rows.values().stream()
        .filter(row -> row.state == state && row.ended >= since)
        .filter(row -> platform(row.chat).equals(platform))
        .count();
  }

  @Override
  public int deleteEnded(Instant before) {
    var old =
        rows.values().stream()
            .filter(row ->
                row.state != DeliveryState.QUEUED
                    && row.ended > 0
                    && row.ended < before.toEpochMilli())
            .toList();
    old.forEach(row -> {
      rows.remove(row.id);
      in(row.chat).remove(row);
      growth.remove(row.id);
    });
    return old.size();
  }
}
