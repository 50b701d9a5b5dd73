package backheel.source.picture;

import backheel.input.PictureAddress;
import backheel.source.markup.MarkupHandler.Attributes;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The signs by which an element of a feed offers a picture. */
final class PictureElement {
  private static final Pattern NAME =
      Pattern.compile("(?i)image|thumb|photo|picture|foto|img|poster|cover");
  private static final Pattern OUTLET_NAME = Pattern.compile("(?i)logo|icon");
  private static final Pattern TYPE = Pattern.compile("(?i)(?:image\\b|img$|jpe?g$|png$|webp$).*");
  private static final Pattern FOREIGN_TYPE = Pattern.compile("(?i)(?:audio|video|text)\\b.*");

  /** Pattern of an address inside an element that has its own elements. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)<(?:url|loc|href|src)>\\s*+([^<\\s]+)|<img\\b[^<>]*?\\ssrc\\s*+=\\s*+[\"']?([^\"'\\s<>]+)");

  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:/)?/[^\\s<>\"]+");
  private static final Pattern NUMBER = Pattern.compile("^\\s*+(\\d{1,5})(?:\\.\\d+|px)?+\\s*+$");

  private PictureElement() {}

  /** Returns whether the name says that the element holds a picture. */
  static boolean isNamed(String name) {
    return NAME.matcher(name).find(name.indexOf(':') + 1);
  }

  /** Returns whether the name says that the element holds the mark of an outlet. */
  static boolean isNamedAfterOutlet(String name) {
    return OUTLET_NAME.matcher(name).find();
  }

  /** Returns the address in the attributes, null if there is none. */
  static @Nullable String address(Attributes attributes) {
    for (var name : new String[] {"url", "href", "src", "image"}) {
      var value = attributes.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** Returns the address in the text of an element, null if there is none. */
  static @Nullable String addressIn(String text) {
    var plain = text.strip();
    if (ADDRESS.matcher(plain).matches()) {
      return plain;
    }
    var inside = INSIDE.matcher(plain);
    if (!inside.find()) {
      return null;
    }
    return inside.group(1) == null ? inside.group(2) : inside.group(1);
  }

  /**
   * Returns whether an address is that of a picture: by its ending, or else by what the element
   * says. Feeds state wrong types more often than they write wrong endings.
   */
  static boolean isPicture(String name, PictureAddress.FileType ending, Attributes attributes) {
    var type = or(attributes.get("type"), "").strip();
    return switch (ending) {
      case UNSUITABLE -> false;
      case PHOTO, GIF, RARE -> true;
      case UNKNOWN ->
          TYPE.matcher(type).matches()
              || "image".equalsIgnoreCase(attributes.get("medium"))
              || (isNamed(name) && !FOREIGN_TYPE.matcher(type).matches())
              || (name.equals("media:content")
                  && type.isEmpty()
                  && attributes.get("medium") == null
                  && attributes.get("duration") == null
                  && number(attributes.get("width")) > 0);
    };
  }

  /** Returns the picture of an element. */
  static WrittenPicture picture(String name, URI from, String written, Attributes attributes) {
    return new WrittenPicture(
        from,
        written,
        isSmall(name) || "sample".equals(attributes.get("expression")),
        "true".equals(attributes.get("isDefault")),
        number(attributes.get("width")),
        number(attributes.get("height")));
  }

  /** Returns whether the name says that the picture was made for lists, or for a whole podcast. */
  static boolean isSmall(String name) {
    return name.toLowerCase(Locale.ROOT).contains("thumb") || name.equals("itunes:image");
  }

  private static int number(@Nullable String written) {
    var match = NUMBER.matcher(or(written, ""));
    return match.find() ? Integer.parseInt(match.group(1)) : 0;
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
