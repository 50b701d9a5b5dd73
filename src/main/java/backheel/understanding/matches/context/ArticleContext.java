package backheel.understanding.matches.context;

import backheel.story.Subject;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of an article that the finders of its matches share. */
public final class ArticleContext {

  private static final CueWords EARLIER = CueWords.of("earlier meetings");

  private final TokenizedText text;
  private final List<NamedEntity> named;
  private final SideMentions sideMentions;
  private final PlayerMentions playerMentions;
  private final VenueMentions venues;
  private final @Nullable LocalDate articleDay;
  private final @Nullable Subject onlyCompetition;
  private final OtherTeams otherTeams;
  private final boolean titlePredicts;
  private final Map<Integer, SentenceDatesAndStages> whereabouts = new HashMap<>();

  /**
   * Creates the context.
   *
   * @param told the date of publication, null when unknown
   */
  ArticleContext(
      TokenizedText text,
      List<NamedEntity> named,
      SideMentions sideMentions,
      PlayerMentions playerMentions,
      VenueMentions venueMentions,
      @Nullable LocalDate told) {
    this.text = text;
    this.named = named;
    this.sideMentions = sideMentions;
    this.playerMentions = playerMentions;
    this.venues = venueMentions;
    this.articleDay = told;
    this.onlyCompetition = onlyCompetition(named);
    this.otherTeams = new OtherTeams(text);
    this.titlePredicts =
        text.sentences.stream()
            .takeWhile(sentence -> text.inTitle(sentence.start()))
            .anyMatch(sentence -> Predictions.anyIn(text, sentence.start(), sentence.end()));
  }

  public TokenizedText text() {
    return text;
  }

  public List<NamedEntity> named() {
    return named;
  }

  public SideMentions sides() {
    return sideMentions;
  }

  public PlayerMentions players() {
    return playerMentions;
  }

  /** Returns the one ground of the whole article, null when there is none, or several. */
  @Nullable
  public Subject onlyVenue() {
    return venues.only();
  }

  @Nullable
  public LocalDate articleDay() {
    return articleDay;
  }

  public String plain(TokenizedText.Sentence sentence) {
    return text.plain.substring(sentence.start(), sentence.end());
  }

  /** Returns whether the sentence is about an earlier match or a prediction. */
  public boolean isAboutAnotherMatch(TokenizedText.Sentence sentence) {
    return EARLIER.anyIn(text, sentence)
        || Predictions.anyIn(text, sentence.start(), sentence.end());
  }

  /**
   * Returns whether what the sentence states at the place is about women, youth or any other team
   * with the name of a first team.
   */
  public boolean isAboutAnotherTeam(TokenizedText.Sentence sentence, int at) {
    return otherTeams.isMeant(sentence, at);
  }

  /** Returns whether the title, or the heading above, announces predictions. */
  public boolean isInPredictions(TokenizedText.Sentence sentence) {
    var heading = Headings.above(text, sentence);
    return titlePredicts
        || (heading != null && Predictions.anyIn(text, heading.start(), heading.end()));
  }

  /** Returns the time, place and stage mentioned in the sentence, each nearest to the place. */
  public MatchStatement.Setting setting(TokenizedText.Sentence sentence, int at, boolean ahead) {
    var where = whereabouts(sentence);
    var place = at - sentence.start();
    return new MatchStatement.Setting(
        where.day(place, ahead),
        where.otherYear(),
        where.stage(place, ahead),
        where.group(),
        venues.nearest(sentence, at),
        competition(sentence));
  }

  /**
   * Returns the setting of an upcoming match that is announced after a result in the same sentence,
   * whose day must follow.
   */
  public MatchStatement.Setting settingAfterResult(TokenizedText.Sentence sentence, int at) {
    return setting(sentence, at, true)
        .withDay(whereabouts(sentence).nextDay(at - sentence.start()));
  }

  private SentenceDatesAndStages whereabouts(TokenizedText.Sentence sentence) {
    return whereabouts.computeIfAbsent(
        sentence.start(), key -> SentenceDatesAndStages.read(text, sentence, articleDay));
  }

  /** Returns the competition of the sentence, or the only one of the article. */
  private @Nullable Subject competition(TokenizedText.Sentence sentence) {
    for (var name :
        OffsetBinarySearch.between(named, NamedEntity::start, sentence.start(), sentence.end())) {
      if (name.is(Subject.Kind.COMPETITION)) {
        return name.subject();
      }
    }
    return onlyCompetition;
  }

  private static @Nullable Subject onlyCompetition(List<NamedEntity> named) {
    var all =
        named.stream()
            .filter(name -> name.is(Subject.Kind.COMPETITION))
            .map(NamedEntity::subject)
            .distinct()
            .limit(2)
            .toList();
    return all.size() == 1 ? all.getFirst() : null;
  }
}
