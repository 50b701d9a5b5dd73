package backheel.platform.discord.render;

import backheel.chat.Png;
import backheel.platform.discord.render.DiscordMessage.FileUpload;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A message in Discord's form.
 *
 * @param json the body shared by creating, editing and responding
 * @param files in the order in which {@code json} numbers its attachments
 */
public record DiscordMessage(ObjectNode json, List<FileUpload> files) {
  public static final int EPHEMERAL_FLAG = 1 << 6;
  public static final int SILENT_FLAG = 1 << 12;

  /** A file attached to a message. */
  public record FileUpload(String name, Png png) {}

  public DiscordMessage {
    files = List.copyOf(files);
  }

  public DiscordMessage withFlag(int flag) {
    var flagged = json.deepCopy();
    return new DiscordMessage(flagged.put("flags", flagged.path("flags").asInt(0) | flag), files);
  }

  /** Returns the same message without mentions. */
  public DiscordMessage withoutMentions() {
    var quiet = json.deepCopy();
    quiet.withObject("/allowed_mentions").remove("roles");
    return new DiscordMessage(quiet, files);
  }

  /** Returns the message without its files, and the embeds without the pictures in them. */
  public DiscordMessage withoutFiles() {
    var bare = json.deepCopy();
    bare.putArray("attachments");
    for (var embeds = bare.withArray("/embeds").elements(); embeds.hasNext(); ) {
      var embed = (ObjectNode) embeds.next();
      if (embed.path("image").path("url").asText("").startsWith("attachment:")) {
        embed.remove("image");
        if (!embed.has("title") && !embed.has("description")) {
          embeds.remove();
        }
      }
    }
    return new DiscordMessage(bare, List.of());
  }

  /** Returns a message of text alone, with the same mention and flags. */
  public DiscordMessage plain(String words) {
    var bare = json.deepCopy();
    var mention = bare.path("content").asText("");
    bare.put("content", mention.isEmpty() ? words : mention + "\n" + words);
    List.of("embeds", "attachments", "components").forEach(bare::putArray);
    return new DiscordMessage(bare, List.of());
  }

  /** Returns the message with a role mentioned; without a mention where the role is not an id. */
  public DiscordMessage mentioning(String role) {
    if (!DiscordJson.isId(role)) {
      return this;
    }
    var calling = json.deepCopy().put("content", "<@&" + role + ">");
    calling.withObject("/allowed_mentions").putArray("roles").add(role);
    return new DiscordMessage(calling, files);
  }
}
