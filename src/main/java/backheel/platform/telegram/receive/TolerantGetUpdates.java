package backheel.platform.telegram.receive;

import backheel.platform.telegram.send.ThrottledLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A poll that tolerates malformed updates: when the library cannot read a response, each update is
 * read separately.
 */
// The library's own signatures require an ArrayList.
@SuppressWarnings("NonApiType")
final class TolerantGetUpdates extends GetUpdates {
  /** The update types that the bot handles; Telegram sends no others. */
  static final List<String> UPDATE_TYPES =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");

  private static final int MAX_UPDATES_PER_POLL = 100;

  private final transient TolerantUpdateReader tolerantUpdateReader;

  /**
   * @param first the number of the first update to fetch; those before it are confirmed
   */
  TolerantGetUpdates(int first, Duration hold, ThrottledLog throttledLog) {
    super(first, MAX_UPDATES_PER_POLL, (int) hold.toSeconds(), UPDATE_TYPES);
    this.tolerantUpdateReader = new TolerantUpdateReader(OBJECT_MAPPER, throttledLog);
  }

  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      var updates = super.deserializeResponse(answer);
      if (updates == null) {
        return new ArrayList<>();
      }
      updates.replaceAll(update -> update == null ? update : tolerantUpdateReader.checked(update));
      return updates;
    } catch (TelegramApiRequestException e) {
      if (e.getErrorCode() != null && e.getErrorCode() != 0) {
        throw e;
      }
      return oneByOne(answer, e);
    }
  }

  private ArrayList<Update> oneByOne(String answer, TelegramApiRequestException failure)
      throws TelegramApiRequestException {
    JsonNode result;
    try {
      result = OBJECT_MAPPER.readTree(answer).path("result");
    } catch (JsonProcessingException e) {
      failure.addSuppressed(e);
      throw failure;
    }
    if (!result.isArray()) {
      throw failure;
    }
    var updates = new ArrayList<Update>();
    for (var update : result) {
      updates.add(tolerantUpdateReader.read(update));
    }
    return updates;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
