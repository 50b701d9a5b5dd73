package backheel.card;

import backheel.card.Canvas.Align;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story as a card shows it.
 *
 * @param standing how firm it is: "3 independent outlets"
 * @param byline outlets and age
 * @param subjects whom it is about, at most four
 */
record StoryFace(
    Appearance look, String title, String byline, String standing, List<Named> subjects)
    implements Face {

  private static final Style TITLE = new Style(true, 76, 52, 3, 1.24f);
  private static final Style NAME = Style.line(false, 30, 26);
  private static final float TITLE_TOP = 140;
  private static final float TITLE_HIGH = 330;
  private static final float ABOUT_TOP = 520;
  private static final float FLAG_HIGH = 42;
  private static final float ROOM_FOR_A_NAME = 120;
  private static final float BETWEEN = 44;
  private static final float LONGEST_NAME = 420;

  /** A subject with its name in the card's language; an emblem without anything has none. */
  record Named(String name, Emblem emblem) {}

  StoryFace {
    subjects = List.copyOf(subjects);
  }

  @Override
  public boolean isRightToLeft() {
    return Canvas.isRightToLeft(title, look.labels().isRightToLeft());
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
    return Face.sentences(
        List.of(title, standing, byline, String.join(Face.comma(look.language()), names)));
  }

  @Override
  public void draw(Canvas canvas) {
    Frame.corner(canvas);
    Frame.kicker(canvas, standing, 34);
    var set = canvas.setOwn(title, TITLE, Frame.WIDE, TITLE_HIGH);
    float top = TITLE_TOP + (TITLE_HIGH - set.height()) / 2;
    canvas.text(
        set,
        new Box(Canvas.MARGIN, top, Frame.WIDE, set.height()),
        Align.START,
        canvas.theme().ink);
    about(canvas);
    Frame.foot(canvas, byline);
  }

  /** Subjects side by side, as many as there is room for. */
  private void about(Canvas canvas) {
    float x = Canvas.MARGIN;
    for (var subject : subjects) {
      float emblem = subject.emblem().width(FLAG_HIGH);
      float flag = emblem > 0 ? emblem + 16 : 0;
      float room = Canvas.WIDTH - Canvas.MARGIN - x - flag;
      if (room < ROOM_FOR_A_NAME) {
        break;
      }
      subject.emblem().draw(canvas, new Box(x, ABOUT_TOP + 1, emblem, FLAG_HIGH));
      var name = canvas.setOwn(subject.name(), NAME, Math.min(room, LONGEST_NAME), 44);
      canvas.text(
          name, new Box(x + flag, ABOUT_TOP, name.width(), 44), Align.START, canvas.theme().ink);
      x += flag + name.width() + BETWEEN;
    }
  }
}
