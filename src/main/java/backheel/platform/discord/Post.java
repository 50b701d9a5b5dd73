package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Sends and edits messages that nobody asked for just now, and says how it went. */
final class Post {
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  /** No access, no permission, no direct messages to this person, thread locked or archived. */
  private static final Set<Integer> SHUT_OUT = Set.of(50001, 50013, 50007, 160005, 50083);

  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int UNKNOWN_SERVER = 10004;

  private final Rest rest;
  private final Vitals vitals;
  private final Troubles troubles = new Troubles();

  Post(Rest rest, Vitals vitals) {
    this.rest = rest;
    this.vitals = vitals;
  }

  /**
   * A message, at most once whatever happens on the way: Discord gives back the first message when
   * it sees a nonce again within minutes, so that a lost answer is no reason to hold back.
   */
  Delivery send(ChatId to, Reply reply, SendKey once) {
    if (!ID.matcher(to.address()).matches()) {
      return new Delivery.Gone("no channel's id: " + to.address());
    }
    var message = Drawing.message(reply).put("nonce", once.nonce()).put("enforce_nonce", true);
    return deliver(to, "POST", "channels/" + to.address() + "/messages", message);
  }

  Delivery edit(MessageRef message, Reply reply) {
    var channel = message.chat().address();
    if (!ID.matcher(channel).matches() || !ID.matcher(message.id()).matches()) {
      return new Delivery.Refused("no message's id: " + channel + "/" + message.id());
    }
    var path = "channels/" + channel + "/messages/" + message.id();
    return deliver(message.chat(), "PATCH", path, Drawing.message(reply));
  }

  private Delivery deliver(ChatId chat, String method, String path, JsonNode body) {
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
    if (pace.isPositive()) {
      return new Delivery.TryLater(pace, Scope.PLATFORM, "Discord's limit of a second");
    }
    try {
      return outcome(chat, rest.asBot(method, path, body));
    } catch (IOException e) {
      return troubles.another("Discord cannot be reached: " + e.getMessage());
    }
  }

  private Delivery outcome(ChatId chat, Answer answer) {
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
      case 403, 404, 400 -> refusal(answer);
      // A success without a message, or a redirection: something between us and Discord.
      default ->
          answer.status() < 400
              ? new Delivery.TryLater(Duration.ofMinutes(1), Scope.PLATFORM, answer.why())
              : new Delivery.Refused(answer.why());
    };
  }

  private static Delivery refusal(Answer answer) {
    int code = answer.code();
    if (SHUT_OUT.contains(code) || code == UNKNOWN_CHANNEL || code == UNKNOWN_SERVER) {
      return new Delivery.Gone(answer.why());
    }
    return answer.body().isMissingNode()
        ? new Delivery.TryLater(Duration.ofMinutes(1), Scope.PLATFORM, answer.why())
        : new Delivery.Refused(answer.why());
  }
}
