package backheel.platform.telegram.render;

import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resolver of button addresses. Beside web pages there are links to the bot itself, written
 * {@code backheel:private?start=PAYLOAD}, {@code backheel:startgroup} and {@code
 * backheel:startchannel} because only this platform has the bot's user name.
 */
public final class BotLinkResolver {
  public static final BotLinkResolver WEB_ONLY = new BotLinkResolver(() -> null);

  private static final String SCHEME = "backheel";
  private static final Pattern START =
      Pattern.compile("(?<![^&])start=([A-Za-z0-9_-]{1,64})(?![^&])");
  private static final Pattern ADMIN = Pattern.compile("(?<![^&])admin=([a-z_+]{1,200})(?![^&])");
  private static final String POSTS = "post_messages+edit_messages";

  private final Supplier<@Nullable BotIdentity> identity;

  /**
   * @param identity the bot, null until Telegram has answered: links to it are unavailable until
   *     then
   */
  public BotLinkResolver(Supplier<@Nullable BotIdentity> identity) {
    this.identity = identity;
  }

  /** Returns the address in Telegram's form, null where it opens nothing. */
  @Nullable
  public String address(URI to) {
    return SCHEME.equals(to.getScheme()) ? toBot(to) : MarkedTextBuilder.webAddress(to);
  }

  /** Returns the link into the bot's private chat, null while the bot's name is unknown. */
  @Nullable
  public String startLink(String payload) {
    return address(URI.create(SCHEME + ":private?start=" + payload));
  }

  private @Nullable String toBot(URI to) {
    var bot = identity.get();
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
