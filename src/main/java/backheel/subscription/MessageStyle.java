package backheel.subscription;

import java.util.Locale;

/**
 * The style of the messages of a chat.
 *
 * @param shape the amount of a story that is shown
 * @param template the chat's own template, "" until there is one
 * @param pictures which picture goes with a story
 * @param previews whether the preview of the article's page is shown
 * @param silent whether alerts come without a sound
 * @param outlets whether the reporting outlets are named
 * @param hidesSpoilers whether results are hidden until a reader reveals them
 * @param published whether followers of an announcement channel get alerts too
 */
public record MessageStyle(
    Shape shape,
    String template,
    Pictures pictures,
    boolean previews,
    boolean silent,
    boolean outlets,
    boolean hidesSpoilers,
    boolean published) {
  /**
   * The default style: the whole story, the outlet's picture, a preview, with a sound, no spoilers
   * hidden.
   */
  public static final MessageStyle DEFAULT =
      new MessageStyle(Shape.FULL, "", Pictures.OUTLET, true, false, true, false, false);

  /** The amount of a story that is shown. */
  public enum Shape {
    FULL,
    SHORT,
    OWN
  }

  /** The kind of picture that goes with a story. */
  public enum Pictures {
    /** The outlet's own picture. */
    OUTLET,
    /** A card drawn by Backheel. */
    CARD,
    NONE
  }

  public MessageStyle with(Shape other) {
    return new MessageStyle(
        other, template, pictures, previews, silent, outlets, hidesSpoilers, published);
  }

  /** Returns this style with a template, and with the shape that uses it. */
  public MessageStyle withTemplate(String text) {
    return new MessageStyle(
        Shape.OWN, text, pictures, previews, silent, outlets, hidesSpoilers, published);
  }

  public MessageStyle with(Pictures other) {
    return new MessageStyle(
        shape, template, other, previews, silent, outlets, hidesSpoilers, published);
  }

  public MessageStyle withPreviews(boolean shown) {
    return new MessageStyle(
        shape, template, pictures, shown, silent, outlets, hidesSpoilers, published);
  }

  public MessageStyle withSilent(boolean quiet) {
    return new MessageStyle(
        shape, template, pictures, previews, quiet, outlets, hidesSpoilers, published);
  }

  public MessageStyle withOutlets(boolean named) {
    return new MessageStyle(
        shape, template, pictures, previews, silent, named, hidesSpoilers, published);
  }

  public MessageStyle withHiddenSpoilers(boolean veiled) {
    return new MessageStyle(
        shape, template, pictures, previews, silent, outlets, veiled, published);
  }

  public MessageStyle withPublished(boolean passedOn) {
    return new MessageStyle(
        shape, template, pictures, previews, silent, outlets, hidesSpoilers, passedOn);
  }

  /**
   * Returns the code that the store keeps for a choice; "" in the store means that nothing was
   * chosen.
   */
  public static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  public static Shape shape(String code) {
    return code.isEmpty() ? Shape.FULL : Shape.valueOf(code.toUpperCase(Locale.ROOT));
  }

  public static Pictures pictures(String code) {
    return code.isEmpty() ? Pictures.OUTLET : Pictures.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
