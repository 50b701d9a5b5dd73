package backheel.card;

import backheel.story.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a match card: the two sides, the result and the scorers.
 *
 * @param score null when there is none or it has to stay hidden; then nothing else on the card
 *     reveals it either
 * @param decided the way the match was decided after ninety minutes, "" when it took no more
 * @param others scorers whose side no report states
 */
record MatchCard(
    Appearance appearance,
    MatchCardSide home,
    MatchCardSide away,
    @Nullable Score score,
    @Nullable Score shootout,
    String decided,
    List<String> others,
    MatchCardText setting)
    implements Card {
  MatchCard {
    others = List.copyOf(others);
  }

  @Override
  public boolean isRightToLeft() {
    return appearance.labels().isRightToLeft();
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
                appearance.labels().versus(),
                setting.occasion(),
                setting.place(),
                setting.kickOff(),
                setting.source()));
    Stream.of(home.scorers(), away.scorers(), others).forEach(texts::addAll);
    return texts;
  }

  @Override
  public String alt() {
    return new MatchCardAltText(this).alt();
  }

  @Override
  public void draw(Canvas canvas) {
    new MatchCardPainter(canvas, this).draw();
  }
}
