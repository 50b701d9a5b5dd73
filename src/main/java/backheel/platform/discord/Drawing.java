package backheel.platform.discord;

import backheel.chat.Block;
import backheel.chat.Reply;
import java.util.List;

/**
 * A reply as one Discord message: embeds in our colour, pictures, buttons, and nobody mentioned.
 */
final class Drawing {
  private static final int GREEN = 0x1B7F4B;
  private static final int ROOMIEST = 4000;
  private static final int NARROWEST = 40;

  private static final CommandIds NO_COMMANDS = new CommandIds();

  private Drawing() {}

  /** What creating, editing and responding take alike. */
  static Message message(Reply reply) {
    return message(reply, NO_COMMANDS);
  }

  /**
   * The same for an answer.
   *
   * @param commands which commands in it can be touched
   */
  static Message message(Reply reply, CommandIds commands) {
    var message = Json.object().put("content", "");
    var embeds = message.putArray("embeds");
    var page = page(reply, commands);
    for (int i = 0; i < page.descriptions().size(); i++) {
      var embed = embeds.addObject().put("type", "rich").put("color", GREEN);
      if (i == 0) {
        page.title().ifPresent(title -> title.into(embed));
      }
      if (!page.descriptions().get(i).isEmpty()) {
        embed.put("description", page.descriptions().get(i));
      }
      if (i == page.descriptions().size() - 1 && !page.footer().isEmpty()) {
        embed.putObject("footer").put("text", page.footer());
      }
    }
    var gallery = new Gallery(reply.look().pictures());
    gallery.hang(embeds, GREEN);
    message.set("attachments", gallery.attachments());
    message.set("components", Selects.inviting(Buttons.rows(reply.buttons()), reply.language()));
    message.putObject("allowed_mentions").putArray("parse");
    return new Message(message, gallery.files());
  }

  /** The first that fits of: everything, ever shorter words, ever fewer blocks. */
  private static Page page(Reply reply, CommandIds commands) {
    for (int room = ROOMIEST; room >= NARROWEST; room = room * 4 / 5) {
      var page = Page.of(reply, reply.blocks(), room, commands);
      if (page.fits()) {
        return page;
      }
    }
    List<Block> blocks = reply.blocks();
    while (true) {
      blocks = blocks.subList(0, blocks.size() - 1);
      var page = Page.of(reply, blocks, NARROWEST, commands);
      if (page.fits()) {
        return page.withMore();
      }
    }
  }
}
