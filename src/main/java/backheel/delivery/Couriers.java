package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.ReplyThrottle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The couriers of all platforms. */
public final class Couriers implements ReplyThrottle, AutoCloseable {
  private final List<Courier> all;

  public Couriers(List<Courier> all) {
    this.all = List.copyOf(all);
  }

  public void start() {
    all.forEach(Courier::start);
  }

  /** Wakes all of them, because a message may have been queued. */
  public void wake() {
    all.forEach(Courier::wake);
  }

  @Override
  public Duration reserve(ChatId chat) {
    return serving(chat).map(courier -> courier.reserveReply(chat)).orElse(Duration.ZERO);
  }

  /**
   * Moves the queued messages of a chat that continues under another id.
   *
   * @return whether there is a courier for the chat
   */
  public boolean moveChat(ChatId from, ChatId to) {
    var serving = serving(from);
    serving.ifPresent(courier -> courier.chatMoved(from, to));
    return serving.isPresent();
  }

  /** Erases what couriers keep about a chat. */
  public void forgetChat(ChatId chat) {
    serving(chat).ifPresent(courier -> courier.chatErased(chat));
  }

  private Optional<Courier> serving(ChatId chat) {
    return all.stream().filter(courier -> courier.serves(chat)).findFirst();
  }

  @Override
  public void close() {
    all.forEach(Courier::close);
  }
}
