package backheel.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a message appears, beside its words. What a platform cannot do it leaves out.
 *
 * @param pictures at most 10: the first goes with the words, several are an album
 * @param large whether the preview of a page is large and stands above the words
 * @param silent whether it comes without a sound
 * @param ping the platform's own id of a role that is called, "" for nobody
 * @param published whether those who follow an announcement channel get it too
 * @param post what it is called where it opens a post of its own, null when it does not
 */
public record Look(
    List<Picture> pictures,
    boolean large,
    boolean silent,
    String ping,
    boolean published,
    @Nullable ForumPost post) {
  /** Words alone, with a sound, for nobody in particular. */
  public static final Look PLAIN = new Look(List.of(), false, false, "", false, null);

  private static final int MOST = 10;

  public Look {
    pictures = List.copyOf(pictures.size() > MOST ? pictures.subList(0, MOST) : pictures);
  }

  public Look withPictures(List<Picture> others) {
    return new Look(others, large, silent, ping, published, post);
  }

  public Look withLarge(boolean preview) {
    return new Look(pictures, preview, silent, ping, published, post);
  }

  public Look withSilent(boolean quiet) {
    return new Look(pictures, large, quiet, ping, published, post);
  }

  public Look withPing(String role) {
    return new Look(pictures, large, silent, role, published, post);
  }

  public Look withPublished(boolean passedOn) {
    return new Look(pictures, large, silent, ping, passedOn, post);
  }

  public Look withPost(@Nullable ForumPost opened) {
    return new Look(pictures, large, silent, ping, published, opened);
  }

  /**
   * A post in a forum.
   *
   * @param tags of what the post is about, most important first; those that the forum has are set
   */
  public record ForumPost(String title, List<String> tags) {
    public ForumPost {
      tags = List.copyOf(tags);
    }
  }
}
