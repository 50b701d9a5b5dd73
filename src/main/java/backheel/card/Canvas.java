package backheel.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing surface of one card, which mirrors all positions when the card is read from right to
 * left.
 */
final class Canvas implements AutoCloseable {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;
  static final int MARGIN = 64;

  /** Height of a capital letter of the cards' typeface, as a share of its size. */
  private static final float CAPITAL_HEIGHT = 0.7f;

  /** The alignment of a line of text within its box. */
  enum Align {
    START,
    CENTRE,
    END
  }

  /**
   * A line of text that has been drawn.
   *
   * @param ink the pixels that it covers
   * @param box the box that it was given
   * @param behind the background colour
   */
  record Placed(String text, Rectangle2D ink, Rectangle2D box, int colour, int behind, int size) {}

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D ground = image.createGraphics();
  private final List<Placed> placedTexts = new ArrayList<>();
  private final CardFonts cardFonts;
  private final Theme theme;
  private final boolean rightToLeft;
  private final boolean speaksRightToLeft;

  /**
   * Creates an empty card.
   *
   * @param rightToLeft whether positions count from the right
   * @param speaksRightToLeft the direction of the card's own words, which may differ from it
   */
  Canvas(CardFonts cardFonts, Theme theme, boolean rightToLeft, boolean speaksRightToLeft) {
    this.cardFonts = cardFonts;
    this.theme = theme;
    this.rightToLeft = rightToLeft;
    this.speaksRightToLeft = speaksRightToLeft;
    ground.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ground.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ground.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    ground.setColor(new Color(theme.ground));
    ground.fillRect(0, 0, WIDTH, HEIGHT);
  }

  Theme theme() {
    return theme;
  }

  BufferedImage image() {
    return image;
  }

  List<Placed> placedTexts() {
    return List.copyOf(placedTexts);
  }

  /** Lays out text in the direction of the card's own words. */
  FittedText layOut(String text, TextStyle textStyle, float width, float height) {
    return FittedText.fit(cardFonts, text, speaksRightToLeft, textStyle, width, height);
  }

  /** Lays out text in its own direction. */
  FittedText layOutInOwnDirection(String text, TextStyle textStyle, float width, float height) {
    return FittedText.fit(
        cardFonts, text, isRightToLeft(text, speaksRightToLeft), textStyle, width, height);
  }

  /** Returns the direction of the first letter that has one. */
  static boolean isRightToLeft(String text, boolean otherwise) {
    int direction =
        otherwise ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    return !new Bidi(text, direction).baseIsLeftToRight();
  }

  void text(FittedText fittedText, Box box, Align align, int colour) {
    text(fittedText, box, align, colour, theme.ground);
  }

  void text(FittedText fittedText, Box box, Align align, int colour, int behind) {
    ground.setColor(new Color(colour));
    float middle = box.y() + (box.height() - fittedText.height() + fittedText.lineHeight()) / 2;
    var room = rectangle(box);
    for (var line : fittedText.lines()) {
      float x = left(line, box, align);
      float baseline = middle + CAPITAL_HEIGHT * fittedText.size() / 2;
      line.draw(ground, x, baseline);
      var ink = line.getBounds();
      ink.setRect(ink.getX() + x, ink.getY() + baseline, ink.getWidth(), ink.getHeight());
      placedTexts.add(new Placed(fittedText.text(), ink, room, colour, behind, fittedText.size()));
      middle += fittedText.lineHeight();
    }
  }

  /**
   * Draws one line so that its pixels, rather than the origin of its first letter, begin at x and
   * y.
   */
  void ink(FittedText fittedText, float x, float y, int colour) {
    var ink = fittedText.lines().getFirst().getBounds();
    float high = (float) ink.getHeight();
    float baseline = fittedText.lineHeight() / 2 + CAPITAL_HEIGHT * fittedText.size() / 2;
    float above = baseline + (float) ink.getY();
    float beside = rightToLeft ? fittedText.width() - (float) ink.getMaxX() : (float) ink.getX();
    var box = new Box(x - beside, y - above, fittedText.width(), fittedText.lineHeight());
    text(fittedText, box, Align.START, colour);
    placedTexts.removeLast();
    placedTexts.add(
        new Placed(
            fittedText.text(),
            new Rectangle2D.Float(
                rectangle(box).x + (float) ink.getX(), y, (float) ink.getWidth(), high),
            rectangle(new Box(x, y, (float) ink.getWidth(), high)),
            colour,
            theme.ground,
            fittedText.size()));
  }

  private float left(TextLayout line, Box box, Align align) {
    float spare = box.width() - line.getVisibleAdvance();
    // The trailing space of a line that reads from right to left is on its left.
    float shift = line.isLeftToRight() ? 0 : line.getVisibleAdvance() - line.getAdvance();
    float left = box.left(rightToLeft, WIDTH) + shift;
    return switch (align) {
      case START -> left + (rightToLeft ? spare : 0);
      case CENTRE -> left + spare / 2;
      case END -> left + (rightToLeft ? 0 : spare);
    };
  }

  Rectangle2D.Float rectangle(Box box) {
    return new Rectangle2D.Float(box.left(rightToLeft, WIDTH), box.y(), box.width(), box.height());
  }

  void fill(Shape shape, int colour) {
    ground.setColor(new Color(colour));
    ground.fill(shape);
  }

  void outline(Shape shape, float strength, int colour) {
    ground.setColor(new Color(colour));
    ground.setStroke(new BasicStroke(strength));
    ground.draw(shape);
  }

  /** Returns a drawing surface whose state can be changed without affecting this canvas. */
  Graphics2D surface() {
    return (Graphics2D) ground.create();
  }

  @Override
  public void close() {
    ground.dispose();
  }
}
