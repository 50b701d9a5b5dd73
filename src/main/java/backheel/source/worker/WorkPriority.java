package backheel.source.worker;

/** The priority of a task in the queue. */
enum WorkPriority {
  /** A task for which a person waits. */
  URGENT,
  NORMAL,
  /** A task of a source whose last one took too long. */
  SUSPECT
}
