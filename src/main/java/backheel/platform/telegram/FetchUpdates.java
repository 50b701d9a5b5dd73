package backheel.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A poll that no single update can poison: one that the library cannot read is read by itself. */
// The library's own signatures ask for an ArrayList.
@SuppressWarnings("NonApiType")
final class FetchUpdates extends GetUpdates {
  /** What the bot understands; Telegram keeps everything else to itself. */
  static final List<String> KINDS =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");

  private static final int MOST = 100;

  private final transient Reading reading;

  /**
   * @param first the number of the first update that is wanted; those before it are confirmed
   */
  FetchUpdates(int first, Duration hold, Troubles troubles) {
    super(first, MOST, (int) hold.toSeconds(), KINDS);
    this.reading = new Reading(OBJECT_MAPPER, troubles);
  }

  @Override
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      var updates = super.deserializeResponse(answer);
      if (updates == null) {
        return new ArrayList<>();
      }
      updates.replaceAll(update -> update == null ? update : reading.whole(update));
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
      updates.add(reading.update(update));
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
