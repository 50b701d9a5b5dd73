package backheel.platform.discord.render;

import backheel.chat.MessagePicture;
import backheel.platform.discord.render.DiscordMessage.FileUpload;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of one message: visible ones in its embeds, under the text; hidden ones as attached
 * files, since Discord hides only files. So an outlet's picture that must be hidden is left out.
 */
final class EmbedImages {
  private static final int MAX_EMBEDS = 10;
  private static final int MAX_IMAGES_PER_BLOCK = 4;
  private static final int MAX_ALT_LENGTH = 1024;

  private final ArrayNode attachments = DiscordJson.array();
  private final List<FileUpload> files = new ArrayList<>();
  private final List<ObjectNode> images = new ArrayList<>();

  EmbedImages(List<MessagePicture> pictures) {
    for (var messagePicture : pictures) {
      switch (messagePicture) {
        case MessagePicture.Remote remote -> addRemote(remote);
        case MessagePicture.Generated generated -> addFile(generated);
      }
    }
  }

  private void addRemote(MessagePicture.Remote remote) {
    if (!remote.spoiler()) {
      MarkdownEscaper.address(remote.address())
          .ifPresent(address -> images.add(image(address, remote.alt())));
    }
  }

  private void addFile(MessagePicture.Generated generated) {
    int number = files.size();
    var name = (number == 0 ? "card" : "card-" + (number + 1)) + ".png";
    var file = (generated.spoiler() ? "SPOILER_" : "") + name;
    files.add(new FileUpload(file, generated.png()));
    var attachment = attachments.addObject().put("id", "" + number).put("filename", file);
    if (!generated.alt().isBlank()) {
      attachment.put("description", TextTruncation.truncate(generated.alt(), MAX_ALT_LENGTH));
    }
    if (!generated.spoiler()) {
      images.add(image("attachment://" + file, generated.alt()));
    }
  }

  private static ObjectNode image(String address, String alt) {
    var image = DiscordJson.object().put("url", address);
    return alt.isBlank()
        ? image
        : image.put("description", TextTruncation.truncate(alt, MAX_ALT_LENGTH));
  }

  /**
   * Adds the pictures under the last embed: those that share its address, up to four, are shown as
   * one block.
   */
  void addTo(ArrayNode embeds, int colour) {
    var last = (ObjectNode) embeds.get(embeds.size() - 1);
    var address = last.path("url").asText("");
    for (int i = 0; i < images.size() && (i == 0 || embeds.size() < MAX_EMBEDS); i++) {
      var embed = i == 0 ? last : embeds.addObject().put("type", "rich").put("color", colour);
      embed.set("image", images.get(i));
      if (i > 0 && i < MAX_IMAGES_PER_BLOCK && !address.isEmpty()) {
        embed.put("url", address);
      }
    }
  }

  /** Returns the attachments; an empty list removes all earlier ones. */
  ArrayNode attachments() {
    return attachments;
  }

  List<FileUpload> files() {
    return List.copyOf(files);
  }
}
