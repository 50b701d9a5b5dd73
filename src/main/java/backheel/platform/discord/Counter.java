package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import backheel.chat.MessageRef;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Where requests of deliveries are handed in, as soon as Discord's limits let them. */
final class Counter {
  private static final Answer NONE = new Answer(0, MissingNode.getInstance(), Headers.of(Map.of()));

  private static final int UNSEEN = 50001;
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
      Map.of(UNSEEN, "the bot cannot see the channel", 50013, "the bot may not write there");

  private final Rest rest;
  private final Servers servers;
  private final Vitals vitals;
  private final Troubles troubles = new Troubles();

  Counter(Rest rest, Servers servers, Vitals vitals) {
    this.rest = rest;
    this.servers = servers;
    this.vitals = vitals;
  }

  Attempt hand(ChatId chat, String method, String path, @Nullable JsonNode body) {
    return hand(chat, method, path, body, List.of());
  }

  Attempt hand(
      ChatId chat, String method, String path, @Nullable JsonNode body, List<Upload> files) {
    var held = held(method, path);
    if (held != null) {
      return new Attempt(NONE, held);
    }
    try {
      var answer = rest.asBot(method, path, body, files);
      return new Attempt(answer, meaning(chat, answer));
    } catch (IOException e) {
      return new Attempt(NONE, troubles.another("Discord cannot be reached: " + e.getMessage()));
    }
  }

  private @Nullable Delivery held(String method, String path) {
    var open = rest.breaker().open();
    if (open.isPositive()) {
      return new Delivery.TryLater(open, Scope.PLATFORM, "too many requests were refused");
    }
    var allClosed = rest.limits().allClosed();
    if (allClosed.isPositive()) {
      return new Delivery.TryLater(allClosed, Scope.PLATFORM, "Discord's limit for the bot");
    }
    var closed = rest.limits().closed(RateLimits.route(method, path));
    if (closed.isPositive()) {
      return new Delivery.TryLater(closed, Scope.CHAT, "Discord's limit for the channel");
    }
    var pace = rest.limits().take();
    return pace.isPositive()
        ? new Delivery.TryLater(pace, Scope.PLATFORM, "Discord's limit of a second")
        : null;
  }

  private Delivery meaning(ChatId chat, Answer answer) {
    if (answer.status() >= 500) {
      return troubles.another(answer.why());
    }
    troubles.over();
    if (answer.ok() && answer.body().hasNonNull("id")) {
      return new Delivery.Sent(new MessageRef(chat, answer.body().path("id").asText()));
    }
    return switch (answer.status()) {
      case 401 -> {
        vitals.tokenRefused();
        yield new Delivery.TryLater(rest.breaker().open(), Scope.PLATFORM, "token refused");
      }
      case 429 ->
          new Delivery.TryLater(
              answer.retryAfter(),
              answer.global() ? Scope.PLATFORM : Scope.CHAT,
              answer.why(),
              true);
      case 403, 404, 400 -> refusal(chat, answer);
      // A success without a message, or a redirection: something between us and Discord.
      default ->
          answer.status() < 400
              ? new Delivery.TryLater(Duration.ofMinutes(1), Scope.PLATFORM, answer.why())
              : new Delivery.Refused(answer.why());
    };
  }

  private Delivery refusal(ChatId chat, Answer answer) {
    // By requests, a channel that is hidden from the bot is none; the gateway knows better.
    boolean unseen = answer.code() == NO_SUCH_CHANNEL && servers.isHidden(chat.address());
    int code = unseen ? UNSEEN : answer.code();
    var barred = BARRED.get(code);
    if (barred != null) {
      return new Delivery.Barred(barred + " (" + answer.why() + ")");
    }
    var words = GONE.get(code);
    if (words != null) {
      return new Delivery.Gone(words + " (" + answer.why() + ")");
    }
    return answer.body().isMissingNode()
        ? new Delivery.TryLater(Duration.ofMinutes(1), Scope.PLATFORM, answer.why())
        : new Delivery.Refused(answer.why());
  }
}
