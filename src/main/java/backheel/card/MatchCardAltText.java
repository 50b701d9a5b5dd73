package backheel.card;

import backheel.story.Score;
import java.util.ArrayList;

/** The alternative text of a match card. */
record MatchCardAltText(MatchCard card) {

  /** Returns text such as "France 2, Morocco 0. FIFA World Cup 2022 · semi-final. …". */
  String alt() {
    var parts = new ArrayList<String>();
    var played = card.score();
    parts.add(played == null ? fixture() : counted(played));
    var kicks = card.shootout();
    parts.add(
        kicks == null
            ? card.decided()
            : card.decided() + Card.colon(card.appearance().language()) + counted(kicks));
    parts.add(card.setting().occasion());
    parts.add(card.setting().place());
    parts.add(scorers(card.home()));
    parts.add(scorers(card.away()));
    parts.add(String.join(Card.comma(card.appearance().language()), card.others()));
    parts.add(card.setting().source());
    return Card.sentences(parts);
  }

  private String fixture() {
    var sides =
        isolated(card.home().name())
            + " "
            + card.appearance().labels().versus()
            + " "
            + isolated(card.away().name());
    var kickOff = card.setting().kickOff();
    return kickOff.isEmpty() ? sides : sides + Card.comma(card.appearance().language()) + kickOff;
  }

  /** Formats each side with its own number, so that bidirectional text cannot swap the two. */
  private String counted(Score score) {
    return isolated(card.home().name() + " " + score.home())
        + Card.comma(card.appearance().language())
        + isolated(card.away().name() + " " + score.away());
  }

  private String scorers(MatchCardSide side) {
    return side.scorers().isEmpty()
        ? ""
        : isolated(side.name())
            + Card.colon(card.appearance().language())
            + String.join(Card.comma(card.appearance().language()), side.scorers());
  }

  private String isolated(String text) {
    return card.isRightToLeft() ? "\u2068" + text + "\u2069" : text;
  }
}
