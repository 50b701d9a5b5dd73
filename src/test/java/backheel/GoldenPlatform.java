package backheel;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A platform that keeps what each chat was shown: new messages, and changes of old ones. */
final class GoldenPlatform implements Platform {
  private final String name;
  private final Map<ChatId, List<Reply>> shown = new HashMap<>();
  private final Map<ChatId, SendResult> refusals = new HashMap<>();
  private int messages;

  GoldenPlatform(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  synchronized List<Reply> shown(ChatId chat) {
    return List.copyOf(shown.getOrDefault(chat, List.of()));
  }

  synchronized void clear() {
    shown.clear();
  }

  /** From now on every message to the chat meets this. */
  synchronized void answers(ChatId chat, SendResult refusal) {
    refusals.put(chat, refusal);
  }

  @Override
  public void start(BotEndpoints bot) {}

  @Override
  public synchronized SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    return keep(new MessageRef(to, Integer.toString(++messages)), reply);
  }

  @Override
  public synchronized SendResult edit(MessageRef message, Reply reply) {
    return keep(message, reply);
  }

  private SendResult keep(MessageRef message, Reply reply) {
    var refusal = refusals.get(message.chat());
    if (refusal != null) {
      return refusal;
    }
    shown.computeIfAbsent(message.chat(), chat -> new ArrayList<>()).add(reply);
    return new SendResult.Sent(message);
  }

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
