package backheel.delivery;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Limits;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A platform that takes every message, but where it was told what to answer instead. */
final class StagedPlatform implements Platform {
  double perSecond = 1_000;
  Limits limits = new Limits(Duration.ZERO, 0);
  boolean refusesCopies;
  final Deque<Delivery> next = new ArrayDeque<>();
  final List<Shown> sent = new ArrayList<>();
  final List<MessageRef> changed = new ArrayList<>();

  /** A message as it was handed over. */
  record Shown(ChatId chat, long key) {}

  List<Long> keys() {
    return sent.stream().map(Shown::key).toList();
  }

  private Delivery answer(Delivery otherwise) {
    var told = next.poll();
    return told == null ? otherwise : told;
  }

  @Override
  public String name() {
    return "t";
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    sent.add(new Shown(to, once.delivery()));
    return answer(new Delivery.Sent(new MessageRef(to, "m" + sent.size())));
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    changed.add(message);
    return answer(new Delivery.Sent(message));
  }

  @Override
  public double messagesPerSecond() {
    return perSecond;
  }

  @Override
  public boolean refusesCopies() {
    return refusesCopies;
  }

  @Override
  public Limits limitsIn(ChatId chat) {
    return limits;
  }

  @Override
  public void listen(Answers answers) {
    throw new AssertionError("nobody asks here");
  }

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
