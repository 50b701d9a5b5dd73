package backheel.card;

import backheel.card.Canvas.Align;
import backheel.story.Score;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws a match: the sides left and right of the score, within the centre circle. */
record MatchDrawing(Canvas canvas, MatchFace face) {
  /** Where the numbers of the score stand. */
  static final Box SCORE = new Box(504, 186, 272, 210);

  private static final float CENTRE = Canvas.WIDTH / 2f;
  private static final float KICK_OFF = 278;
  private static final float RADIUS = 150;
  private static final float COLUMN = 400;
  private static final float EMBLEM_HIGH = 150;
  private static final float NAME_TOP = KICK_OFF + EMBLEM_HIGH / 2 + 14;
  private static final float NAME_HIGH = 116;
  private static final float BELOW_CIRCLE = KICK_OFF + RADIUS + 14;
  private static final float BOTTOM = 606;
  private static final Style PLACE = Style.line(false, 26, 22);

  /** Each is tried when a name is too long for the one before. */
  private static final List<Style> NAMES =
      List.of(
          new Style(true, 46, 38, 1, 1.24f),
          new Style(true, 46, 34, 2, 1.24f),
          new Style(true, 30, 24, 3, 1.24f));

  private static final Style SCORER = new Style(false, 26, 22, 2, 1.36f);
  private static final Style ONE_OF_MANY = new Style(false, 22, 22, 2, 1.3f);
  private static final int MANY = 4;
  private static final Style DIGITS = Style.line(true, 168, 168);
  private static final Style TWO_DIGITS = Style.line(true, 92, 40);
  private static final Style DASH = Style.line(false, 64, 64);
  private static final Style SHORT_DASH = Style.line(false, 40, 40);
  private static final Style KICKS = Style.line(true, 36, 36);
  private static final Style WORD = Style.line(true, 76, 36);
  private static final Style DECIDED = new Style(false, 26, 22, 2, 1.36f);

  void draw() {
    pitch();
    Frame.kicker(canvas, face.setting().occasion(), face.setting().place().isEmpty() ? 34 : 78);
    if (!face.setting().place().isEmpty()) {
      var wide = Frame.WIDE - Frame.BEHIND_ACCENT;
      var box = new Box(Frame.BEHIND_ACCENT, Canvas.MARGIN + 46, wide, 38);
      text(face.setting().place(), PLACE, box, Align.START, canvas.theme().quiet);
    }
    float below = Math.max(side(face.home(), Canvas.MARGIN), side(face.away(), awayStart()));
    scorers(face.home().scorers(), Canvas.MARGIN, COLUMN, below + 8);
    scorers(face.away().scorers(), awayStart(), COLUMN, below + 8);
    middle();
    Frame.foot(canvas, face.setting().source());
  }

  private static float awayStart() {
    return Canvas.WIDTH - Canvas.MARGIN - COLUMN;
  }

  /** The halfway line and the centre circle, hardly to be seen. */
  private void pitch() {
    int line = canvas.theme().line;
    canvas.outline(
        new Ellipse2D.Float(CENTRE - RADIUS, KICK_OFF - RADIUS, 2 * RADIUS, 2 * RADIUS), 3, line);
    canvas.fill(new Rectangle2D.Float(CENTRE - 1.5f, 0, 3, KICK_OFF - RADIUS), line);
    boolean free = face.decided().isEmpty() && face.others().isEmpty();
    float below = free ? KICK_OFF + RADIUS : BOTTOM;
    canvas.fill(new Rectangle2D.Float(CENTRE - 1.5f, below, 3, Canvas.HEIGHT - below), line);
  }

  /** Emblem and name; returns where the name ends. */
  private float side(MatchSide side, float x) {
    side.emblem().draw(canvas, new Box(x, KICK_OFF - EMBLEM_HIGH / 2, COLUMN, EMBLEM_HIGH));
    var name = name(side.name());
    canvas.text(
        name, new Box(x, NAME_TOP, COLUMN, name.height()), Align.CENTRE, canvas.theme().ink);
    return NAME_TOP + name.height();
  }

  private Block name(String text) {
    var set = canvas.setOwn(text, NAMES.getFirst(), COLUMN, NAME_HIGH);
    for (int i = 1; i < NAMES.size() && !set.text().equals(text); i++) {
      set = canvas.setOwn(text, NAMES.get(i), COLUMN, NAME_HIGH);
    }
    return set;
  }

  /** One under the other; how many more there are where there is no room for all. */
  private void scorers(List<String> scorers, float x, float wide, float top) {
    float y = top;
    var style = scorers.size() > MANY ? ONE_OF_MANY : SCORER;
    float high = style.from() * style.leading();
    for (int i = 0; i < scorers.size(); i++) {
      var line = canvas.set(scorers.get(i), style, wide, 2 * high);
      float next = i == scorers.size() - 1 ? 0 : high;
      boolean fits = y + line.height() + next <= BOTTOM;
      var shown = fits ? line : canvas.set("+" + (scorers.size() - i), style, wide, high);
      canvas.text(shown, new Box(x, y, wide, shown.height()), Align.CENTRE, canvas.theme().quiet);
      y += shown.height();
      if (!fits) {
        return;
      }
    }
  }

  private void middle() {
    var score = face.score();
    if (score == null) {
      var kickOff = face.setting().kickOff();
      centred(kickOff.isEmpty() ? face.look().labels().versus() : kickOff, WORD, KICK_OFF, 260);
      return;
    }
    var kicks = face.shootout();
    boolean wide = Math.max(score.home(), score.away()) > 9;
    float y = kicks == null ? KICK_OFF : KICK_OFF - 18;
    if (wide) {
      numbers(score, TWO_DIGITS, SHORT_DASH, y);
    } else {
      numbers(score, DIGITS, DASH, y);
    }
    if (kicks != null) {
      numbers(kicks, KICKS, KICKS, KICK_OFF + 94);
    }
    float below = BELOW_CIRCLE;
    if (!face.decided().isEmpty()) {
      var decided = canvas.set(face.decided(), DECIDED, 290, 80);
      canvas.text(
          decided,
          new Box(CENTRE - 145, below, 290, decided.height()),
          Align.CENTRE,
          canvas.theme().quiet);
      below += decided.height() + 8;
    }
    scorers(face.others(), CENTRE - 160, 320, below);
  }

  /** Each number by itself on the side of its team: as one text they turn round in Arabic. */
  private void numbers(Score score, Style style, Style dash, float y) {
    float high = style.from() * style.leading();
    float gap = dash.from() * 0.6f;
    float wide = SCORE.width() / 2 - gap;
    int ink = canvas.theme().ink;
    var home = new Box(CENTRE - gap - wide, y - high / 2, wide, high);
    var away = new Box(CENTRE + gap, y - high / 2, wide, high);
    text(Integer.toString(score.home()), style, home, Align.END, ink);
    centred("–", dash, y, 2 * gap);
    text(Integer.toString(score.away()), style, away, Align.START, ink);
  }

  private void centred(String text, Style style, float y, float wide) {
    float high = style.from() * style.leading();
    var box = new Box(CENTRE - wide / 2, y - high / 2, wide, high);
    text(text, style, box, Align.CENTRE, canvas.theme().ink);
  }

  private void text(String text, Style style, Box box, Align align, int colour) {
    canvas.text(canvas.set(text, style, box.width(), box.height()), box, align, colour);
  }
}
