package backheel.understanding.matches.context;

import backheel.story.Subject;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article as the finders of its matches see it. */
public final class ArticleContext {

  private static final CueWords EARLIER = CueWords.of("earlier");
  private static final CueWords GUESS = CueWords.of("guess");

  private final Text text;
  private final List<NamedEntity> named;
  private final SideMentions sides;
  private final PlayerMentions players;
  private final VenueMentions venues;
  private final @Nullable LocalDate articleDay;
  private final @Nullable Subject onlyCompetition;
  private final Map<Integer, SentenceSetting> whereabouts = new HashMap<>();

  /**
   * Makes it.
   *
   * @param told the day it came out, null when unknown
   */
  public ArticleContext(
      Text text,
      List<NamedEntity> named,
      SideMentions sides,
      PlayerMentions players,
      VenueMentions grounds,
      @Nullable LocalDate told) {
    this.text = text;
    this.named = named;
    this.sides = sides;
    this.players = players;
    this.venues = grounds;
    this.articleDay = told;
    this.onlyCompetition = onlyCompetition(named);
  }

  public Text text() {
    return text;
  }

  public List<NamedEntity> named() {
    return named;
  }

  public SideMentions sides() {
    return sides;
  }

  public PlayerMentions players() {
    return players;
  }

  public VenueMentions venues() {
    return venues;
  }

  @Nullable
  public LocalDate articleDay() {
    return articleDay;
  }

  public String plain(Text.Sentence sentence) {
    return text.plain.substring(sentence.start(), sentence.end());
  }

  /** Whether the sentence tells of another meeting, or of what somebody only guesses. */
  public boolean isAboutAnotherMatch(Text.Sentence sentence) {
    return EARLIER.anyIn(text, sentence) || GUESS.anyIn(text, sentence);
  }

  /** When and where, as the sentence has it nearest to the place. */
  public MatchStatement.Setting setting(Text.Sentence sentence, int at, boolean ahead) {
    var where =
        whereabouts.computeIfAbsent(
            sentence.start(), key -> SentenceSetting.read(plain(sentence), articleDay));
    var place = at - sentence.start();
    return new MatchStatement.Setting(
        where.day(place, ahead),
        where.otherYear(),
        where.stage(place),
        where.group(),
        venues.nearest(sentence, at),
        competition(sentence));
  }

  /** The competition of the sentence, or the only one of the article. */
  private @Nullable Subject competition(Text.Sentence sentence) {
    for (var name :
        PositionSearch.between(named, NamedEntity::start, sentence.start(), sentence.end())) {
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
