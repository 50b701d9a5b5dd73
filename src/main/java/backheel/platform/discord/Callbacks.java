package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Responds to interactions: the first time within 3 seconds, afterwards for 15 minutes. Nothing is
 * thrown, since nobody could do more about it than the log already says.
 */
final class Callbacks {
  private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

  private static final int MESSAGE = 4;
  private static final int THINKING = 5;
  private static final int NOTHING_YET = 6;
  private static final int UPDATE = 7;
  private static final int SUGGESTIONS = 8;

  private static final int ALREADY_ACKNOWLEDGED = 40060;
  private static final Duration HURRY = Duration.ofMillis(2500);
  private static final Duration LEISURE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 4;

  private final Rest rest;

  Callbacks(Rest rest) {
    this.rest = rest;
  }

  void message(Interaction to, Message message, boolean onlyForAsker) {
    var flagged = flagged(message, onlyForAsker);
    callback(to, MESSAGE, flagged.json(), flagged.files());
  }

  /** Puts the message in place of the one whose button was pressed. */
  void update(Interaction to, Message message) {
    callback(to, UPDATE, message.json(), message.files());
  }

  void suggestions(Interaction to, ArrayNode choices) {
    callback(to, SUGGESTIONS, Json.object().set("choices", choices), List.of());
  }

  /** Shows that we are thinking; the answer follows. */
  void thinking(Interaction to, boolean onlyForAsker) {
    var nothing = new Message(Json.object(), List.of());
    callback(to, THINKING, flagged(nothing, onlyForAsker).json(), List.of());
  }

  /** Says that a press was noticed, and changes nothing. */
  void noticed(Interaction to) {
    callback(to, NOTHING_YET, null, List.of());
  }

  void editOriginal(Interaction to, Message message) {
    later("PATCH", original(to), message.json(), message.files());
  }

  void deleteOriginal(Interaction to) {
    later("DELETE", original(to), null, List.of());
  }

  void followUp(Interaction to, Message message, boolean onlyForAsker) {
    var flagged = flagged(message, onlyForAsker);
    later("POST", webhook(to), flagged.json(), flagged.files());
  }

  private static String webhook(Interaction to) {
    return "webhooks/" + to.application() + "/" + to.token();
  }

  private static String original(Interaction to) {
    return webhook(to) + "/messages/@original";
  }

  private static Message flagged(Message message, boolean onlyForAsker) {
    return onlyForAsker ? message.flagged(Message.ONLY_FOR_THE_ASKER) : message;
  }

  private void callback(Interaction to, int type, @Nullable JsonNode data, List<Upload> files) {
    var body = Json.object().put("type", type);
    if (data != null) {
      body.set("data", data);
    }
    var path = "interactions/" + to.id() + "/" + to.token() + "/callback";
    persist("POST", path, body, files, HURRY);
  }

  private void later(String method, String path, @Nullable JsonNode body, List<Upload> files) {
    persist(method, path, body, files, LEISURE);
  }

  private void persist(
      String method, String path, @Nullable JsonNode body, List<Upload> files, Duration within) {
    var why = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var pause = Duration.ofMillis(100L * attempt * attempt);
      try {
        var answer = rest.asInteraction(method, path, body, files, within);
        // An attempt whose answer was lost had arrived all the same.
        if (answer.ok() || answer.code() == ALREADY_ACKNOWLEDGED) {
          return;
        }
        why = answer.why();
        if (answer.status() != 429 && answer.status() < 500) {
          break;
        }
        if (answer.status() == 429) {
          pause = answer.retryAfter();
        }
      } catch (IOException e) {
        why = e.getMessage();
      }
      if (pause.compareTo(LONGEST_PAUSE) > 0 || !rested(pause)) {
        break;
      }
    }
    // The path holds the interaction's token: it stays out of the log.
    log.warn("A response to an interaction was not taken: {}", why);
  }

  private static boolean rested(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
