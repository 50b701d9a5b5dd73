package backheel.store;

import java.util.Locale;

/**
 * How the messages of a chat look.
 *
 * @param shape how much of a story is told
 * @param template what is told when the shape is the chat's own, "" until there is one
 * @param pictures which picture goes with a story
 * @param previews whether the preview of the article's page is shown
 * @param silent whether alerts come without a sound
 * @param outlets whether the outlets that report are named
 * @param spoilers whether results are veiled until somebody wants to know them
 * @param published whether those who follow an announcement channel get alerts too
 */
public record Style(
    Shape shape,
    String template,
    Pictures pictures,
    boolean previews,
    boolean silent,
    boolean outlets,
    boolean spoilers,
    boolean published) {
  /** The whole story, the outlet's picture, a preview, with a sound, nothing veiled. */
  public static final Style NONE =
      new Style(Shape.FULL, "", Pictures.OUTLET, true, false, true, false, false);

  /** How much of a story is told. */
  public enum Shape {
    FULL,
    SHORT,
    OWN
  }

  /** Which picture goes with a story. */
  public enum Pictures {
    /** The one that the outlet shows. */
    OUTLET,
    /** One that we draw. */
    CARD,
    NONE
  }

  public Style with(Shape other) {
    return new Style(other, template, pictures, previews, silent, outlets, spoilers, published);
  }

  /** Tells stories by a template from now on. */
  public Style withTemplate(String text) {
    return new Style(Shape.OWN, text, pictures, previews, silent, outlets, spoilers, published);
  }

  public Style with(Pictures other) {
    return new Style(shape, template, other, previews, silent, outlets, spoilers, published);
  }

  public Style withPreviews(boolean shown) {
    return new Style(shape, template, pictures, shown, silent, outlets, spoilers, published);
  }

  public Style withSilent(boolean quiet) {
    return new Style(shape, template, pictures, previews, quiet, outlets, spoilers, published);
  }

  public Style withOutlets(boolean named) {
    return new Style(shape, template, pictures, previews, silent, named, spoilers, published);
  }

  public Style withSpoilers(boolean veiled) {
    return new Style(shape, template, pictures, previews, silent, outlets, veiled, published);
  }

  public Style withPublished(boolean passedOn) {
    return new Style(shape, template, pictures, previews, silent, outlets, spoilers, passedOn);
  }

  /** How the store writes a choice; "" where nobody has chosen. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  static Shape shape(String code) {
    return code.isEmpty() ? Shape.FULL : Shape.valueOf(code.toUpperCase(Locale.ROOT));
  }

  static Pictures pictures(String code) {
    return code.isEmpty() ? Pictures.OUTLET : Pictures.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
