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

  /** Escaped, and with a mention before it, less than Discord's 2,000. */
  private static final int MAX_PLAIN_LENGTH = 900;

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
    var embedTexts = layout(reply, commands);
    for (int i = 0; i < embedTexts.descriptions().size(); i++) {
      var embed = embeds.addObject().put("type", "rich").put("color", GREEN);
      if (i == 0) {
        embedTexts.title().ifPresent(embedTitle -> embedTitle.writeTo(embed));
      }
      if (!embedTexts.descriptions().get(i).isEmpty()) {
        embed.put("description", embedTexts.descriptions().get(i));
      }
      if (i == embedTexts.descriptions().size() - 1 && !embedTexts.footer().isEmpty()) {
        embed.putObject("footer").put("text", embedTexts.footer());
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

  /** Returns the text of a reply, without links and markup, cut where it is too long. */
  public static String plainText(Reply reply) {
    var words = TextTruncation.truncate(reply.plainText().strip(), MAX_PLAIN_LENGTH);
    return words.isEmpty() ? "…" : MarkdownEscaper.escape(words);
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
      var embedTexts = EmbedTexts.of(reply, reply.blocks(), room, commands);
      if (embedTexts.fits()) {
        return embedTexts;
      }
    }
    List<TextBlock> blocks = reply.blocks();
    while (true) {
      blocks = blocks.subList(0, blocks.size() - 1);
      var embedTexts = EmbedTexts.of(reply, blocks, MIN_SPAN_LENGTH, commands);
      if (embedTexts.fits()) {
        return embedTexts.withEllipsis();
      }
    }
  }
}
