package backheel.card;

import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.story.Counted;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Score;
import backheel.story.Story;
import backheel.story.Subject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is on a card: names in its language, flags, and nothing undrawable. */
record Faces(Catalogue catalogue, Studio studio, Appearance look) {
  private static final int SUBJECTS = 4;

  MatchFace match(MatchFact match, Setting setting) {
    return match(
        match.home(),
        match.away(),
        match.score(),
        match.shootout(),
        match.afterExtraTime(),
        match.goals(),
        setting);
  }

  MatchFace match(Result result, Setting setting) {
    return match(
        result.home(),
        result.away(),
        result.score(),
        result.shootout(),
        result.afterExtraTime(),
        result.goals(),
        setting);
  }

  private MatchFace match(
      Subject home,
      Subject away,
      @Nullable Score score,
      @Nullable Score shootout,
      boolean afterExtraTime,
      List<Goal> goals,
      Setting setting) {
    boolean open = score != null && !look.hidesScores();
    var scorers = new Scorers(catalogue, look.labels());
    var told = open ? goals : List.<Goal>of();
    var labels = look.labels();
    var decided =
        Stream.of(
                afterExtraTime && open ? labels.afterExtraTime() : "",
                shootout != null && open ? labels.onPenalties() : "")
            .filter(words -> !words.isEmpty())
            .map(this::legible)
            .collect(Collectors.joining(Face.comma(look.language())));
    return new MatchFace(
        look,
        side(home, scorers.of(told, home)),
        side(away, scorers.of(told, away)),
        open ? score : null,
        open ? shootout : null,
        decided,
        scorers.of(told, null).stream().map(this::legible).toList(),
        new Setting(
            legible(setting.occasion()),
            legible(setting.place()),
            open ? "" : legible(setting.kickOff()),
            legible(setting.source())));
  }

  private MatchSide side(Subject side, List<String> scorers) {
    return new MatchSide(
        name(side), Emblem.of(catalogue, side), scorers.stream().map(this::legible).toList());
  }

  QuoteFace quote(Quote quote, Attribution told) {
    var speaker = quote.speaker();
    return new QuoteFace(
        look,
        legible(told.words()),
        legible(told.speaker()),
        speaker == null ? Emblem.NONE : Emblem.of(catalogue, speaker),
        legible(told.said()),
        legible(told.source()));
  }

  StoryFace story(Story story, Newsline line) {
    return new StoryFace(
        look,
        legible(line.title()),
        legible(line.byline()),
        legible(line.standing()),
        story.subjects().stream()
            .map(Counted::subject)
            .limit(SUBJECTS)
            .map(s -> new StoryFace.Named(name(s), Emblem.of(catalogue, s)))
            .toList());
  }

  private String name(Subject subject) {
    return legible(catalogue.name(subject, look.language()));
  }

  private String legible(String text) {
    return Legible.of(text, studio::shows);
  }
}
