package backheel.testing.delivery;

import backheel.chat.BotEndpoints;
import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A platform without a network: what was said can be read back, and trouble can be arranged. */
public final class FakePlatform implements Platform {
  /** A message that arrived. */
  public record Arrived(ChatId chat, Reply reply) {}

  private final List<Arrived> arrived = new ArrayList<>();
  private final Deque<SendResult> trouble = new ArrayDeque<>();
  private @Nullable BotService botService;

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void start(BotEndpoints bot) {
    this.botService = bot.service();
  }

  public ChatId chat(String who) {
    return new ChatId(name(), who);
  }

  /** Asks, and hears the answer. */
  public Optional<Reply> ask(String who, String text) {
    if (botService == null) {
      throw new IllegalStateException("nobody listens yet");
    }
    return botService.answer(Question.typed(chat(who), text, "en"));
  }

  /** The next message meets this instead of being taken. */
  public synchronized void next(SendResult sendResult) {
    trouble.add(sendResult);
  }

  public synchronized List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  public List<String> titlesIn(String who) {
    return arrived().stream()
        .filter(a -> a.chat().equals(chat(who)))
        .map(a -> a.reply().blocks().getFirst().plainText())
        .toList();
  }

  @Override
  public synchronized SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    if (!trouble.isEmpty()) {
      return trouble.remove();
    }
    arrived.add(new Arrived(to, reply));
    return new SendResult.Sent(new MessageRef(to, Integer.toString(arrived.size())));
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    return new SendResult.Sent(message);
  }

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
