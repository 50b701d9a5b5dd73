package backheel.card;

import backheel.card.Canvas.Align;
import java.util.List;

/**
 * What somebody said as a card shows it.
 *
 * @param words within the quotation marks of their language
 * @param speaker "" when nobody tells
 * @param said to whom and when: "to L'Équipe, 12 Dec 2022"
 * @param source which outlets carry it
 */
record QuoteFace(Look look, String words, String speaker, Emblem emblem, String said, String source)
    implements Face {
  private static final Style WORDS = new Style(true, 56, 28, 6, 1.34f);
  private static final Style SPEAKER = Style.line(true, 36, 26);
  private static final Style SAID = Style.line(false, 28, 22);
  private static final Style MARK = new Style(true, 150, 150, 1, 1f);
  private static final float WORDS_TOP = 150;
  private static final float WORDS_HIGH = 320;
  private static final float SPEAKER_TOP = 496;

  @Override
  public boolean isRightToLeft() {
    return Canvas.isRightToLeft(words, look.labels().isRightToLeft());
  }

  @Override
  public List<String> texts() {
    return List.of(words, speaker, emblem.initials(), said, source);
  }

  @Override
  public String alt() {
    return Face.sentences(List.of(words, speaker, said, source));
  }

  @Override
  public void draw(Canvas canvas) {
    var theme = canvas.theme();
    var mark = canvas.setOwn("“", MARK, 120, 150);
    canvas.text(mark, new Box(Canvas.MARGIN, 62, 120, 150), Align.START, theme.accent);
    var room = new Box(Canvas.MARGIN, WORDS_TOP, Frame.WIDE, WORDS_HIGH);
    var said = canvas.setOwn(words, WORDS, room.width(), room.height());
    float top = WORDS_TOP + (WORDS_HIGH - said.height()) / 2;
    canvas.text(said, new Box(room.x(), top, room.width(), said.height()), Align.START, theme.ink);
    speaker(canvas);
    Frame.foot(canvas, source);
  }

  private void speaker(Canvas canvas) {
    float x = Canvas.MARGIN;
    if (emblem.isThere()) {
      emblem.draw(canvas, new Box(x, SPEAKER_TOP + 8, 96, 72));
      x += 96 + 28;
    }
    float wide = Canvas.WIDTH - Canvas.MARGIN - x;
    float y = SPEAKER_TOP;
    if (!speaker.isEmpty()) {
      canvas.text(
          canvas.set(speaker, SPEAKER, wide, 52),
          new Box(x, y, wide, 52),
          Align.START,
          canvas.theme().ink);
      y += 48;
    }
    if (!said.isEmpty()) {
      canvas.text(
          canvas.set(said, SAID, wide, 40),
          new Box(x, y, wide, 40),
          Align.START,
          canvas.theme().quiet);
    }
  }
}
