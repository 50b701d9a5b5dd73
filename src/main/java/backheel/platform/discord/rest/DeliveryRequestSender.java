package backheel.platform.discord.rest;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.platform.OutageBackoff;
import backheel.platform.discord.refusal.DiscordRefusal;
import backheel.platform.discord.render.DiscordMessage.FileUpload;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A sender of delivery requests that keeps within Discord's limits, and judges refusals by the
 * table {@link DiscordRefusal}.
 */
final class DeliveryRequestSender {
  private static final DiscordResponse NO_RESPONSE =
      new DiscordResponse(0, MissingNode.getInstance(), Headers.of(Map.of()));

  private static final Duration UNNAMED_WAIT = Duration.ofSeconds(30);
  private static final Duration MIN_TOKEN_DELAY = Duration.ofMinutes(1);
  private static final Duration ACCOUNT_DELAY = Duration.ofMinutes(10);

  private final DiscordRest discordRest;
  private final ServerDirectory serverDirectory;
  private final HealthTracker healthTracker;
  private final OutageBackoff server = OutageBackoff.ofServer();
  private final OutageBackoff front = OutageBackoff.ofFront();

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
          NO_RESPONSE, server.recordFailure("Discord cannot be reached: " + e.getMessage()));
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
    if (discordResponse.ok() && discordResponse.body().hasNonNull("id")) {
      reached();
      return new SendResult.Sent(new MessageRef(chat, discordResponse.body().path("id").asText()));
    }
    var row = discordResponse.refusal();
    var why = row.meaning() + " (" + discordResponse.summary() + ")";
    if (row == DiscordRefusal.TROUBLE) {
      return server.recordFailure(why);
    }
    if (discordResponse.namesWait()) {
      return new SendResult.TryLater(
          discordResponse.retryAfter(),
          discordResponse.global() ? Scope.PLATFORM : Scope.CHAT,
          why,
          true);
    }
    if (row == DiscordRefusal.FRONT || row == DiscordRefusal.LIMIT) {
      healthTracker.blocked(discordResponse.summary());
      return front.recordFailure(why);
    }
    reached();
    return refusal(chat, row, why);
  }

  private SendResult refusal(ChatId chat, DiscordRefusal row, String why) {
    // The REST interface reports a hidden channel as unknown; the gateway's data is more precise.
    if (row == DiscordRefusal.CHANNEL_GONE && serverDirectory.isHidden(chat.address())) {
      return refusal(chat, DiscordRefusal.HIDDEN, DiscordRefusal.HIDDEN.meaning());
    }
    return switch (row.decision()) {
      case WAIT, RETRY -> new SendResult.TryLater(UNNAMED_WAIT, Scope.CHAT, why);
      case OPERATOR -> operatorsMatter(row, why);
      case UNCERTAIN -> new SendResult.Unknown(why);
      case GONE -> new SendResult.Gone(why);
      case HOLD -> {
        serverDirectory.barred(chat);
        yield new SendResult.Barred(why, row.obstacle());
      }
      case MOVED, SIMPLIFY, GIVE_UP, DONE -> new SendResult.Refused(why);
    };
  }

  private SendResult operatorsMatter(DiscordRefusal row, String why) {
    if (row != DiscordRefusal.TOKEN) {
      healthTracker.blocked(why);
      return new SendResult.TryLater(ACCOUNT_DELAY, Scope.PLATFORM, why);
    }
    healthTracker.tokenRefused();
    var open = discordRest.breaker().openFor();
    return new SendResult.TryLater(
        open.compareTo(MIN_TOKEN_DELAY) > 0 ? open : MIN_TOKEN_DELAY,
        Scope.PLATFORM,
        "token refused");
  }

  /** Records that Discord itself has answered. */
  private void reached() {
    server.reset();
    front.reset();
    healthTracker.blocked("");
  }
}
