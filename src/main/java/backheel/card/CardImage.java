package backheel.card;

/**
 * A rendered picture.
 *
 * @param alt the alternative text: everything on the picture in words, for people who cannot see it
 * @param width in pixels
 * @param height in pixels
 */
public record CardImage(String alt, PngBytes png, int width, int height) {}
