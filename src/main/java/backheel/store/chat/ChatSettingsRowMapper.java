package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.subscription.ChatSettings;
import backheel.subscription.MessageStyle;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** The row of a chat's settings. */
final class ChatSettingsRowMapper {
  static final String SELECT =
      """
      select language, detected_language, paused, clickbait, coalesce(gone, '') as gone, zone,
        quiet, digest, daily_limit, match_days, at_most_once, shape, template, pictures, previews,
        silent, show_outlets, hide_spoilers, published
      from chat where id = ?
      """;

  private ChatSettingsRowMapper() {}

  static ChatSettings read(ResultSet row) throws SQLException {
    return new ChatSettings(
        row.getString("language"),
        row.getString("detected_language"),
        row.getInt("paused") != 0,
        row.getInt("clickbait") != 0,
        row.getString("gone"),
        new ChatSettings.Hours(
            row.getString("zone"),
            row.getString("quiet"),
            row.getString("digest"),
            row.getInt("daily_limit"),
            row.getInt("match_days") != 0),
        row.getInt("at_most_once") != 0,
        new MessageStyle(
            MessageStyle.shape(row.getString("shape")),
            row.getString("template"),
            MessageStyle.pictures(row.getString("pictures")),
            row.getInt("previews") != 0,
            row.getInt("silent") != 0,
            row.getInt("show_outlets") != 0,
            row.getInt("hide_spoilers") != 0,
            row.getInt("published") != 0));
  }

  static void writeHours(Handle tx, ChatId chat, ChatSettings.Hours hours) {
    tx.execute(
        """
        update chat set zone = ?, quiet = ?, digest = ?, daily_limit = ?, match_days = ?
        where id = ?
        """,
        hours.zone(),
        hours.quiet(),
        hours.digest(),
        hours.cap(),
        hours.matchDays() ? 1 : 0,
        chat);
  }

  static int writeStyle(Handle tx, ChatId chat, MessageStyle style) {
    return tx.execute(
        """
        update chat set shape = ?, template = ?, pictures = ?, previews = ?, silent = ?,
          show_outlets = ?, hide_spoilers = ?, published = ?
        where id = ?
        """,
        MessageStyle.code(style.shape()),
        style.template(),
        MessageStyle.code(style.pictures()),
        style.previews() ? 1 : 0,
        style.silent() ? 1 : 0,
        style.outlets() ? 1 : 0,
        style.hidesSpoilers() ? 1 : 0,
        style.published() ? 1 : 0,
        chat);
  }
}
