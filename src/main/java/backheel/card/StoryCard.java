package backheel.card;

import backheel.card.Canvas.Align;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a story card.
 *
 * @param standing the strength of the evidence: "3 independent outlets"
 * @param byline outlets and age
 * @param subjects the subjects of the story, at most four
 */
record StoryCard(
    Appearance appearance, String title, String byline, String standing, List<Named> subjects)
    implements Card {

  private static final TextStyle TITLE = new TextStyle(true, 76, 52, 3, 1.24f);
  private static final TextStyle NAME = TextStyle.line(false, 30, 26);
  private static final float TITLE_TOP = 140;
  private static final float TITLE_HEIGHT = 330;
  private static final float ABOUT_TOP = 520;
  private static final float FLAG_HEIGHT = 42;
  private static final float MIN_NAME_WIDTH = 120;
  private static final float SUBJECT_GAP = 44;
  private static final float MAX_NAME_WIDTH = 420;

  /** A subject with its name in the card's language; {@link Emblem#NONE} when it has no emblem. */
  record Named(String name, Emblem emblem) {}

  StoryCard {
    subjects = List.copyOf(subjects);
  }

  @Override
  public boolean isRightToLeft() {
    return Canvas.isRightToLeft(title, appearance.labels().isRightToLeft());
  }

  @Override
  public List<String> texts() {
    return Stream.concat(
            Stream.of(title, byline, standing),
            subjects.stream().flatMap(s -> Stream.of(s.name(), s.emblem().initials())))
        .toList();
  }

  @Override
  public String alt() {
    var names = subjects.stream().map(Named::name).toList();
    return Card.sentences(
        List.of(title, standing, byline, String.join(Card.comma(appearance.language()), names)));
  }

  @Override
  public void draw(Canvas canvas) {
    CardFrame.corner(canvas);
    CardFrame.kicker(canvas, standing, 34);
    var set = canvas.layOutInOwnDirection(title, TITLE, CardFrame.CONTENT_WIDTH, TITLE_HEIGHT);
    float top = TITLE_TOP + (TITLE_HEIGHT - set.height()) / 2;
    canvas.text(
        set,
        new Box(Canvas.MARGIN, top, CardFrame.CONTENT_WIDTH, set.height()),
        Align.START,
        canvas.theme().ink);
    about(canvas);
    CardFrame.foot(canvas, byline);
  }

  /** Draws the subjects side by side, as many as there is room for. */
  private void about(Canvas canvas) {
    float x = Canvas.MARGIN;
    for (var subject : subjects) {
      float emblem = subject.emblem().width(FLAG_HEIGHT);
      float flag = emblem > 0 ? emblem + 16 : 0;
      float room = Canvas.WIDTH - Canvas.MARGIN - x - flag;
      if (room < MIN_NAME_WIDTH) {
        break;
      }
      subject.emblem().draw(canvas, new Box(x, ABOUT_TOP + 1, emblem, FLAG_HEIGHT));
      var name =
          canvas.layOutInOwnDirection(subject.name(), NAME, Math.min(room, MAX_NAME_WIDTH), 44);
      canvas.text(
          name, new Box(x + flag, ABOUT_TOP, name.width(), 44), Align.START, canvas.theme().ink);
      x += flag + name.width() + SUBJECT_GAP;
    }
  }
}
