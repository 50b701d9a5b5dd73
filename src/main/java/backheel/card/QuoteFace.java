package backheel.card;

import backheel.card.Canvas.Align;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody said as a card shows it.
 *
 * @param words within the quotation marks of their language
 * @param speaker "" when nobody tells
 * @param said to whom and when: "to L'Équipe, 12 Dec 2022"
 * @param source which outlets carry it
 */
record QuoteFace(
    Appearance look, String words, String speaker, Emblem emblem, String said, String source)
    implements Face {
  private static final Pattern MARKED =
      Pattern.compile(
          "^[“«„\"]\\s*+(.*[^\\s\u00a0])[\\s\u00a0]*+[”»“\"]",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Style WORDS = new Style(true, 64, 28, 7, 1.32f);
  private static final Style SPEAKER = Style.line(true, 38, 26);
  private static final Style SAID = Style.line(false, 28, 22);
  private static final Style MARK = Style.line(true, 150, 150);
  private static final float TOP = 64;
  private static final float BOTTOM = 470;
  private static final float BELOW_MARK = 16;
  private static final float WORDS_HIGH = 322;
  private static final float SPEAKER_TOP = 486;
  private static final float FLAG_HIGH = 78;

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
    Frame.corner(canvas);
    var theme = canvas.theme();
    var said = canvas.setOwn(unmarked(), WORDS, Frame.WIDE, WORDS_HIGH);
    var mark = canvas.setOwn(mark(), MARK, 200, 210);
    float markHigh = (float) mark.lines().getFirst().getBounds().getHeight();
    float top = TOP + (BOTTOM - TOP - markHigh - BELOW_MARK - said.height()) / 2;
    canvas.ink(mark, Canvas.MARGIN, top, theme.accent);
    canvas.text(
        said,
        new Box(Canvas.MARGIN, top + markHigh + BELOW_MARK, Frame.WIDE, said.height()),
        Align.START,
        theme.ink);
    speaker(canvas);
    Frame.foot(canvas, source);
  }

  /** The mark that opens the quote, as its language has it. */
  private String mark() {
    return MARKED.matcher(words).matches() ? words.substring(0, 1) : isRightToLeft() ? "«" : "“";
  }

  /** The words without the marks, since one stands above them, large. */
  private String unmarked() {
    var marked = MARKED.matcher(words);
    return marked.matches() ? marked.group(1) : words;
  }

  private void speaker(Canvas canvas) {
    float flag = emblem.width(FLAG_HIGH);
    emblem.draw(canvas, new Box(Canvas.MARGIN, SPEAKER_TOP + 10, flag, FLAG_HIGH));
    float x = Canvas.MARGIN + (flag > 0 ? flag + 28 : 0);
    float wide = Canvas.WIDTH - Canvas.MARGIN - x;
    float y = SPEAKER_TOP + (speaker.isEmpty() || said.isEmpty() ? 24 : 0);
    if (!speaker.isEmpty()) {
      var box = new Box(x, y, wide, 56);
      canvas.text(canvas.set(speaker, SPEAKER, wide, 54), box, Align.START, canvas.theme().ink);
      y += 54;
    }
    if (!said.isEmpty()) {
      var box = new Box(x, y, wide, 40);
      canvas.text(canvas.set(said, SAID, wide, 40), box, Align.START, canvas.theme().quiet);
    }
  }
}
