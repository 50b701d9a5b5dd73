package backheel.card;

import backheel.card.Canvas.Align;
import backheel.story.Score;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The layout of a match card: the sides left and right of the score, within the centre circle. */
record MatchCardPainter(Canvas canvas, MatchCard card) {
  /** The area of the digits of the score. */
  static final Box SCORE_BOX = new Box(504, 186, 272, 210);

  private static final float CENTRE = Canvas.WIDTH / 2f;
  private static final float CENTRE_Y = 278;
  private static final float RADIUS = 150;
  private static final float COLUMN_WIDTH = 400;
  private static final float EMBLEM_HEIGHT = 150;
  private static final float NAME_TOP = CENTRE_Y + EMBLEM_HEIGHT / 2 + 14;
  private static final float NAME_HEIGHT = 116;
  private static final float BELOW_CIRCLE = CENTRE_Y + RADIUS + 14;
  private static final float BOTTOM = 606;
  private static final TextStyle PLACE = TextStyle.line(false, 26, 22);

  /** Styles of a name, each tried when the name is too long for the previous one. */
  private static final List<TextStyle> NAMES =
      List.of(
          new TextStyle(true, 46, 38, 1, 1.24f),
          new TextStyle(true, 46, 34, 2, 1.24f),
          new TextStyle(true, 30, 24, 3, 1.24f));

  private static final TextStyle SCORER = new TextStyle(false, 26, 22, 2, 1.36f);
  private static final TextStyle ONE_OF_MANY = new TextStyle(false, 22, 22, 2, 1.3f);
  private static final int MIN_MANY_SCORERS = 4;
  private static final TextStyle DIGITS = TextStyle.line(true, 168, 168);
  private static final TextStyle TWO_DIGITS = TextStyle.line(true, 92, 40);
  private static final TextStyle DASH = TextStyle.line(false, 64, 64);
  private static final TextStyle SHORT_DASH = TextStyle.line(false, 40, 40);
  private static final TextStyle KICKS = TextStyle.line(true, 36, 36);
  private static final TextStyle WORD = TextStyle.line(true, 76, 36);
  private static final TextStyle DECIDED = new TextStyle(false, 26, 22, 2, 1.36f);

  void draw() {
    pitch();
    CardFrame.kicker(canvas, card.setting().occasion(), card.setting().place().isEmpty() ? 34 : 78);
    if (!card.setting().place().isEmpty()) {
      var wide = CardFrame.CONTENT_WIDTH - CardFrame.ACCENTED_TEXT_X;
      var box = new Box(CardFrame.ACCENTED_TEXT_X, Canvas.MARGIN + 46, wide, 38);
      text(card.setting().place(), PLACE, box, Align.START, canvas.theme().quiet);
    }
    float below = Math.max(side(card.home(), Canvas.MARGIN), side(card.away(), awayStart()));
    scorers(card.home().scorers(), Canvas.MARGIN, COLUMN_WIDTH, below + 8);
    scorers(card.away().scorers(), awayStart(), COLUMN_WIDTH, below + 8);
    middle();
    CardFrame.foot(canvas, card.setting().source());
  }

  private static float awayStart() {
    return Canvas.WIDTH - Canvas.MARGIN - COLUMN_WIDTH;
  }

  /** Draws the halfway line and the centre circle, hardly visible. */
  private void pitch() {
    int line = canvas.theme().line;
    canvas.outline(
        new Ellipse2D.Float(CENTRE - RADIUS, CENTRE_Y - RADIUS, 2 * RADIUS, 2 * RADIUS), 3, line);
    canvas.fill(new Rectangle2D.Float(CENTRE - 1.5f, 0, 3, CENTRE_Y - RADIUS), line);
    boolean free = card.decided().isEmpty() && card.others().isEmpty();
    float below = free ? CENTRE_Y + RADIUS : BOTTOM;
    canvas.fill(new Rectangle2D.Float(CENTRE - 1.5f, below, 3, Canvas.HEIGHT - below), line);
  }

