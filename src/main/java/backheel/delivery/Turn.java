package backheel.delivery;

/** Whether a message may go now. */
public sealed interface Turn {

  /** It may, and is counted: send it at once. */
  record Go() implements Turn {}

  /** The platform's pace does not allow it yet: nothing is booked, ask again after so long. */
  record Soon(long nanos) implements Turn {}

  /** Its chat must be left alone yet: nothing is booked, other chats may go meanwhile. */
  record ChatLater(long nanos) implements Turn {}
}
