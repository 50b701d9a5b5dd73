package backheel.platform.telegram;

import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What buttons open. Beside the web there are ways to the bot itself, which are written {@code
 * backheel:private?start=PAYLOAD}, {@code backheel:startgroup} and {@code backheel:startchannel}
 * because nobody but this platform knows what the bot is called here.
 */
final class Links {
  static final Links WEB_ALONE = new Links(() -> null);

  private static final String HOUSE = "backheel";
  private static final Pattern START =
      Pattern.compile("(?<![^&])start=([A-Za-z0-9_-]{1,64})(?![^&])");
  private static final Pattern ADMIN = Pattern.compile("(?<![^&])admin=([a-z_+]{1,200})(?![^&])");
  private static final String POSTS = "post_messages+edit_messages";

  private final Supplier<@Nullable Me> me;

  /**
   * @param me the bot, null while Telegram has not told: then ways to it lead nowhere yet
   */
  Links(Supplier<@Nullable Me> me) {
    this.me = me;
  }

  /** The address as Telegram takes it, null where it leads nowhere. */
  @Nullable String address(URI to) {
    return HOUSE.equals(to.getScheme()) ? toBot(to) : Brush.address(to);
  }

  /** The way into the bot's private chat, null while its name is not known. */
  @Nullable String start(String payload) {
    return address(URI.create(HOUSE + ":private?start=" + payload));
  }

  private @Nullable String toBot(URI to) {
    var bot = me.get();
    if (bot == null || bot.name().isEmpty()) {
      return null;
    }
    var way = to.getSchemeSpecificPart().split("\\?", 2);
    var query = way.length < 2 ? "" : way[1];
    var payload = value(START, query, "");
    var link = "https://t.me/" + bot.name();
    return switch (way[0]) {
      case "private" -> link + (payload.isEmpty() ? "" : "?start=" + payload);
      case "startgroup" -> {
        var admin = value(ADMIN, query, "");
        yield link
            + "?startgroup"
            + (payload.isEmpty() ? "" : "=" + payload)
            + (admin.isEmpty() ? "" : "&admin=" + admin);
      }
      case "startchannel" -> link + "?startchannel&admin=" + value(ADMIN, query, POSTS);
      default -> null;
    };
  }

  private static String value(Pattern of, String query, String otherwise) {
    var value = of.matcher(query);
    return value.find() ? value.group(1) : otherwise;
  }
}
