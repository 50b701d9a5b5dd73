package backheel.understanding.extraction.picture;

import backheel.input.PictureAddress;
import backheel.input.PictureAddress.FileType;
import backheel.input.WebAddress;
import backheel.understanding.text.Lexicon;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The signs in an address that a picture belongs to the outlet, to its readers or to a counter, and
 * not to the article.
 *
 * <p>A word such as "logo" alone is no sign: an article may be about one. A name that says nothing
 * else is.
 */
final class PictureSigns {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");

  /** Pattern of a file named after the code points of an emoji. */
  private static final Pattern EMOJI_CODE =
      Pattern.compile("^u?1f[0-9a-f]{3}(?:[-_][0-9a-f]{2,6}){0,8}+$");

  private static final Set<String> STAND_IN_WORDS = words("names of stand-ins for pictures");
  private static final Set<String> SHARE_WORDS = words("names of pictures for shares");
  private static final Set<String> PLAIN_WORDS = words("names that say nothing of a picture");
  private static final Set<String> COUNTER_WORDS = words("names of counters");
  private static final Set<String> FOREIGN_FOLDERS = words("folders of pictures of no article");
  private static final Set<String> FOREIGN_HOSTS = words("hosts of pictures of no article");
  private static final int MAX_COUNTER_NAME = 2;
  private static final int MIN_ID_DIGITS = 4;
  private static final int MIN_ID_LENGTH = 9;

  private PictureSigns() {}

  private static Set<String> words(String section) {
    return Set.copyOf(Lexicon.entries(section));
  }

  /**
   * Returns whether a picture is not the article's, by its address.
   *
   * @param article the address of the article, null if it is unknown
   */
  static boolean isForeign(URI address, PictureAddress facts, @Nullable URI article) {
    var name = facts.name().toLowerCase(Locale.ROOT);
    return EMOJI_CODE.matcher(name).matches()
        || facts.folders().stream().anyMatch(PictureSigns::isForeignFolder)
        || isForeignHost(address)
        || isCounter(address, facts, name)
        || isStandIn(address, facts, article);
  }

  private static boolean isForeignFolder(String written) {
    var folder = written.toLowerCase(Locale.ROOT);
    if (FOREIGN_FOLDERS.contains(folder) || folder.contains("emoji")) {
      return true;
    }
    var parts = partsOf(folder);
    return parts.size() == 2 && parts.stream().anyMatch(FOREIGN_FOLDERS::contains);
  }

  private static boolean isForeignHost(URI address) {
    var host = WebAddress.host(address).toLowerCase(Locale.ROOT);
    for (var label : host.split("\\.", -1)) {
      if (FOREIGN_HOSTS.contains(label)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCounter(URI address, PictureAddress facts, String name) {
    if (facts.type() == FileType.GIF && name.length() <= MAX_COUNTER_NAME) {
      return true;
    }
    if (facts.type() != FileType.GIF && facts.type() != FileType.UNKNOWN) {
      return false;
    }
    var host = WebAddress.host(address).toLowerCase(Locale.ROOT);
    return partsOf(host + " " + name).stream().anyMatch(COUNTER_WORDS::contains);
  }

  /** Returns whether the name of the file says nothing but that it stands for a picture. */
  private static boolean isStandIn(URI address, PictureAddress facts, @Nullable URI article) {
    if (facts.type() == FileType.UNKNOWN) {
      return false;
    }
    if (STAND_IN_WORDS.contains(facts.name().toLowerCase(Locale.ROOT))) {
      return true;
    }
    var parts = partsOf(facts.name());
    var hosts = partsOf(WebAddress.site(address));
    var outlets = article == null ? List.<String>of() : partsOf(WebAddress.site(article));
    boolean standIn = false;
    boolean share = false;
    boolean outlet = false;
    for (var part : parts) {
      if (STAND_IN_WORDS.contains(part)) {
        standIn = true;
      } else if (SHARE_WORDS.contains(part)) {
        share = true;
      } else if (hosts.contains(part)) {
        outlet = true;
      } else if (!outlets.contains(part) && !PLAIN_WORDS.contains(part) && !isSizeOrVersion(part)) {
        return false;
      }
    }
    return standIn || ((share || outlet) && !isInFolderOfArticle(address, facts, article));
  }

  private static boolean isSizeOrVersion(String part) {
    return part.length() < MIN_ID_DIGITS + 1 && part.chars().allMatch(Character::isDigit);
  }

  /**
   * Returns whether a folder is the article's, or named after one article or film: by a title, a
   * number, an id.
   */
  private static boolean isInFolderOfArticle(
      URI address, PictureAddress facts, @Nullable URI article) {
    var own = article == null || article.getPath() == null ? "" : article.getPath();
    boolean below =
        own.length() > 1
            && address.getPath() != null
            && address.getPath().startsWith(own.endsWith("/") ? own : own + "/");
    return below || facts.folders().stream().anyMatch(PictureSigns::isArticle);
  }

  private static boolean isArticle(String folder) {
    boolean title = folder.chars().filter(c -> c == '-').count() > 1;
    boolean number = folder.chars().filter(Character::isDigit).count() >= MIN_ID_DIGITS;
    boolean id =
        folder.length() >= MIN_ID_LENGTH
            && folder.chars().skip(1).anyMatch(Character::isUpperCase)
            && folder.chars().anyMatch(Character::isLowerCase);
    return title || number || id;
  }

  static List<String> partsOf(String name) {
    var parts = new ArrayList<String>();
    for (var part : BETWEEN_WORDS.split(name, -1)) {
      if (!part.isEmpty()) {
        parts.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return parts;
  }
}
