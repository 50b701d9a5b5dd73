package backheel.platform.discord;

import backheel.chat.ChatId;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Private conversations. A person is {@code @ID} until there is something to say in private: only
 * then the conversation is opened, since Discord frowns on bots that open many.
 */
final class Conversations {
  private static final Logger log = LoggerFactory.getLogger(Conversations.class);

  static final String OPEN = "users/@me/channels";
  private static final Pattern PERSON = Pattern.compile("@[0-9]{1,20}");

  private final Rest rest;
  private final Cache<String, String> channels = Caffeine.newBuilder().maximumSize(50_000).build();

  Conversations(Rest rest) {
    this.rest = rest;
  }

  /** The private chat of somebody, whether it is open or not. */
  static ChatId with(String person) {
    return new ChatId(DiscordPlatform.NAME, "@" + person);
  }

  static boolean isPerson(ChatId chat) {
    return PERSON.matcher(chat.address()).matches();
  }

  /** Whose private chat it is. */
  static String person(ChatId chat) {
    return chat.address().substring(1);
  }

  /** Somebody wrote in private, and so the conversation is open. */
  void learn(String person, String channel) {
    channels.put(person, channel);
  }

  /** The conversation's channel, where it is known. */
  Optional<String> channel(String person) {
    return Optional.ofNullable(channels.getIfPresent(person));
  }

  /** The chat of the open conversation; {@code @ID} where it cannot be opened now. */
  ChatId open(String person) {
    var known = channel(person);
    if (known.isEmpty()) {
      try {
        var answer = rest.asBot("POST", OPEN, opening(person));
        if (answer.ok() && answer.body().hasNonNull("id")) {
          learn(person, answer.body().path("id").asText());
        }
      } catch (IOException e) {
        log.debug("A conversation could not be opened", e);
      }
      known = channel(person);
    }
    return known
        .map(channel -> new ChatId(DiscordPlatform.NAME, channel))
        .orElseGet(() -> with(person));
  }

  /** What is to be sent to {@link #OPEN}; the answer's id is the channel. */
  static ObjectNode opening(String person) {
    return Json.object().put("recipient_id", person);
  }
}
