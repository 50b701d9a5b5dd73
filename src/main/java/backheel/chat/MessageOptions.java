package backheel.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The presentation of a message, apart from its text. A platform ignores options that it does not
 * support.
 *
 * @param pictures at most 10: the first is sent with the text, several form an album
 * @param largePreview whether the link preview is large and stands above the text
 * @param silent whether the notification is silent
 * @param mentionedRole the platform's own id of a role to mention, "" for none
 * @param crossposted whether followers of an announcement channel receive it too
 * @param forumPost the forum post that the message opens, null for none
 */
public record MessageOptions(
    List<MessagePicture> pictures,
    boolean largePreview,
    boolean silent,
    String mentionedRole,
    boolean crossposted,
    @Nullable ForumPost forumPost) {
  /** Text only, with a sound and no mention. */
  public static final MessageOptions DEFAULTS =
      new MessageOptions(List.of(), false, false, "", false, null);

  private static final int MAX_PICTURES = 10;

  public MessageOptions {
    pictures =
        List.copyOf(pictures.size() > MAX_PICTURES ? pictures.subList(0, MAX_PICTURES) : pictures);
  }

  public MessageOptions withPictures(List<MessagePicture> others) {
    return new MessageOptions(others, largePreview, silent, mentionedRole, crossposted, forumPost);
  }

  public MessageOptions withLargePreview(boolean preview) {
    return new MessageOptions(pictures, preview, silent, mentionedRole, crossposted, forumPost);
  }

  public MessageOptions withSilent(boolean quiet) {
    return new MessageOptions(pictures, largePreview, quiet, mentionedRole, crossposted, forumPost);
  }

  public MessageOptions withMentionedRole(String role) {
    return new MessageOptions(pictures, largePreview, silent, role, crossposted, forumPost);
  }

  public MessageOptions withCrossposted(boolean passedOn) {
    return new MessageOptions(pictures, largePreview, silent, mentionedRole, passedOn, forumPost);
  }

  public MessageOptions withForumPost(@Nullable ForumPost opened) {
    return new MessageOptions(pictures, largePreview, silent, mentionedRole, crossposted, opened);
  }

  /**
   * A post in a forum.
   *
   * @param tags the tags of the post's subjects, most important first; those that the forum has are
   *     set
   */
  public record ForumPost(String title, List<String> tags) {
    public ForumPost {
      tags = List.copyOf(tags);
    }
  }
}
