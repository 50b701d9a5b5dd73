package backheel.answer.chat;

import backheel.answer.command.CommandRequest;
import backheel.chat.ChatPermissions.Permission;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The permissions that the bot needs to post, checked as soon as a person asks for posts, so that
 * the reply can name those to grant.
 */
public final class PostingPermissionCheck {
  private static final Set<Permission> REQUIRED_PERMISSIONS =
      EnumSet.of(
          Permission.VIEW,
          Permission.SEND,
          Permission.SEND_IN_THREADS,
          Permission.CREATE_POSTS,
          Permission.POST_MESSAGES);

  private PostingPermissionCheck() {}

  /**
   * Returns the reply, with a warning if nothing can be posted yet; the subscription itself is
   * kept.
   */
  public static Reply withWarning(Reply reply, CommandRequest request) {
    if (request.question().chatType() == ChatType.PRIVATE) {
      return reply;
    }
    var lacking =
        missing(request.question().permissions().botPermissions(request.question().chat()));
    if (lacking.isEmpty()) {
      return reply;
    }
    var names = SetupCommand.missing(lacking, request.messages());
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(
        new TextBlock.Paragraph(
            List.of(
                new TextSpan.Plain("⚠ " + request.text("permission.missing", "names", names)))));
    // The warning has no room in a passing note.
    var replyMode = reply.mode() == Reply.ReplyMode.NOTE ? Reply.ReplyMode.EPHEMERAL : reply.mode();
    return reply.withBlocks(blocks).withMode(replyMode);
  }

  /** Returns the missing permissions; empty if the platform cannot report them. */
  static Map<Permission, Boolean> missing(Map<Permission, Boolean> may) {
    var lacking = new EnumMap<Permission, Boolean>(Permission.class);
    may.forEach((permission, granted) -> {
      // Where channels can be hidden, messages are embeds, and empty without the right to embed.
      boolean needed =
          REQUIRED_PERMISSIONS.contains(permission)
              || (permission == Permission.EMBED_LINKS && may.containsKey(Permission.VIEW));
      if (needed && !granted) {
        lacking.put(permission, false);
      }
    });
    return lacking;
  }
}
