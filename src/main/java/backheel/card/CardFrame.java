package backheel.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The parts common to all cards: the top line, the bottom line, the logo, the corner. */
final class CardFrame {
  /** Width of a card between its margins. */
  static final float CONTENT_WIDTH = Canvas.WIDTH - 2 * Canvas.MARGIN;

  /** Start of the text at the top, next to the accent bar. */
  static final float ACCENTED_TEXT_X = Canvas.MARGIN + 26;

  private static final TextStyle KICKER = TextStyle.line(true, 30, 24);
  private static final TextStyle FOOT = TextStyle.line(false, 26, 22);
  private static final TextStyle MARK = TextStyle.line(true, 24, 24);
  private static final float FOOT_HEIGHT = 38;
  private static final float FOOT_TOP = Canvas.HEIGHT - Canvas.MARGIN - FOOT_HEIGHT + 4;
  private static final float MARK_SIZE = 36;
  private static final int GREEN = 0x0B6B4A;
  private static final int BALL = 0xC9F27B;

  private CardFrame() {}

  /**
   * Draws the accent bar in the given height with the text next to it; nothing when the text is
   * empty.
   */
  static void kicker(Canvas canvas, String text, float high) {
    if (text.isEmpty()) {
      return;
    }
    var bar = canvas.rectangle(new Box(Canvas.MARGIN, Canvas.MARGIN + 4, 8, high));
    canvas.fill(
        new RoundRectangle2D.Float(bar.x, bar.y, bar.width, bar.height, 8, 8),
        canvas.theme().accent);
    var box = new Box(ACCENTED_TEXT_X, Canvas.MARGIN, CONTENT_WIDTH - ACCENTED_TEXT_X, 42);
    canvas.text(
        canvas.layOut(text, KICKER, box.width(), box.height()),
        box,
        Canvas.Align.START,
        canvas.theme().accent);
  }

  /** Draws the source of the content and the name and logo of Backheel. */
  static void foot(Canvas canvas, String text) {
    int quiet = canvas.theme().quiet;
    var name = canvas.layOutInOwnDirection("Backheel", MARK, 200, FOOT_HEIGHT);
    float start = Canvas.WIDTH - Canvas.MARGIN - name.width();
    float tile = start - MARK_SIZE - 12;
    if (!text.isEmpty()) {
      var box = new Box(Canvas.MARGIN, FOOT_TOP, tile - 48 - Canvas.MARGIN, FOOT_HEIGHT);
      canvas.text(
          canvas.layOut(text, FOOT, box.width(), box.height()), box, Canvas.Align.START, quiet);
    }
    canvas.text(
        name, new Box(start, FOOT_TOP, name.width(), FOOT_HEIGHT), Canvas.Align.START, quiet);
    mark(canvas, new Box(tile, FOOT_TOP + (FOOT_HEIGHT - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE));
  }

  /** Draws a corner of the pitch, hardly visible. */
  static void corner(Canvas canvas) {
    float radius = 190;
    var middle = canvas.rectangle(new Box(Canvas.WIDTH, 0, 0, 0));
    canvas.outline(
        new Ellipse2D.Float(middle.x - radius, -radius, 2 * radius, 2 * radius),
        3,
        canvas.theme().line);
  }

  /** Draws the logo of the web chat: a ball passed back. */
  private static void mark(Canvas canvas, Box box) {
    var place = canvas.rectangle(box);
    var surface = canvas.surface();
    try {
      surface.translate(place.x, place.y);
      surface.scale(place.width / 64, place.height / 64);
      surface.setColor(new Color(GREEN));
      surface.fill(new RoundRectangle2D.Float(0, 0, 64, 64, 36, 36));
      surface.setColor(Color.WHITE);
      surface.setStroke(new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      var pass = new Path2D.Float();
      pass.moveTo(28, 15);
      pass.lineTo(16, 26);
      pass.lineTo(28, 37);
      pass.moveTo(17, 26);
      pass.lineTo(34, 26);
      pass.curveTo(39, 26, 43.5, 29.5, 45.5, 35);
      surface.draw(pass);
      surface.setColor(new Color(BALL));
      surface.fill(new Ellipse2D.Float(36, 38.5f, 15, 15));
    } finally {
      surface.dispose();
    }
  }
}