  /** Draws emblem and name; returns the y at which the name ends. */
  private float side(MatchCardSide side, float x) {
    side.emblem()
        .draw(canvas, new Box(x, CENTRE_Y - EMBLEM_HEIGHT / 2, COLUMN_WIDTH, EMBLEM_HEIGHT));
    var name = name(side.name());
    canvas.text(
        name, new Box(x, NAME_TOP, COLUMN_WIDTH, name.height()), Align.CENTRE, canvas.theme().ink);
    return NAME_TOP + name.height();
  }

  private FittedText name(String text) {
    var set = canvas.layOutInOwnDirection(text, NAMES.getFirst(), COLUMN_WIDTH, NAME_HEIGHT);
    for (int i = 1; i < NAMES.size() && !set.text().equals(text); i++) {
      set = canvas.layOutInOwnDirection(text, NAMES.get(i), COLUMN_WIDTH, NAME_HEIGHT);
    }
    return set;
  }

  /**
   * Draws the scorers one below the other; when there is no room for all, the last line is the
   * number of those left out.
   */
  private void scorers(List<String> scorers, float x, float wide, float top) {
    float y = top;
    var textStyle = scorers.size() > MIN_MANY_SCORERS ? ONE_OF_MANY : SCORER;
    float high = textStyle.from() * textStyle.leading();
    for (int i = 0; i < scorers.size(); i++) {
      var line = canvas.layOut(scorers.get(i), textStyle, wide, 2 * high);
      float next = i == scorers.size() - 1 ? 0 : high;
      boolean fits = y + line.height() + next <= BOTTOM;
      var shown = fits ? line : canvas.layOut("+" + (scorers.size() - i), textStyle, wide, high);
      canvas.text(shown, new Box(x, y, wide, shown.height()), Align.CENTRE, canvas.theme().quiet);
      y += shown.height();
      if (!fits) {
        return;
      }
    }
  }

  private void middle() {
    var score = card.score();
    if (score == null) {
      var kickOff = card.setting().kickOff();
      centred(
          kickOff.isEmpty() ? card.appearance().labels().versus() : kickOff, WORD, CENTRE_Y, 260);
      return;
    }
    var kicks = card.shootout();
    boolean wide = Math.max(score.home(), score.away()) > 9;
    float y = kicks == null ? CENTRE_Y : CENTRE_Y - 18;
    if (wide) {
      numbers(score, TWO_DIGITS, SHORT_DASH, y);
    } else {
      numbers(score, DIGITS, DASH, y);
    }
    if (kicks != null) {
      numbers(kicks, KICKS, KICKS, CENTRE_Y + 94);
    }
    float below = BELOW_CIRCLE;
    if (!card.decided().isEmpty()) {
      var decided = canvas.layOut(card.decided(), DECIDED, 290, 80);
      canvas.text(
          decided,
          new Box(CENTRE - 145, below, 290, decided.height()),
          Align.CENTRE,
          canvas.theme().quiet);
      below += decided.height() + 8;
    }
    scorers(card.others(), CENTRE - 160, 320, below);
  }

  /** Draws each number by itself on the side of its team: as one text they would swap in Arabic. */
  private void numbers(Score score, TextStyle textStyle, TextStyle dash, float y) {
    float high = textStyle.from() * textStyle.leading();
    float gap = dash.from() * 0.6f;
    float wide = SCORE_BOX.width() / 2 - gap;
    int ink = canvas.theme().ink;
    var home = new Box(CENTRE - gap - wide, y - high / 2, wide, high);
    var away = new Box(CENTRE + gap, y - high / 2, wide, high);
    text(Integer.toString(score.home()), textStyle, home, Align.END, ink);
    centred("–", dash, y, 2 * gap);
    text(Integer.toString(score.away()), textStyle, away, Align.START, ink);
  }

  private void centred(String text, TextStyle textStyle, float y, float wide) {
    float high = textStyle.from() * textStyle.leading();
    var box = new Box(CENTRE - wide / 2, y - high / 2, wide, high);
    text(text, textStyle, box, Align.CENTRE, canvas.theme().ink);
  }

  private void text(String text, TextStyle textStyle, Box box, Align align, int colour) {
    canvas.text(canvas.layOut(text, textStyle, box.width(), box.height()), box, align, colour);
  }
}
