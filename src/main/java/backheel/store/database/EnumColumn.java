package backheel.store.database;

import java.util.Locale;

/** The spelling of enum constants in the database: their names in lower case. */
public final class EnumColumn {
  private EnumColumn() {}

  public static String write(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a constant.
   *
   * @throws IllegalArgumentException when the type has no constant of this name
   */
  public static <E extends Enum<E>> E read(String column, Class<E> type) {
    return Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
  }
}
