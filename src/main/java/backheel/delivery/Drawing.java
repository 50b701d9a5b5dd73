package backheel.delivery;

import backheel.chat.Reply;
import backheel.store.Owed;
import java.util.List;
import java.util.Optional;

/** Draws the message that is owed. */
public interface Drawing {

  /** The message as things stand now, or none when what it was to tell is no longer there. */
  Optional<Drawn> draw(Owed owed);

  /** The same with a picture that takes its time; called where nobody else has to wait for it. */
  default Reply illustrated(Owed owed, Reply reply) {
    return reply;
  }

  /**
   * A message that was drawn.
   *
   * @param editions the edition of the story that it tells, one an item; 0 for a notice
   */
  record Drawn(Reply reply, List<Long> editions) {
    public Drawn {
      editions = List.copyOf(editions);
    }
  }
}
