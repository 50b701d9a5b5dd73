package backheel.input;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts that the address of a picture gives away.
 *
 * @param type the type of file, by its ending
 * @param folders the folders of its path, outermost first, as written
 * @param name the name of its file without the ending, as written
 * @param width the width in pixels, 0 if it is not in the address
 * @param height the height in pixels, 0 if it is not in the address
 * @param key the same for all sizes in which a site offers one picture
 */
public record PictureAddress(
    FileType type, List<String> folders, String name, int width, int height, String key) {

  /** The types of file that an ending may name. */
  public enum FileType {
    /** A type that every platform shows. */
    PHOTO,
    /** A GIF, which is more often a drawing or a counter than a photograph. */
    GIF,
    /** A type that some platforms do not show yet. */
    RARE,
    /** A drawing, an icon, a film or a page: nothing to be shown as a photograph. */
    UNSUITABLE,
    /** An address without a known ending, as image servers have. */
    UNKNOWN
  }

  private static final Set<String> PHOTO_ENDINGS =
      Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp");

  private static final Pattern UNSUITABLE_ENDING =
      Pattern.compile(
          "svgz?|ico|cur|bmp|tiff?|psd|hei[cf]|jxl|pdf|html?|m?js|css|xml|json|txt|swf|mp[34g]"
              + "|m4[av]|m3u8|mov|avi|webm|og[agv]|wav|aac|flac|zip|torrent");

  private static final int MAX_ENDING = 8;

  /** Pattern of an address inside another one, as image servers take it. */
  private static final Pattern INNER =
      Pattern.compile("https?:/{1,2}+[^?&]+|(?<=[?&](?:url|src|image|img)=)/[^?&]+");

  private static final Pattern BOTH_SIDES =
      Pattern.compile("(?i)(?<![\\da-z])(\\d{2,4})[x×](\\d{2,4})(?!\\d)");
  private static final Pattern PAIR =
      Pattern.compile("(?i)[?&](?:resize|fit|size|crop)=(\\d{2,4})[,:](\\d{2,4})(?!\\d)");
  private static final Pattern WIDTH =
      Pattern.compile(
          "(?i)(?<![\\da-z])(?:(?:w|wid|width|imwidth|maxwidth)[=_](?=\\d{2})|w(?=\\d{3}))"
              + "(\\d{2,4})(?![\\da-z])");
  private static final Pattern HEIGHT =
      Pattern.compile(
          "(?i)(?<![\\da-z])(?:(?:h|hei|height|maxheight)[=_](?=\\d{2})|h(?=\\d{3}))"
              + "(\\d{2,4})(?![\\da-z])");
  private static final Pattern LONG_SIDE =
      Pattern.compile("(?i)[/=]s(\\d{2,4})(?:-[a-z]\\w{0,9})*+(?=/|$)");

  /** Pattern of the parts of a name that tell the size and not the picture. */
  private static final Pattern SIZE_PART =
      Pattern.compile(
          "(?i)@[234]x|(?<![a-z\\d])(?:\\d{2,4}x\\d{2,4}|[swh]\\d{2,4}(?:-[cp])?|small|medium|large"
              + "|full|thumbs?|thumbnails?|original|scaled|mini|preview)(?![a-z\\d])");

  private static final int MIN_TELLING_LETTERS = 12;
  private static final int MIN_TELLING_DIGITS = 5;

  public PictureAddress {
    folders = List.copyOf(folders);
  }

  /** Returns the facts in an address. */
  public static PictureAddress of(URI address) {
    var path = address.getPath() == null ? "" : address.getPath();
    var query = address.getQuery() == null ? "" : "?" + address.getQuery();
    var whole = path + query;
    var inner = "";
    var matcher = INNER.matcher(whole);
    while (matcher.find()) {
      inner = matcher.group();
    }
    var shown = inner.isEmpty() ? path : inner;
    var segments =
        Arrays.stream(shown.split("/", -1)).filter(segment -> !segment.isBlank()).toList();
    var file = segments.isEmpty() ? "" : segments.getLast();
    var folders = segments.stream().limit(Math.max(0, segments.size() - 1)).toList();
    var type = type(file);
    var name = type == FileType.UNKNOWN ? file : file.substring(0, file.lastIndexOf('.'));
    var outer = inner.isEmpty() ? whole : whole.replace(inner, "");
    int width = width(outer);
    int height = height(outer);
    if (width == 0 && height == 0) {
      height = height(inner);
    }
    if (width == 0) {
      width = width(inner);
    }
    return new PictureAddress(
        type, folders, name, width, height, key(folders, name, type, outer + query));
  }

  /** Returns the type that an address names, which may be incomplete. */
  public static FileType type(String written) {
    int end = written.length();
    for (int i = 0; i < end; i++) {
      char c = written.charAt(i);
      end = c == '?' || c == '#' ? i : end;
    }
    int dot = written.lastIndexOf('.', end - 1);
    if (dot < 0 || end - dot > MAX_ENDING || written.indexOf('/', dot) >= 0) {
      return FileType.UNKNOWN;
    }
    var ending = written.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    if (PHOTO_ENDINGS.contains(ending)) {
      return FileType.PHOTO;
    }
    return switch (ending) {
      case "gif" -> FileType.GIF;
      case "avif" -> FileType.RARE;
      default ->
          UNSUITABLE_ENDING.matcher(ending).matches() ? FileType.UNSUITABLE : FileType.UNKNOWN;
    };
  }

  private static int width(String text) {
    int named = last(WIDTH, 1, text);
    int pair = named > 0 ? named : last(PAIR, 1, text);
    int sides = pair > 0 ? pair : last(BOTH_SIDES, 1, text);
    return sides > 0 ? sides : last(LONG_SIDE, 1, text);
  }

  private static int height(String text) {
    int named = last(HEIGHT, 1, text);
    if (named > 0 || last(WIDTH, 1, text) > 0) {
      return named;
    }
    int pair = last(PAIR, 2, text);
    return pair > 0 ? pair : last(BOTH_SIDES, 2, text);
  }

  private static int last(Pattern pattern, int group, String text) {
    int found = 0;
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found = Integer.parseInt(matcher.group(group));
    }
    return found;
  }

  private static String key(List<String> folders, String name, FileType type, String rest) {
    var telling = withoutSize(name);
    long digits = telling.chars().filter(Character::isDigit).count();
    long letters = telling.codePoints().filter(Character::isLetterOrDigit).count();
    if (digits >= MIN_TELLING_DIGITS || letters >= MIN_TELLING_LETTERS) {
      return telling;
    }
    var parts = new ArrayList<String>();
    folders.stream().map(PictureAddress::withoutSize).filter(f -> !f.isEmpty()).forEach(parts::add);
    parts.add(telling);
    if (type == FileType.UNKNOWN) {
      parts.add(withoutSize(WIDTH.matcher(HEIGHT.matcher(rest).replaceAll("")).replaceAll("")));
    }
    return String.join("/", parts);
  }

  private static String withoutSize(String name) {
    var rest = SIZE_PART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    int start = 0;
    int end = rest.length();
    while (start < end && !Character.isLetterOrDigit(rest.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(rest.charAt(end - 1))) {
      end--;
    }
    return rest.substring(start, end);
  }
}
