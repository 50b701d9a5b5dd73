package backheel.card;

import backheel.card.Canvas.Align;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The content of a quote card.
 *
 * @param words the quoted words, within the quotation marks of their language
 * @param speaker "" when unknown
 * @param said audience and day: "to L'Équipe, 12 Dec 2022"
 * @param source the outlets that carry it
 */
record QuoteCard(
    Appearance appearance, String words, String speaker, Emblem emblem, String said, String source)
    implements Card {
  private static final Pattern MARKED =
      Pattern.compile(
          "^[“«„\"]\\s*+(.*[^\\s\u00a0])[\\s\u00a0]*+[”»“\"]",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final TextStyle WORDS = new TextStyle(true, 64, 28, 7, 1.32f);
  private static final TextStyle SPEAKER = TextStyle.line(true, 38, 26);
  private static final TextStyle SAID = TextStyle.line(false, 28, 22);
  private static final TextStyle MARK = TextStyle.line(true, 150, 150);
  private static final float TOP = 64;
  private static final float BOTTOM = 470;
  private static final float BELOW_MARK = 16;
  private static final float WORDS_HEIGHT = 322;
  private static final float SPEAKER_TOP = 486;
  private static final float FLAG_HEIGHT = 78;

  @Override
  public boolean isRightToLeft() {
    return Canvas.isRightToLeft(words, appearance.labels().isRightToLeft());
  }

  @Override
  public List<String> texts() {
    return List.of(words, speaker, emblem.initials(), said, source);
  }

  @Override
  public String alt() {
    return Card.sentences(List.of(words, speaker, said, source));
  }

  @Override
  public void draw(Canvas canvas) {
    CardFrame.corner(canvas);
    var theme = canvas.theme();
    var said =
        canvas.layOutInOwnDirection(unmarked(), WORDS, CardFrame.CONTENT_WIDTH, WORDS_HEIGHT);
    var mark = canvas.layOutInOwnDirection(mark(), MARK, 200, 210);
    float markHigh = (float) mark.lines().getFirst().getBounds().getHeight();
    float top = TOP + (BOTTOM - TOP - markHigh - BELOW_MARK - said.height()) / 2;
    canvas.ink(mark, Canvas.MARGIN, top, theme.accent);
    canvas.text(
        said,
        new Box(Canvas.MARGIN, top + markHigh + BELOW_MARK, CardFrame.CONTENT_WIDTH, said.height()),
        Align.START,
        theme.ink);
    speaker(canvas);
    CardFrame.foot(canvas, source);
  }

  /** Returns the opening quotation mark of the quote's language. */
  private String mark() {
    return MARKED.matcher(words).matches() ? words.substring(0, 1) : isRightToLeft() ? "«" : "“";
  }

  /** Returns the words without their marks, since a large mark is drawn above them. */
  private String unmarked() {
    var marked = MARKED.matcher(words);
    return marked.matches() ? marked.group(1) : words;
  }

  private void speaker(Canvas canvas) {
    float flag = emblem.width(FLAG_HEIGHT);
    emblem.draw(canvas, new Box(Canvas.MARGIN, SPEAKER_TOP + 10, flag, FLAG_HEIGHT));
    float x = Canvas.MARGIN + (flag > 0 ? flag + 28 : 0);
    float wide = Canvas.WIDTH - Canvas.MARGIN - x;
    float y = SPEAKER_TOP + (speaker.isEmpty() || said.isEmpty() ? 24 : 0);
    if (!speaker.isEmpty()) {
      var box = new Box(x, y, wide, 56);
      canvas.text(canvas.layOut(speaker, SPEAKER, wide, 54), box, Align.START, canvas.theme().ink);
      y += 54;
    }
    if (!said.isEmpty()) {
      var box = new Box(x, y, wide, 40);
      canvas.text(canvas.layOut(said, SAID, wide, 40), box, Align.START, canvas.theme().quiet);
    }
  }
}
