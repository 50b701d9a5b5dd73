package backheel.platform.discord;

import backheel.chat.Picture;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of one message: those to be seen in its embeds, under the words; the veiled ones beside
 * them, since Discord veils files alone. So an outlet's picture that is to be veiled is left out.
 */
final class Gallery {
  private static final int MOST_EMBEDS = 10;
  private static final int MOST_TOGETHER = 4;
  private static final int LONGEST_ALT = 1024;

  private final ArrayNode attachments = Json.array();
  private final List<Upload> files = new ArrayList<>();
  private final List<ObjectNode> images = new ArrayList<>();

  Gallery(List<Picture> pictures) {
    for (var picture : pictures) {
      switch (picture) {
        case Picture.At at -> show(at);
        case Picture.Drawn drawn -> attach(drawn);
      }
    }
  }

  private void show(Picture.At at) {
    if (!at.hidden()) {
      Escape.address(at.address()).ifPresent(address -> images.add(image(address, at.alt())));
    }
  }

  private void attach(Picture.Drawn drawn) {
    int number = files.size();
    var name = (number == 0 ? "card" : "card-" + (number + 1)) + ".png";
    var file = (drawn.hidden() ? "SPOILER_" : "") + name;
    files.add(new Upload(file, drawn.png()));
    var attachment = attachments.addObject().put("id", "" + number).put("filename", file);
    if (!drawn.alt().isBlank()) {
      attachment.put("description", Words.cut(drawn.alt(), LONGEST_ALT));
    }
    if (!drawn.hidden()) {
      images.add(image("attachment://" + file, drawn.alt()));
    }
  }

  private static ObjectNode image(String address, String alt) {
    var image = Json.object().put("url", address);
    return alt.isBlank() ? image : image.put("description", Words.cut(alt, LONGEST_ALT));
  }

  /** Hangs the pictures under the last embed: with its address, four are shown as one block. */
  void hang(ArrayNode embeds, int colour) {
    var last = (ObjectNode) embeds.get(embeds.size() - 1);
    var address = last.path("url").asText("");
    for (int i = 0; i < images.size() && (i == 0 || embeds.size() < MOST_EMBEDS); i++) {
      var embed = i == 0 ? last : embeds.addObject().put("type", "rich").put("color", colour);
      embed.set("image", images.get(i));
      if (i > 0 && i < MOST_TOGETHER && !address.isEmpty()) {
        embed.put("url", address);
      }
    }
  }

  /** What is attached; empty says that nothing is attached any more. */
  ArrayNode attachments() {
    return attachments;
  }

  List<Upload> files() {
    return List.copyOf(files);
  }
}
