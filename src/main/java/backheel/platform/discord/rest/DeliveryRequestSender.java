package backheel.platform.discord.rest;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.platform.discord.render.DiscordMessage.FileUpload;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A sender of delivery requests that keeps within Discord's limits. */
final class DeliveryRequestSender {
  private static final DiscordResponse NO_RESPONSE =
      new DiscordResponse(0, MissingNode.getInstance(), Headers.of(Map.of()));

  private static final int MISSING_ACCESS = 50001;
  private static final int NO_SUCH_CHANNEL = 10003;

  private static final Map<Integer, String> GONE =
      Map.of(
          50007,
          "the person takes no messages from the bot",
          160005,
          "the thread is locked",
          50083,
          "the thread is archived, and the bot may not open it again",
          NO_SUCH_CHANNEL,
          "the channel was deleted",
          10004,
          "the server is gone",
          10013,
          "there is no such person");

  private static final Map<Integer, String> BARRED =
      Map.of(
          MISSING_ACCESS, "the bot cannot see the channel", 50013, "the bot may not write there");

  private final DiscordRest discordRest;
  private final ServerDirectory serverDirectory;
  private final HealthTracker healthTracker;
  private final OutageBackoff backoff = new OutageBackoff();

  DeliveryRequestSender(
      DiscordRest discordRest, ServerDirectory serverDirectory, HealthTracker healthTracker) {
    this.discordRest = discordRest;
    this.serverDirectory = serverDirectory;
    this.healthTracker = healthTracker;
  }

  InterpretedResponse send(ChatId chat, String method, String path, @Nullable JsonNode body) {
    return send(chat, method, path, body, List.of());
  }

  InterpretedResponse send(
      ChatId chat, String method, String path, @Nullable JsonNode body, List<FileUpload> files) {
    var held = mustWait(method, path);
    if (held != null) {
      return new InterpretedResponse(NO_RESPONSE, held);
    }
    try {
      var discordResponse = discordRest.asBot(method, path, body, files);
      return new InterpretedResponse(discordResponse, toSendResult(chat, discordResponse));
    } catch (IOException e) {
      return new InterpretedResponse(
          NO_RESPONSE, backoff.recordFailure("Discord cannot be reached: " + e.getMessage()));
    }
  }

  private @Nullable SendResult mustWait(String method, String path) {
    var open = discordRest.breaker().openFor();
    if (open.isPositive()) {
      return new SendResult.TryLater(open, Scope.PLATFORM, "too many requests were refused");
    }
    var allClosed = discordRest.limits().allClosedFor();
    if (allClosed.isPositive()) {
      return new SendResult.TryLater(allClosed, Scope.PLATFORM, "Discord's limit for the bot");
    }
    var closed = discordRest.limits().closedFor(DiscordRateLimits.route(method, path));
    if (closed.isPositive()) {
      return new SendResult.TryLater(closed, Scope.CHAT, "Discord's limit for the channel");
    }
    var pace = discordRest.limits().takePermit();
    return pace.isPositive()
        ? new SendResult.TryLater(pace, Scope.PLATFORM, "Discord's limit of a second")
        : null;
  }

  private SendResult toSendResult(ChatId chat, DiscordResponse discordResponse) {
    if (discordResponse.status() >= 500) {
      return backoff.recordFailure(discordResponse.summary());
    }
    backoff.reset();
    if (discordResponse.ok() && discordResponse.body().hasNonNull("id")) {
      return new SendResult.Sent(new MessageRef(chat, discordResponse.body().path("id").asText()));
    }
    return switch (discordResponse.status()) {
      case 401 -> {
        healthTracker.tokenRefused();
        yield new SendResult.TryLater(
            discordRest.breaker().openFor(), Scope.PLATFORM, "token refused");
      }
      case 429 ->
          new SendResult.TryLater(
              discordResponse.retryAfter(),
              discordResponse.global() ? Scope.PLATFORM : Scope.CHAT,
              discordResponse.summary(),
              true);
      case 403, 404, 400 -> refusal(chat, discordResponse);
      // A success without a message, or a redirection: a proxy on the way to Discord.
      default ->
          discordResponse.status() < 400
              ? new SendResult.TryLater(
                  Duration.ofMinutes(1), Scope.PLATFORM, discordResponse.summary())
              : new SendResult.Refused(discordResponse.summary());
    };
  }

  private SendResult refusal(ChatId chat, DiscordResponse discordResponse) {
    // The REST interface reports a hidden channel as unknown; the gateway's data is more precise.
    boolean unseen =
        discordResponse.code() == NO_SUCH_CHANNEL && serverDirectory.isHidden(chat.address());
    int code = unseen ? MISSING_ACCESS : discordResponse.code();
    var barred = BARRED.get(code);
    if (barred != null) {
      return new SendResult.Barred(barred + " (" + discordResponse.summary() + ")");
    }
    var words = GONE.get(code);
    if (words != null) {
      return new SendResult.Gone(words + " (" + discordResponse.summary() + ")");
    }
    return discordResponse.body().isMissingNode()
        ? new SendResult.TryLater(Duration.ofMinutes(1), Scope.PLATFORM, discordResponse.summary())
        : new SendResult.Refused(discordResponse.summary());
  }
}
