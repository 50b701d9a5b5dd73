package backheel.store.database;

import backheel.chat.ChatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * The form of chat ids in the database: {@code platform:address}. A stored id without a colon
 * cannot be read; queries that may meet ids of other chats leave such rows out with {@code
 * instr(id, ':') > 1}.
 */
public final class ChatIdColumn {
  private ChatIdColumn() {}

  /** Lets statements bind chat ids, and queries map columns to them. */
  static void register(Jdbi jdbi) {
    jdbi.registerArgument(new BoundChatId());
    jdbi.registerColumnMapper(ChatId.class, (row, column, context) -> read(row, column));
  }

  /**
   * Reads a chat's id in a row.
   *
   * @throws IllegalArgumentException when the column holds no chat's id
   */
  public static ChatId read(ResultSet row, int column) throws SQLException {
    return ChatId.parse(row.getString(column));
  }

  private static final class BoundChatId extends AbstractArgumentFactory<ChatId> {
    BoundChatId() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(ChatId chat, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, chat.toString());
    }
  }
}
