package backheel.delivery;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A platform that takes every message, but where it was told what to answer instead. */
final class RecordingPlatform implements Platform {
  double perSecond = 1_000;
  ChatRateLimit chatRateLimit = new ChatRateLimit(Duration.ZERO, 0);
  boolean refusesCopies;
  final Deque<SendResult> next = new ArrayDeque<>();
  final List<Shown> sent = new ArrayList<>();
  final List<MessageRef> changed = new ArrayList<>();

  /** A message as it was handed over. */
  record Shown(ChatId chat, long key) {}

  List<Long> keys() {
    return sent.stream().map(Shown::key).toList();
  }

  private SendResult answer(SendResult otherwise) {
    var told = next.poll();
    return told == null ? otherwise : told;
  }

  @Override
  public String name() {
    return "t";
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    sent.add(new Shown(to, once.delivery()));
    return answer(new SendResult.Sent(new MessageRef(to, "m" + sent.size())));
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    changed.add(message);
    return answer(new SendResult.Sent(message));
  }

  @Override
  public double messagesPerSecond() {
    return perSecond;
  }

  @Override
  public boolean deduplicatesSends() {
    return refusesCopies;
  }

  @Override
  public ChatRateLimit rateLimit(ChatId chat) {
    return chatRateLimit;
  }

  @Override
  public void start(BotEndpoints bot) {
    throw new AssertionError("nobody asks here");
  }

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
