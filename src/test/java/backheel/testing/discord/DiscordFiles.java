package backheel.testing.discord;

import static backheel.testing.discord.DiscordRules.atMost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;

/** What Discord refuses in the files of a message, and what it keeps of them. */
final class DiscordFiles {
  private static final int MOST = 10;
  private static final int LARGEST = 10 << 20;

  private DiscordFiles() {}

  static void check(DiscordRequest request, JsonNode message) {
    DiscordRules.check(request.files().size() <= MOST, "files: must be 10 or fewer");
    var names = new HashSet<String>();
    request
        .files()
        .forEach((part, file) -> {
          DiscordRules.check(part.matches("files\\[\\d+]"), "files: unknown part " + part);
          DiscordRules.check(file.bytes().length <= LARGEST, "files: too large");
          names.add(file.name());
        });
    for (var attachment : message.path("attachments")) {
      DiscordRules.check(
          request.files().containsKey("files[" + attachment.path("id").asText() + "]"),
          "attachments: no file of this id");
      atMost("description", attachment.path("description").asText(""), 1024);
    }
    for (var embed : message.path("embeds")) {
      var address = embed.path("image").path("url").asText("");
      DiscordRules.check(
          !address.startsWith("attachment://") || names.contains(address.substring(13)),
          "image: no file of this name");
    }
  }

  /** As Discord tells of them afterwards. */
  static ArrayNode kept(DiscordRequest request, JsonNode message, DiscordRest rest) {
    var kept = DiscordSamples.array();
    request
        .files()
        .forEach((part, file) -> {
          var described =
              kept.addObject()
                  .put("id", "" + rest.ids.incrementAndGet())
                  .put("filename", file.name())
                  .put("size", file.bytes().length)
                  .put("url", "https://cdn.discordapp.com/attachments/1/2/" + file.name())
                  .put("content_type", "image/png");
          var id = part.replaceAll("\\D", "");
          for (var attachment : message.path("attachments")) {
            if (attachment.path("id").asText().equals(id) && attachment.has("description")) {
              described.put("description", attachment.path("description").asText());
            }
          }
        });
    return kept;
  }
}
