package backheel.card;

/**
 * A picture, drawn.
 *
 * @param alt everything that is on it, in words, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 */
public record CardImage(String alt, PngBytes png, int width, int height) {}
