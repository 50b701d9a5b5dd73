package backheel.platform.discord;

import backheel.platform.RefusalDecision;
import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.render.DiscordMessage;
import backheel.platform.discord.render.DiscordMessage.FileUpload;
import backheel.platform.discord.rest.DiscordRest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The responses to interactions: the first within 3 seconds, further ones for 15 minutes. Nothing
 * is thrown, since a caller could do no more than the log already reports.
 */
final class InteractionResponseClient {
  private static final Logger log = LoggerFactory.getLogger(InteractionResponseClient.class);

  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int SUGGESTIONS = 8;

  private static final Duration FIRST_RESPONSE_TIMEOUT = Duration.ofMillis(2500);
  private static final Duration FOLLOW_UP_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration MAX_RETRY_DELAY = Duration.ofSeconds(30);
  private static final int MAX_ATTEMPTS = 4;

  private final DiscordRest discordRest;

  InteractionResponseClient(DiscordRest discordRest) {
    this.discordRest = discordRest;
  }

  void message(Interaction to, DiscordMessage discordMessage, boolean onlyForAsker) {
    var flagged = flagged(discordMessage, onlyForAsker);
    callback(to, MESSAGE, flagged.json(), flagged.files());
  }

  /** Replaces the message whose button was pressed. */
  void update(Interaction to, DiscordMessage discordMessage) {
    callback(to, UPDATE, discordMessage.json(), discordMessage.files());
  }

  void suggestions(Interaction to, ArrayNode choices) {
    callback(to, SUGGESTIONS, DiscordJson.object().set("choices", choices), List.of());
  }

  /** Shows that an answer is in progress; the answer follows. */
  void thinking(Interaction to, boolean onlyForAsker) {
    var nothing = new DiscordMessage(DiscordJson.object(), List.of());
    callback(to, DEFERRED_MESSAGE, flagged(nothing, onlyForAsker).json(), List.of());
  }

  /** Acknowledges a press without any change. */
  void acknowledge(Interaction to) {
    callback(to, DEFERRED_UPDATE, null, List.of());
  }

  void editOriginal(Interaction to, DiscordMessage discordMessage) {
    later("PATCH", original(to), discordMessage.json(), discordMessage.files());
  }

  void deleteOriginal(Interaction to) {
    later("DELETE", original(to), null, List.of());
  }

  void followUp(Interaction to, DiscordMessage discordMessage, boolean onlyForAsker) {
    var flagged = flagged(discordMessage, onlyForAsker);
    later("POST", webhook(to), flagged.json(), flagged.files());
  }

  private static String webhook(Interaction to) {
    return "webhooks/" + to.application() + "/" + to.token();
  }

  private static String original(Interaction to) {
    return webhook(to) + "/messages/@original";
  }

  private static DiscordMessage flagged(DiscordMessage discordMessage, boolean onlyForAsker) {
    return onlyForAsker ? discordMessage.withFlag(DiscordMessage.EPHEMERAL_FLAG) : discordMessage;
  }

  private void callback(Interaction to, int type, @Nullable JsonNode data, List<FileUpload> files) {
    var body = DiscordJson.object().put("type", type);
    if (data != null) {
      body.set("data", data);
    }
    var path = "interactions/" + to.id() + "/" + to.token() + "/callback";
    sendWithRetries("POST", path, body, files, FIRST_RESPONSE_TIMEOUT);
  }

  private void later(String method, String path, @Nullable JsonNode body, List<FileUpload> files) {
    sendWithRetries(method, path, body, files, FOLLOW_UP_TIMEOUT);
  }

  private void sendWithRetries(
      String method,
      String path,
      @Nullable JsonNode body,
      List<FileUpload> files,
      Duration within) {
    var why = "";
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      var pause = Duration.ofMillis(100L * attempt * attempt);
      try {
        var discordResponse = discordRest.asInteraction(method, path, body, files, within);
        // Done before: Discord had received an attempt whose response was lost.
        var decision =
            discordResponse.ok() ? RefusalDecision.DONE : discordResponse.refusal().decision();
        if (decision == RefusalDecision.DONE) {
          return;
        }
        why = discordResponse.summary();
        if (decision != RefusalDecision.RETRY && decision != RefusalDecision.WAIT) {
          break;
        }
        if (discordResponse.status() == 429) {
          pause = discordResponse.retryAfter();
        }
      } catch (IOException e) {
        why = e.getMessage();
      }
      if (pause.compareTo(MAX_RETRY_DELAY) > 0 || !sleep(pause)) {
        break;
      }
    }
    // The path contains the interaction's token: it must not be logged.
    log.warn("A response to an interaction was not taken: {}", why);
  }

  private static boolean sleep(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
