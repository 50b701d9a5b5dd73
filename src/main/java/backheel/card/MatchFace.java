package backheel.card;

import backheel.card.Canvas.Align;
import backheel.story.Score;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A match as a card shows it: who against whom, how it ended, who scored.
 *
 * @param score null when there is none, or it is to stay hidden; then nothing else tells it either
 * @param decided how it came about after ninety minutes, "" when it did not take more
 * @param others scorers of whom nobody told for which side
 */
record MatchFace(
    Look look,
    MatchSide home,
    MatchSide away,
    @Nullable Score score,
    @Nullable Score shootout,
    String decided,
    List<String> others,
    Setting setting)
    implements Face {
  private static final float COLUMN = 400;
  private static final float CENTRE = Canvas.WIDTH / 2f;
  private static final float EMBLEM_TOP = 186;
  private static final float EMBLEM_WIDE = 176;
  private static final float EMBLEM_HIGH = 132;
  private static final float NAME_TOP = 336;
  private static final float NAME_HIGH = 112;
  private static final float SCORERS_TOP = 462;
  private static final float SCORERS_BOTTOM = 610;
  private static final Style PLACE = Style.line(false, 26, 22);
  private static final Style NAME = new Style(true, 46, 30, 2, 1.22f);
  private static final Style SCORER = Style.line(false, 26, 22);
  private static final Style DIGITS = Style.line(true, 168, 96);
  private static final Style WORD = Style.line(true, 72, 36);
  private static final Style SMALL = Style.line(false, 26, 22);

  MatchFace {
    others = List.copyOf(others);
  }

  @Override
  public boolean isRightToLeft() {
    return look.labels().isRightToLeft();
  }

  @Override
  public List<String> texts() {
    var texts =
        new ArrayList<>(
            List.of(
                home.name(),
                away.name(),
                home.emblem().initials(),
                away.emblem().initials(),
                decided,
                look.labels().versus(),
                setting.occasion(),
                setting.place(),
                setting.kickOff(),
                setting.source()));
    Stream.of(home.scorers(), away.scorers(), others).forEach(texts::addAll);
    return texts;
  }

  @Override
  public String alt() {
    return new MatchWords(this).alt();
  }

  @Override
  public void draw(Canvas canvas) {
    pitch(canvas);
    Frame.kicker(canvas, setting.occasion());
    if (!setting.place().isEmpty()) {
      var box = new Box(Canvas.MARGIN + 28, Canvas.MARGIN + 46, Frame.WIDE - 28, 38);
      canvas.text(
          canvas.set(setting.place(), PLACE, box.width(), box.height()),
          box,
          Align.START,
          canvas.theme().quiet);
    }
    side(canvas, home, Canvas.MARGIN);
    side(canvas, away, Canvas.WIDTH - Canvas.MARGIN - COLUMN);
    middle(canvas);
    Frame.foot(canvas, setting.source());
  }

  /** The halfway line and the centre circle, hardly to be seen. */
  private static void pitch(Canvas canvas) {
    float radius = 150;
    float y = EMBLEM_TOP + EMBLEM_HIGH / 2;
    int line = canvas.theme().line;
    canvas.outline(
        new Ellipse2D.Float(CENTRE - radius, y - radius, 2 * radius, 2 * radius), 3, line);
    canvas.fill(new Rectangle2D.Float(CENTRE - 1.5f, 0, 3, y - radius), line);
    canvas.fill(
        new Rectangle2D.Float(CENTRE - 1.5f, y + radius, 3, Canvas.HEIGHT - y - radius), line);
  }

  private static void side(Canvas canvas, MatchSide side, float x) {
    side.emblem()
        .draw(
            canvas, new Box(x + (COLUMN - EMBLEM_WIDE) / 2, EMBLEM_TOP, EMBLEM_WIDE, EMBLEM_HIGH));
    canvas.text(
        canvas.setOwn(side.name(), NAME, COLUMN, NAME_HIGH),
        new Box(x, NAME_TOP, COLUMN, NAME_HIGH),
        Align.CENTRE,
        canvas.theme().ink);
    scorers(canvas, side.scorers(), new Box(x, SCORERS_TOP, COLUMN, SCORERS_BOTTOM - SCORERS_TOP));
  }

  private static void scorers(Canvas canvas, List<String> scorers, Box box) {
    float high = SCORER.from() * SCORER.leading();
    int room = (int) (box.height() / high);
    var shown = new ArrayList<>(scorers.subList(0, Math.min(room, scorers.size())));
    if (scorers.size() > room) {
      shown.set(room - 1, "+ " + (scorers.size() - room + 1));
    }
    for (int i = 0; i < shown.size(); i++) {
      var line = new Box(box.x(), box.y() + i * high, box.width(), high);
      canvas.text(
          canvas.set(shown.get(i), SCORER, line.width(), line.height()),
          line,
          Align.CENTRE,
          canvas.theme().quiet);
    }
  }

  private void middle(Canvas canvas) {
    float y = EMBLEM_TOP + EMBLEM_HIGH / 2;
    if (score == null) {
      var word = setting.kickOff().isEmpty() ? look.labels().versus() : setting.kickOff();
      centred(canvas, word, WORD, CENTRE, y, 250, canvas.theme().ink);
      return;
    }
    // Each number by itself beside its team: as one text it would turn round in Arabic.
    centred(
        canvas, Integer.toString(score.home()), DIGITS, CENTRE - 78, y, 132, canvas.theme().ink);
    centred(canvas, "–", Style.line(false, 64, 64), CENTRE, y, 60, canvas.theme().quiet);
    centred(
        canvas, Integer.toString(score.away()), DIGITS, CENTRE + 78, y, 132, canvas.theme().ink);
    float below = y + 186;
    if (shootout != null) {
      centred(
          canvas,
          Integer.toString(shootout.home()),
          SHOOTOUT,
          CENTRE - 34,
          below,
          50,
          canvas.theme().ink);
      centred(canvas, "–", SHOOTOUT, CENTRE, below, 30, canvas.theme().quiet);
      centred(
          canvas,
          Integer.toString(shootout.away()),
          SHOOTOUT,
          CENTRE + 34,
          below,
          50,
          canvas.theme().ink);
      below += 42;
    }
    if (!decided.isEmpty()) {
      centred(canvas, decided, SMALL, CENTRE, below, 300, canvas.theme().quiet);
    }
    scorers(canvas, others, new Box(CENTRE - 160, SCORERS_TOP, 320, SCORERS_BOTTOM - SCORERS_TOP));
  }

  private static final Style SHOOTOUT = Style.line(true, 36, 36);

  private static void centred(
      Canvas canvas, String text, Style style, float x, float y, float wide, int colour) {
    float high = style.from() * style.leading();
    canvas.text(
        canvas.set(text, style, wide, high),
        new Box(x - wide / 2, y - high / 2, wide, high),
        Align.CENTRE,
        colour);
  }
}
