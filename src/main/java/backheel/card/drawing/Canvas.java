package backheel.card.drawing;

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

/** A card in the making: what is drawn on it, mirrored where reading goes from right to left. */
public final class Canvas implements AutoCloseable {
  public static final int WIDTH = 1280;
  public static final int HEIGHT = 720;
  public static final int MARGIN = 64;

  /** The height of a capital letter of the house's typeface, as a share of its size. */
  private static final float CAPITAL_HEIGHT = 0.7f;

  /** Where lines of text begin or stand. */
  public enum Align {
    START,
    CENTRE,
    END
  }

  /**
   * A line of text as it was drawn.
   *
   * @param ink the pixels that it takes
   * @param box the place that it was given
   * @param behind the colour that it stands on
   */
  public record Placed(
      String text, Rectangle2D ink, Rectangle2D box, int colour, int behind, int size) {}

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D ground = image.createGraphics();
  private final List<Placed> placedTexts = new ArrayList<>();
  private final CardFonts studio;
  private final Theme theme;
  private final boolean rightToLeft;
  private final boolean speaksRightToLeft;

  /**
   * An empty card.
   *
   * @param rightToLeft on which side things begin
   * @param speaksRightToLeft how the card's own words read, which need not be the same
   */
  public Canvas(CardFonts studio, Theme theme, boolean rightToLeft, boolean speaksRightToLeft) {
    this.studio = studio;
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

  public Theme theme() {
    return theme;
  }

  public BufferedImage image() {
    return image;
  }

  public List<Placed> placedTexts() {
    return List.copyOf(placedTexts);
  }

  /** Text in the card's own words. */
  public FittedText layOut(String text, TextStyle style, float width, float height) {
    return FittedText.fit(studio, text, speaksRightToLeft, style, width, height);
  }

  /** Text in its own direction. */
  public FittedText layOutInOwnDirection(String text, TextStyle style, float width, float height) {
    return FittedText.fit(
        studio, text, isRightToLeft(text, speaksRightToLeft), style, width, height);
  }

  /** The direction of the first letter that has one. */
  public static boolean isRightToLeft(String text, boolean otherwise) {
    int direction =
        otherwise ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    return !new Bidi(text, direction).baseIsLeftToRight();
  }

  public void text(FittedText block, Box box, Align align, int colour) {
    text(block, box, align, colour, theme.ground);
  }

  void text(FittedText block, Box box, Align align, int colour, int behind) {
    ground.setColor(new Color(colour));
    float middle = box.y() + (box.height() - block.height() + block.lineHeight()) / 2;
    var room = rectangle(box);
    for (var line : block.lines()) {
      float x = left(line, box, align);
      float baseline = middle + CAPITAL_HEIGHT * block.size() / 2;
      line.draw(ground, x, baseline);
      var ink = line.getBounds();
      ink.setRect(ink.getX() + x, ink.getY() + baseline, ink.getWidth(), ink.getHeight());
      placedTexts.add(new Placed(block.text(), ink, room, colour, behind, block.size()));
      middle += block.lineHeight();
    }
  }

  /** One line whose pixels, not whose letters' places, begin there. */
  public void ink(FittedText block, float x, float y, int colour) {
    var ink = block.lines().getFirst().getBounds();
    float high = (float) ink.getHeight();
    float baseline = block.lineHeight() / 2 + CAPITAL_HEIGHT * block.size() / 2;
    float above = baseline + (float) ink.getY();
    float beside = rightToLeft ? block.width() - (float) ink.getMaxX() : (float) ink.getX();
    var box = new Box(x - beside, y - above, block.width(), block.lineHeight());
    text(block, box, Align.START, colour);
    placedTexts.removeLast();
    placedTexts.add(
        new Placed(
            block.text(),
            new Rectangle2D.Float(
                rectangle(box).x + (float) ink.getX(), y, (float) ink.getWidth(), high),
            rectangle(new Box(x, y, (float) ink.getWidth(), high)),
            colour,
            theme.ground,
            block.size()));
  }

  private float left(TextLayout line, Box box, Align align) {
    float spare = box.width() - line.getVisibleAdvance();
    // On a line that reads from right to left, the space at its end stands on the left.
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

  public void fill(Shape shape, int colour) {
    ground.setColor(new Color(colour));
    ground.fill(shape);
  }

  public void outline(Shape shape, float strength, int colour) {
    ground.setColor(new Color(colour));
    ground.setStroke(new BasicStroke(strength));
    ground.draw(shape);
  }

  /** A drawing surface of its own for what draws by itself. */
  Graphics2D surface() {
    return (Graphics2D) ground.create();
  }

  @Override
  public void close() {
    ground.dispose();
  }
}
