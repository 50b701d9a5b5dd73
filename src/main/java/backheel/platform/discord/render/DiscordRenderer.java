package backheel.platform.discord.render;

import backheel.chat.Reply;
import backheel.chat.TextBlock;
import java.util.List;

/**
 * A renderer of a reply as one Discord message: embeds in Backheel's colour, pictures, buttons, and
 * no mentions.
 */
public final class DiscordRenderer {
  private static final int GREEN = 0x1B7F4B;
  private static final int MAX_SPAN_LENGTH = 4000;
  private static final int MIN_SPAN_LENGTH = 40;
  private static final int MAX_POST_TITLE_LENGTH = 100;

  private static final CommandMentions NO_COMMANDS = new CommandMentions();

  private DiscordRenderer() {}

  /** Returns the message, in the form shared by creating, editing and responding. */
  public static DiscordMessage render(Reply reply) {
    return render(reply, NO_COMMANDS);
  }

  /**
   * Returns the message of an answer.
   *
   * @param commands the commands that can be mentioned in it
   */
  public static DiscordMessage render(Reply reply, CommandMentions commands) {
    var message = DiscordJson.object().put("content", "");
    var embeds = message.putArray("embeds");
    var embedLayout = layout(reply, commands);
    for (int i = 0; i < embedLayout.descriptions().size(); i++) {
      var embed = embeds.addObject().put("type", "rich").put("color", GREEN);
      if (i == 0) {
        embedLayout.title().ifPresent(embedTitle -> embedTitle.writeTo(embed));
      }
      if (!embedLayout.descriptions().get(i).isEmpty()) {
        embed.put("description", embedLayout.descriptions().get(i));
      }
      if (i == embedLayout.descriptions().size() - 1 && !embedLayout.footer().isEmpty()) {
        embed.putObject("footer").put("text", embedLayout.footer());
      }
    }
    var embedImages = new EmbedImages(reply.options().pictures());
    embedImages.addTo(embeds, GREEN);
    message.set("attachments", embedImages.attachments());
    message.set(
        "components",
        SelectMenus.withPlaceholders(ButtonRowRenderer.rows(reply.buttons()), reply.language()));
    message.putObject("allowed_mentions").putArray("parse");
    return new DiscordMessage(message, embedImages.files());
  }

  /** Returns the title of a reply's forum post: the one given, or its first line. */
  public static String postTitle(Reply reply) {
    var post = reply.options().forumPost();
    var named = post == null ? "" : MarkdownEscaper.plainLine(post.title());
    var first = reply.plainText().lines().filter(line -> !line.isBlank()).findFirst().orElse("…");
    var title =
        TextTruncation.truncate(
            named.isEmpty() ? MarkdownEscaper.plainLine(first) : named, MAX_POST_TITLE_LENGTH);
    return title.isBlank() ? "…" : title;
  }

  /** Returns the first layout that fits of: everything, ever shorter texts, ever fewer blocks. */
  private static EmbedTexts layout(Reply reply, CommandMentions commands) {
    for (int room = MAX_SPAN_LENGTH; room >= MIN_SPAN_LENGTH; room = room * 4 / 5) {
      var embedLayout = EmbedTexts.of(reply, reply.blocks(), room, commands);
      if (embedLayout.fits()) {
        return embedLayout;
      }
    }
    List<TextBlock> blocks = reply.blocks();
    while (true) {
      blocks = blocks.subList(0, blocks.size() - 1);
      var embedLayout = EmbedTexts.of(reply, blocks, MIN_SPAN_LENGTH, commands);
      if (embedLayout.fits()) {
        return embedLayout.withEllipsis();
      }
    }
  }
}
