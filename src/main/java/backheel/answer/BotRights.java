package backheel.answer;

import backheel.chat.Block;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Rights.Permission;
import backheel.chat.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the bot may post where somebody asks for posts, said at once and with what to grant. */
final class BotRights {
  private static final Set<Permission> NEEDED =
      EnumSet.of(
          Permission.VIEW,
          Permission.SEND,
          Permission.SEND_IN_THREADS,
          Permission.CREATE_POSTS,
          Permission.POST_MESSAGES);

  private BotRights() {}

  /** The answer, with a warning where nothing can be posted yet; the wish itself is kept. */
  static Reply warned(Reply reply, Asked asked) {
    if (asked.question().place() == Place.PRIVATE) {
      return reply;
    }
    var lacking = lacking(asked.question().rights().ofTheBot(asked.question().chat()));
    if (lacking.isEmpty()) {
      return reply;
    }
    var names = SetupCommand.missing(lacking, asked.words());
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(
        new Block.Paragraph(
            List.of(new Run.Plain("⚠ " + asked.say("rights.lacking", "names", names)))));
    // More than a passing note has room for.
    var manner = reply.manner() == Reply.Manner.NOTE ? Reply.Manner.DISCREET : reply.manner();
    return reply.withBlocks(blocks).in(manner);
  }

  /** What is needed to post and not there; empty where the platform cannot tell. */
  static Map<Permission, Boolean> lacking(Map<Permission, Boolean> may) {
    var lacking = new EnumMap<Permission, Boolean>(Permission.class);
    may.forEach((permission, granted) -> {
      // Where channels can be hidden messages are embeds, and nothing without the right to embed.
      boolean needed =
          NEEDED.contains(permission)
              || (permission == Permission.EMBED_LINKS && may.containsKey(Permission.VIEW));
      if (needed && !granted) {
        lacking.put(permission, false);
      }
    });
    return lacking;
  }
}
