package backheel.card;

import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Score;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A composer of card content: names in the card's language, flags, and only characters that the
 * typeface can draw.
 */
record CardFactory(Catalogue catalogue, CardFonts fonts, Appearance appearance) {
  private static final int MAX_SUBJECTS = 4;

  MatchCard match(MatchFact match, MatchCardText matchCardText) {
    return match(
        match.home(),
        match.away(),
        match.score(),
        match.shootout(),
        match.afterExtraTime(),
        match.goals(),
        matchCardText);
  }

  MatchCard match(MatchResult result, MatchCardText matchCardText) {
    return match(
        result.home(),
        result.away(),
        result.score(),
        result.shootout(),
        result.afterExtraTime(),
        result.goals(),
        matchCardText);
  }

  private MatchCard match(
      Subject home,
      Subject away,
      @Nullable Score score,
      @Nullable Score shootout,
      boolean afterExtraTime,
      List<Goal> goals,
      MatchCardText matchCardText) {
    boolean open = score != null && !appearance.hidesScores();
    var scorerFormatter = new ScorerFormatter(catalogue, appearance.labels());
    var told = open ? goals : List.<Goal>of();
    var cardLabels = appearance.labels();
    var decided =
        Stream.of(
                afterExtraTime && open ? cardLabels.afterExtraTime() : "",
                shootout != null && open ? cardLabels.onPenalties() : "")
            .filter(words -> !words.isEmpty())
            .map(this::drawable)
            .collect(Collectors.joining(Card.comma(appearance.language())));
    return new MatchCard(
        appearance,
        side(home, scorerFormatter.of(told, home)),
        side(away, scorerFormatter.of(told, away)),
        open ? score : null,
        open ? shootout : null,
        decided,
        scorerFormatter.of(told, null).stream().map(this::drawable).toList(),
        new MatchCardText(
            drawable(matchCardText.occasion()),
            drawable(matchCardText.place()),
            open ? "" : drawable(matchCardText.kickOff()),
            drawable(matchCardText.source())));
  }

  private MatchCardSide side(Subject side, List<String> scorers) {
    return new MatchCardSide(
        name(side), Emblem.of(catalogue, side), scorers.stream().map(this::drawable).toList());
  }

  QuoteCard quote(Quote quote, QuoteCardText told) {
    var speaker = quote.speaker();
    return new QuoteCard(
        appearance,
        drawable(told.words()),
        drawable(told.speaker()),
        speaker == null ? Emblem.NONE : Emblem.of(catalogue, speaker),
        drawable(told.said()),
        drawable(told.source()));
  }

  StoryCard story(Story story, StoryCardText line) {
    return new StoryCard(
        appearance,
        drawable(line.title()),
        drawable(line.byline()),
        drawable(line.standing()),
        story.subjects().stream()
            .map(SubjectCount::subject)
            .limit(MAX_SUBJECTS)
            .map(s -> new StoryCard.Named(name(s), Emblem.of(catalogue, s)))
            .toList());
  }

  private String name(Subject subject) {
    return drawable(catalogue.name(subject, appearance.language()));
  }

  private String drawable(String text) {
    return DrawableTextFilter.filter(text, fonts::canDisplay);
  }
}
