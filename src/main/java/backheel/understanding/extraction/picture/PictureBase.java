package backheel.understanding.extraction.picture;

import backheel.input.PictureAddress;
import backheel.input.PictureAddress.FileType;
import backheel.input.WebAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The place of an article, against which the addresses of its pictures are resolved.
 *
 * @param article the address of the article, null if it is unknown
 * @param base the base of relative addresses, null if there is none
 */
record PictureBase(@Nullable URI article, @Nullable URI base) {
  private static final int MIN_PATH_LENGTH = 10;

  /** Returns the address of a picture; null if it is none, or of a type that is no photograph. */
  @Nullable URI resolve(String written) {
    var text = written.strip().replace("&amp;", "&");
    if (text.isEmpty()
        || text.startsWith("data:")
        || PictureAddress.type(text) == FileType.UNSUITABLE) {
      return null;
    }
    var address =
        WebAddress.parse(base, base == null && text.startsWith("//") ? "https:" + text : text);
    if (address == null || !WebAddress.isWeb(address)) {
      return null;
    }
    var path = address.getRawPath();
    boolean bare = (path == null || path.length() < 2) && address.getRawQuery() == null;
    return bare || isArticle(address) ? null : address;
  }

  private boolean isArticle(URI address) {
    return article != null
        && article.getPath() != null
        && WebAddress.site(address).equals(WebAddress.site(article))
        && article.getPath().equals(address.getPath());
  }

  /**
   * Returns how doubtful a picture is that leads there: 0 if it leads to the article or to a
   * picture, 1 if it may be the article's all the same, 2 if it is a teaser or an advertisement.
   *
   * @param words whether the link has words, too
   */
  int doubtsOfLink(String written, boolean words) {
    var target = WebAddress.parse(base, written);
    if (target == null
        || isArticle(target)
        || isBelowArticle(target)
        || PictureAddress.type(written) != FileType.UNKNOWN) {
      return 0;
    }
    boolean home = target.getPath() == null || target.getPath().length() < 2;
    boolean sameSite = article != null && WebAddress.site(target).equals(WebAddress.site(article));
    return home || (words && sameSite) ? 2 : 1;
  }

  /** Returns whether a page stands below the article's, as those of attachments do. */
  private boolean isBelowArticle(URI address) {
    return article != null
        && article.getPath() != null
        && article.getPath().length() > MIN_PATH_LENGTH
        && address.getPath() != null
        && address.getPath().startsWith(article.getPath());
  }
}
