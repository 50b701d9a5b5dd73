package backheel.platform.discord.rest;

import backheel.chat.ChatId;
import backheel.platform.discord.render.DiscordJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The private conversations with people. A person is {@code @ID} until there is a private message
 * to send: only then is the conversation opened, since Discord discourages bots from opening many.
 */
public final class DirectMessageChannels {
  private static final Logger log = LoggerFactory.getLogger(DirectMessageChannels.class);

  public static final String OPEN_PATH = "users/@me/channels";
  private static final Pattern PERSON = Pattern.compile("@[0-9]{1,20}");

  private final DiscordRest discordRest;
  private final Cache<String, String> channels = Caffeine.newBuilder().maximumSize(50_000).build();

  public DirectMessageChannels(DiscordRest discordRest) {
    this.discordRest = discordRest;
  }

  /** Returns the private chat of a person, whether it is open or not. */
  public static ChatId chatWith(String person) {
    return new ChatId(DiscordChannel.PLATFORM, "@" + person);
  }

  public static boolean isPerson(ChatId chat) {
    return PERSON.matcher(chat.address()).matches();
  }

  /** Returns the id of the person whose private chat it is. */
  public static String person(ChatId chat) {
    return chat.address().substring(1);
  }

  /** Records the channel of an open conversation, in which the person has written. */
  public void learn(String person, String channel) {
    channels.put(person, channel);
  }

  /** Returns the conversation's channel, where it is known. */
  public Optional<String> channel(String person) {
    return Optional.ofNullable(channels.getIfPresent(person));
  }

  /**
   * Opens the conversation if necessary and returns its chat; {@code @ID} where it cannot be opened
   * now.
   */
  public ChatId open(String person) {
    var known = channel(person);
    if (known.isEmpty()) {
      try {
        var discordResponse = discordRest.asBot("POST", OPEN_PATH, openRequest(person));
        if (discordResponse.ok() && discordResponse.body().hasNonNull("id")) {
          learn(person, discordResponse.body().path("id").asText());
        }
      } catch (IOException e) {
        log.debug("A conversation could not be opened", e);
      }
      known = channel(person);
    }
    return known
        .map(channel -> new ChatId(DiscordChannel.PLATFORM, channel))
        .orElseGet(() -> chatWith(person));
  }

  /** Returns the body of a request to {@link #OPEN_PATH}; the response's id is the channel. */
  public static ObjectNode openRequest(String person) {
    return DiscordJson.object().put("recipient_id", person);
  }
}
