package backheel.store.database;

/** The priority of a write, most urgent first. */
enum WritePriority {
  INTERACTIVE,
  BACKGROUND,
  /** Priority of statements that cannot run in a transaction. */
  OUTSIDE_TRANSACTION,
  SHUTDOWN
}
