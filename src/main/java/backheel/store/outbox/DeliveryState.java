package backheel.store.outbox;

/**
 * The state of a delivery, stored by name: SQL that names states costs the outbox nothing
 * measurable over numbers.
 */
public enum DeliveryState {
  QUEUED,
  SENT,
  /** Given up: the platform will never accept it, or nobody accepted it in time. */
  ABANDONED,
  /** Replaced by the delivery of a story into which its story was merged. */
  SUPERSEDED,
  /** Waiting for the release of a bundle. */
  HELD,
  /** Not to be sent, because of a filter or a setting of the chat. */
  WITHHELD
}
