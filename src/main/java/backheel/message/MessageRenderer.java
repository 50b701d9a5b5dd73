package backheel.message;

import backheel.chat.Reply;
import backheel.store.outbox.OutgoingMessage;
import java.util.List;
import java.util.Optional;

/** A renderer of outgoing messages. */
public interface MessageRenderer {

  /** Returns the message in its present state, or empty when its story no longer exists. */
  Optional<Rendered> render(OutgoingMessage message);

  /** Adds a picture, which may take time; called where no other message has to wait for it. */
  default Reply withPicture(OutgoingMessage message, Reply reply) {
    return reply;
  }

  /**
   * A rendered message.
   *
   * @param editions the edition of the rendered story, one per item; 0 for a notice
   */
  record Rendered(Reply reply, List<Long> editions) {
    public Rendered {
      editions = List.copyOf(editions);
    }
  }
}
