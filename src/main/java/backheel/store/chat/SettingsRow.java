package backheel.store.chat;

import backheel.store.chat.Chats.Hours;
import backheel.store.chat.Chats.Settings;
import backheel.subscription.MessageStyle;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The row of a chat's settings. */
final class SettingsRow {
  static final String SELECT =
      """
      select language, detected_language, paused, clickbait, coalesce(gone, '') as gone, zone, quiet, digest, daily_limit,
        match_days, at_most_once, shape, template, pictures, previews, silent, show_outlets, hide_spoilers, published
      from chat where id = ?
      """;

  private SettingsRow() {}

  static Settings read(ResultSet row) throws SQLException {
    return new Settings(
        row.getString("language"),
        row.getString("detected_language"),
        row.getInt("paused") != 0,
        row.getInt("clickbait") != 0,
        row.getString("gone"),
        new Hours(
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
}
