package backheel.platform.discord;

import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.render.DiscordMessage;
import backheel.platform.discord.rest.DiscordChannel;
import backheel.platform.discord.rest.PermissionSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An action of a person with the bot, parsed from Discord's packet.
 *
 * @param token permits responses for 15 minutes; must never be logged
 * @param channel the channel in which it happened
 * @param person the person's id
 * @param language ISO 639-1, "" when unknown
 * @param directMessage whether it is a conversation with the bot alone
 * @param botIsMember whether the bot itself is in the chat, and not only its commands, which people
 *     can install for themselves
 * @param personPermissions the person's permissions in the channel
 * @param botPermissions the bot's permissions in the channel
 */
record Interaction(
    String id,
    String token,
    String application,
    DiscordChannel channel,
    String person,
    String language,
    boolean directMessage,
    boolean botIsMember,
    PermissionSet personPermissions,
    PermissionSet botPermissions,
    InteractionKind kind) {

  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int TYPING = 4;
  private static final int BUTTON = 2;
  private static final int SELECT = 3;
  private static final int PART = 1;
  private static final int BOT_DIRECT_MESSAGE = 1;

  /** Parses a packet; empty for a kind of interaction that Backheel does not offer. */
  static Optional<Interaction> parse(JsonNode packet) {
    return kind(packet)
        .map(interactionKind ->
            new Interaction(
                packet.path("id").asText(),
                packet.path("token").asText(),
                packet.path("application_id").asText(),
                channel(packet),
                person(packet),
                language(packet.path("locale").asText("")),
                directMessage(packet),
                botIsMember(packet),
                PermissionSet.parse(packet.path("member").path("permissions").asText("")),
                PermissionSet.parse(packet.path("app_permissions").asText("")),
                interactionKind));
  }

  private static Optional<InteractionKind> kind(JsonNode packet) {
    var data = packet.path("data");
    return switch (packet.path("type").asInt()) {
      case COMMAND ->
          data.path("type").asInt(1) == 1
              ? Optional.of(
                  new InteractionKind.Command(
                      data.path("name").asText(), part(data), options(data)))
              : Optional.empty();
      case COMPONENT -> press(packet, data);
      case TYPING -> {
        var focused = options(data).stream().filter(FilledOption::focused).findFirst();
        yield Optional.of(
            new InteractionKind.Autocomplete(
                data.path("name").asText(),
                focused.map(FilledOption::name).orElse(""),
                focused.map(FilledOption::value).orElse("")));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<InteractionKind> press(JsonNode packet, JsonNode data) {
    var message = packet.path("message");
    boolean hidden = (message.path("flags").asInt(0) & DiscordMessage.EPHEMERAL_FLAG) != 0;
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
        : Optional.of(
            new InteractionKind.ComponentUse(
                action, message.path("id").asText(), answered, hidden));
  }

  private static String part(JsonNode data) {
    var first = data.path("options").path(0);
    return first.path("type").asInt() == PART ? first.path("name").asText() : "";
  }

  private static List<FilledOption> options(JsonNode data) {
    var options = new ArrayList<FilledOption>();
    for (var option : data.path("options")) {
      if (option.path("type").asInt() == PART) {
        options.addAll(options(option));
      } else if (option.has("value")) {
        options.add(
            new FilledOption(
                option.path("name").asText(),
                option.path("value").asText().strip(),
                option.path("focused").asBoolean()));
      }
    }
    return List.copyOf(options);
  }

  /** Returns the channel of the interaction; the packet has its id even where it has no more. */
  private static DiscordChannel channel(JsonNode packet) {
    var channel = DiscordJson.object();
    if (packet.path("channel").isObject()) {
      packet.path("channel").properties().forEach(e -> channel.set(e.getKey(), e.getValue()));
    }
    channel.put("id", packet.path("channel_id").asText());
    channel.put("guild_id", packet.path("guild_id").asText(""));
    return DiscordChannel.parse(channel);
  }

  private static String person(JsonNode packet) {
    var user = packet.has("member") ? packet.path("member").path("user") : packet.path("user");
    return user.path("id").asText("");
  }

  private static String language(String locale) {
    int dash = locale.indexOf('-');
    return dash < 0 ? locale : locale.substring(0, dash);
  }

  private static boolean directMessage(JsonNode packet) {
    return packet.has("context")
        ? packet.path("context").asInt() == BOT_DIRECT_MESSAGE
        : !packet.hasNonNull("guild_id");
  }

  /**
   * Returns whether the bot itself is in the chat: the owner key 0 stands for a server, 1 for a
   * person.
   */
  private static boolean botIsMember(JsonNode packet) {
    var owners = packet.path("authorizing_integration_owners");
    return directMessage(packet) || owners.isMissingNode() || owners.has("0");
  }

  /** Returns whether other people are in the chat. */
  boolean isInGroup() {
    return !directMessage;
  }

  /**
   * Returns whether the pressed message may be changed for this person: their own list, or a menu.
   */
  boolean mayReplacePressed() {
    return directMessage
        || (kind instanceof InteractionKind.ComponentUse componentUse
            && (componentUse.ephemeral()
                || componentUse.asker().equals(person)
                || (botIsMember
                    && !componentUse.asker().isEmpty()
                    && personPermissions.allowsManaging())));
  }

  /** Returns whether the person may manage the chat's subscriptions and settings. */
  boolean mayManage() {
    return directMessage || !botIsMember || personPermissions.allowsManaging();
  }

  /** An option of a slash command with its value. */
  record FilledOption(String name, String value, boolean focused) {}
}
