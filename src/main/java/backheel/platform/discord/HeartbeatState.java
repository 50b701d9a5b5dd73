package backheel.platform.discord;

/** The state of the connection. */
enum HeartbeatState {
  /** In order, or still connecting. */
  HEALTHY,
  /** One acknowledgement is missing: a further heartbeat is to be sent. */
  LATE,
  /** The second is missing too: the connection is to be closed and resumed. */
  DEAD,
  /** Reconnecting does not help: the session is to be ended, and a new login made. */
  HOPELESS
}
