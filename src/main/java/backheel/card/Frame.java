package backheel.card;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What all cards share: the line at the top, the line at the foot, and the mark. */
final class Frame {
  static final float WIDE = Canvas.WIDTH - 2 * Canvas.MARGIN;

  private static final Style KICKER = Style.line(true, 30, 24);
  private static final Style FOOT = Style.line(false, 26, 22);
  private static final Style MARK = Style.line(true, 24, 24);
  private static final float FOOT_TOP = Canvas.HEIGHT - Canvas.MARGIN - 36;
  private static final float MARK_WIDE = 160;
  private static final float TILE = 36;

  private Frame() {}

  /** The accent and what stands behind it at the top; returns where the next line may begin. */
  static void kicker(Canvas canvas, String text) {
    var bar = canvas.rectangle(new Box(Canvas.MARGIN, Canvas.MARGIN + 4, 8, 34));
    canvas.fill(
        new RoundRectangle2D.Float(bar.x, bar.y, bar.width, bar.height, 8, 8),
        canvas.theme().accent);
    if (!text.isEmpty()) {
      var box = new Box(Canvas.MARGIN + 28, Canvas.MARGIN, WIDE - 28, 42);
      canvas.text(
          canvas.set(text, KICKER, box.width(), box.height()),
          box,
          Canvas.Align.START,
          canvas.theme().accent);
    }
  }

  /** Who tells it, and who passes it on. */
  static void foot(Canvas canvas, String text) {
    if (!text.isEmpty()) {
      var box = new Box(Canvas.MARGIN, FOOT_TOP, WIDE - MARK_WIDE - 72, 38);
      canvas.text(
          canvas.set(text, FOOT, box.width(), box.height()),
          box,
          Canvas.Align.START,
          canvas.theme().quiet);
    }
    var name = canvas.setOwn("Backheel", MARK, MARK_WIDE, 36);
    float start = Canvas.WIDTH - Canvas.MARGIN - name.width();
    canvas.text(
        name, new Box(start, FOOT_TOP, name.width(), 38), Canvas.Align.START, canvas.theme().quiet);
    mark(canvas, new Box(start - TILE - 12, FOOT_TOP + 1, TILE, TILE));
  }

  /** The mark as the web chat has it: a ball passed back. */
  private static void mark(Canvas canvas, Box box) {
    var place = canvas.rectangle(box);
    var surface = canvas.surface();
    try {
      surface.translate(place.x, place.y);
      surface.scale(place.width / 64, place.height / 64);
      surface.setColor(new java.awt.Color(0x0B6B4A));
      surface.fill(new RoundRectangle2D.Float(0, 0, 64, 64, 36, 36));
      surface.setColor(java.awt.Color.WHITE);
      surface.setStroke(new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      var pass = new Path2D.Float();
      pass.moveTo(28, 15);
      pass.lineTo(16, 26);
      pass.lineTo(28, 37);
      pass.moveTo(17, 26);
      pass.lineTo(34, 26);
      pass.curveTo(39, 26, 43.5, 29.5, 45.5, 35);
      surface.draw(pass);
      surface.setColor(new java.awt.Color(0xC9F27B));
      surface.fill(new Ellipse2D.Float(36, 38.5f, 15, 15));
    } finally {
      surface.dispose();
    }
  }

  /** A hairline across the card. */
  static void rule(Canvas canvas, float y) {
    var line = canvas.rectangle(new Box(Canvas.MARGIN, y, WIDE, 2));
    canvas.fill(
        new Rectangle2D.Float(line.x, line.y, line.width, line.height), canvas.theme().line);
  }
}
