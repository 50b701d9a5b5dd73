package backheel.card;

import backheel.story.Score;
import java.util.ArrayList;

/** The alternative text of a match card. */
record MatchCardAltText(MatchCard face) {

  /** Returns text such as "France 2, Morocco 0. FIFA World Cup 2022 · semi-final. …". */
  String alt() {
    var parts = new ArrayList<String>();
    var played = face.score();
    parts.add(played == null ? fixture() : counted(played));
    var kicks = face.shootout();
    parts.add(
        kicks == null
            ? face.decided()
            : face.decided() + CardContent.colon(face.look().language()) + counted(kicks));
    parts.add(face.setting().occasion());
    parts.add(face.setting().place());
    parts.add(scorers(face.home()));
    parts.add(scorers(face.away()));
    parts.add(String.join(CardContent.comma(face.look().language()), face.others()));
    parts.add(face.setting().source());
    return CardContent.sentences(parts);
  }

  private String fixture() {
    var sides =
        isolated(face.home().name())
            + " "
            + face.look().labels().versus()
            + " "
            + isolated(face.away().name());
    var kickOff = face.setting().kickOff();
    return kickOff.isEmpty() ? sides : sides + CardContent.comma(face.look().language()) + kickOff;
  }

  /** Formats each side with its own number, so that bidirectional text cannot swap the two. */
  private String counted(Score score) {
    return isolated(face.home().name() + " " + score.home())
        + CardContent.comma(face.look().language())
        + isolated(face.away().name() + " " + score.away());
  }

  private String scorers(MatchCardSide side) {
    return side.scorers().isEmpty()
        ? ""
        : isolated(side.name())
            + CardContent.colon(face.look().language())
            + String.join(CardContent.comma(face.look().language()), side.scorers());
  }

  private String isolated(String text) {
    return face.isRightToLeft() ? "\u2068" + text + "\u2069" : text;
  }
}
