package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a person did with the bot, read from Discord's own packet.
 *
 * @param token allows to respond for 15 minutes; never to be logged
 * @param channel where it was done
 * @param person who did it, by the person's id
 * @param language ISO 639-1, "" when unknown
 * @param direct whether it is a conversation with the bot alone
 * @param member whether the bot itself is there, and not only its commands, which people may have
 *     installed for themselves
 * @param theirs what the person may do there
 * @param ours what the bot may do there
 */
record Interaction(
    String id,
    String token,
    String application,
    Channel channel,
    String person,
    String language,
    boolean direct,
    boolean member,
    Permissions theirs,
    Permissions ours,
    Deed deed) {

  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int TYPING = 4;
  private static final int BUTTON = 2;
  private static final int SELECT = 3;
  private static final int PART = 1;
  private static final int BOT_DIRECT_MESSAGE = 1;

  /** What was done. */
  sealed interface Deed {
    /**
     * A slash command was sent.
     *
     * @param part of the command, "" for one without parts
     */
    record Command(String name, String part, List<Option> options) implements Deed {}

    /**
     * A button was pressed, or something chosen from a list.
     *
     * @param message the message it belongs to
     * @param answered whom the message answered, by the person's id, "" for nobody
     * @param hidden whether nobody else sees that message
     */
    record Press(String action, String message, String answered, boolean hidden) implements Deed {}

    /** A command's option is being typed. */
    record Typing(String command, String argument, String typed) implements Deed {}
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
                channel(packet),
                person(packet),
                language(packet.path("locale").asText("")),
                direct(packet),
                member(packet),
                Permissions.read(packet.path("member").path("permissions").asText("")),
                Permissions.read(packet.path("app_permissions").asText("")),
                deed));
  }

  private static Optional<Deed> deed(JsonNode packet) {
    var data = packet.path("data");
    return switch (packet.path("type").asInt()) {
      case COMMAND ->
          data.path("type").asInt(1) == 1
              ? Optional.of(new Deed.Command(data.path("name").asText(), part(data), options(data)))
              : Optional.empty();
      case COMPONENT -> press(packet, data);
      case TYPING -> {
        var focused = options(data).stream().filter(Option::focused).findFirst();
        yield Optional.of(
            new Deed.Typing(
                data.path("name").asText(),
                focused.map(Option::name).orElse(""),
                focused.map(Option::value).orElse("")));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Deed> press(JsonNode packet, JsonNode data) {
    var message = packet.path("message");
    boolean hidden = (message.path("flags").asInt(0) & Message.ONLY_FOR_THE_ASKER) != 0;
    var answered =
        hidden
            ? person(packet)
            : message.path("interaction_metadata").path("user").path("id").asText("");
    var action =
        switch (data.path("component_type").asInt()) {
          case BUTTON -> data.path("custom_id").asText("");
          case SELECT -> data.path("values").path(0).asText("");
          default -> "";
        };
    return action.isEmpty()
        ? Optional.empty()
        : Optional.of(new Deed.Press(action, message.path("id").asText(), answered, hidden));
  }

  private static String part(JsonNode data) {
    var first = data.path("options").path(0);
    return first.path("type").asInt() == PART ? first.path("name").asText() : "";
  }

  private static List<Option> options(JsonNode data) {
    var options = new ArrayList<Option>();
    for (var option : data.path("options")) {
      if (option.path("type").asInt() == PART) {
        options.addAll(options(option));
      } else if (option.has("value")) {
        options.add(
            new Option(
                option.path("name").asText(),
                option.path("value").asText().strip(),
                option.path("focused").asBoolean()));
      }
    }
    return List.copyOf(options);
  }

  /** Where it was done; the packet tells the id even where it tells no more. */
  private static Channel channel(JsonNode packet) {
    var channel = Json.object();
    if (packet.path("channel").isObject()) {
      packet.path("channel").properties().forEach(e -> channel.set(e.getKey(), e.getValue()));
    }
    channel.put("id", packet.path("channel_id").asText());
    channel.put("guild_id", packet.path("guild_id").asText(""));
    return Channel.read(channel);
  }

  private static String person(JsonNode packet) {
    var user = packet.has("member") ? packet.path("member").path("user") : packet.path("user");
    return user.path("id").asText("");
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

  /** Who let the bot in is told by 0 for a server, by 1 for a person. */
  private static boolean member(JsonNode packet) {
    var owners = packet.path("authorizing_integration_owners");
    return direct(packet) || owners.isMissingNode() || owners.has("0");
  }

  /** Whether others read along where this was done. */
  boolean isAmongMany() {
    return !direct;
  }

  /**
   * Whether the message that was pressed may be changed for this person: a list of hers, a menu.
   */
  boolean turns() {
    return direct
        || (deed instanceof Deed.Press press
            && (press.hidden()
                || press.answered().equals(person)
                || (member && !press.answered().isEmpty() && theirs.allowManaging())));
  }

  /** Whether the person may change what is told where this was done. */
  boolean manages() {
    return direct || !member || theirs.allowManaging();
  }
}
