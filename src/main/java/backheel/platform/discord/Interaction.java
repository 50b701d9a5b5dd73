package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a person did with the bot, read from Discord's own packet.
 *
 * @param token allows to respond for 15 minutes; never to be logged
 * @param channel the channel's or thread's id
 * @param language ISO 639-1, "" when unknown
 * @param direct whether it is a conversation with the bot alone
 * @param manages whether the person may manage the server
 */
record Interaction(
    String id,
    String token,
    String application,
    String channel,
    String language,
    boolean direct,
    boolean manages,
    Deed deed) {

  private static final BigInteger ADMINISTRATOR = BigInteger.ONE.shiftLeft(3);
  private static final BigInteger MANAGE_SERVER = BigInteger.ONE.shiftLeft(5);
  private static final int BOT_DIRECT_MESSAGE = 1;

  /** What was done. */
  sealed interface Deed {
    /** A slash command was sent. */
    record Command(String name, List<Option> options) implements Deed {}

    /**
     * A button was pressed.
     *
     * @param message the message it belongs to
     */
    record Press(String action, String message) implements Deed {}

    /** A command's option is being typed. */
    record Typing(String command, String typed) implements Deed {}
  }

  /** A slash command's option, filled in. */
  record Option(String name, String value, boolean focused) {}

  /** No interaction where it is of a kind that we offer nowhere. */
  static Optional<Interaction> read(JsonNode packet) {
    return deed(packet)
        .map(deed ->
            new Interaction(
                packet.path("id").asText(),
                packet.path("token").asText(),
                packet.path("application_id").asText(),
                packet.path("channel_id").asText(),
                language(packet.path("locale").asText("")),
                direct(packet),
                manages(packet),
                deed));
  }

  private static Optional<Deed> deed(JsonNode packet) {
    var data = packet.path("data");
    var options = new ArrayList<Option>();
    collect(data, options);
    return switch (packet.path("type").asInt()) {
      case 2 ->
          data.path("type").asInt(1) == 1
              ? Optional.of(new Deed.Command(data.path("name").asText(), List.copyOf(options)))
              : Optional.empty();
      case 3 ->
          data.path("component_type").asInt() == 2
              ? Optional.of(
                  new Deed.Press(
                      data.path("custom_id").asText(), packet.path("message").path("id").asText()))
              : Optional.empty();
      case 4 ->
          Optional.of(
              new Deed.Typing(
                  data.path("name").asText(),
                  options.stream()
                      .filter(Option::focused)
                      .map(Option::value)
                      .findFirst()
                      .orElse("")));
      default -> Optional.empty();
    };
  }

  private static void collect(JsonNode data, List<Option> into) {
    for (var option : data.path("options")) {
      if (option.has("value")) {
        into.add(
            new Option(
                option.path("name").asText(),
                option.path("value").asText().strip(),
                option.path("focused").asBoolean()));
      }
    }
  }

  private static String language(String locale) {
    int dash = locale.indexOf('-');
    return dash < 0 ? locale : locale.substring(0, dash);
  }

  private static boolean direct(JsonNode packet) {
    return packet.has("context")
        ? packet.path("context").asInt() == BOT_DIRECT_MESSAGE
        : !packet.hasNonNull("guild_id");
  }

  private static boolean manages(JsonNode packet) {
    if (direct(packet)) {
      return true;
    }
    var permissions = packet.path("member").path("permissions").asText("");
    if (!permissions.matches("[0-9]{1,30}")) {
      return false;
    }
    var bits = new BigInteger(permissions);
    return bits.and(ADMINISTRATOR.or(MANAGE_SERVER)).signum() != 0;
  }
}
