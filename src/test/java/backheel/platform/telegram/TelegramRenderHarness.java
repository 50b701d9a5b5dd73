package backheel.platform.telegram;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.telegram.FakeTelegram;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;

/** What Telegram is sent for a reply, by the platform as it is: caught at the fake server. */
public final class TelegramRenderHarness implements AutoCloseable {
  private static final ChatId SOMEBODY = new ChatId("telegram", "5");

  private final FakeTelegram telegram = new FakeTelegram();
  private final TelegramPlatform platform =
      new TelegramPlatform(FakeTelegram.TOKEN, telegram.address(), Clock.systemUTC());
  private long drawn;

  /** The calls, in order, without what says whom they are for. */
  public List<JsonNode> draw(Reply reply) {
    telegram.takeCalls();
    var sendResult = platform.send(SOMEBODY, reply, new IdempotencyKey(++drawn));
    if (!(sendResult instanceof SendResult.Sent)) {
      throw new AssertionError(sendResult + " for " + reply);
    }
    return telegram.takeCalls().stream().map(TelegramRenderHarness::told).toList();
  }

  private static JsonNode told(FakeTelegram.Call call) {
    var told = call.params().deepCopy();
    told.remove(List.of("chat_id", "method", "parse_mode"));
    return FakeTelegram.JSON.createObjectNode().put("call", call.method()).setAll(told);
  }

  @Override
  public void close() {
    platform.close();
    telegram.close();
  }
}
