package backheel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A delivery as it was read, from which the message is put together that is owed. */
record Row(
    Owed.Item item,
    String chat,
    String keptAs,
    int attempts,
    long bundle,
    Instant created,
    int waiting,
    @Nullable String message) {

  /** The columns: id, chat, story, why, notice, kept_as, attempts, bundle, created, pending. */
  static Row of(ResultSet row, @Nullable String message) throws SQLException {
    return new Row(
        item(row),
        row.getString(2),
        row.getString(6),
        row.getInt(7),
        row.getLong(8),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getInt(10),
        message);
  }

  private static Owed.Item item(ResultSet row) throws SQLException {
    return new Owed.Item(
        row.getLong(1),
        row.getLong(3),
        row.getString(4),
        Objects.requireNonNullElse(row.getString(5), ""),
        row.getString(6).equals("digest") && row.getLong(8) == 0);
  }

  /** None when its bundle has ended since the row was read. */
  Optional<Owed> owed(Handle handle) {
    var alone =
        new Owed(
            item.delivery(),
            chat,
            List.of(item),
            message,
            attempts,
            Owed.Bundled.NOT,
            waiting,
            created);
    if (bundle == 0) {
      return Optional.of(alone);
    }
    var as =
        keptAs.isEmpty()
            ? Owed.Bundled.LATE
            : Owed.Bundled.valueOf(keptAs.toUpperCase(Locale.ROOT));
    return items(handle, bundle, chat, attempts, as, alone);
  }

  /** All that is, or was, in one bundle, as one message; none when nothing of it is left. */
  static Optional<Owed> items(
      Handle handle, long bundle, String chat, int attempts, Owed.Bundled as, Owed like) {
    var items =
        handle
            .createQuery(
                """
                select id, chat, story, why, notice, kept_as, attempts, bundle from delivery
                where bundle = :bundle and bundle is not null and chat = :chat and state = :state
                order by id
                """)
            .bind("bundle", bundle)
            .bind("chat", chat)
            .bind("state", like.isEdit() ? 1 : 0)
            .map((row, context) -> item(row))
            .list();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Owed(
            items.getFirst().delivery(),
            chat,
            items,
            like.message(),
            attempts,
            as,
            like.waiting(),
            like.since()));
  }
}
