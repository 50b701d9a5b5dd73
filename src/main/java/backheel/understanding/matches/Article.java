package backheel.understanding.matches;

import backheel.story.Subject;
import backheel.understanding.names.Named;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article as the finders of its matches see it. */
final class Article {

  private static final Cues EARLIER = Cues.of("earlier");
  private static final Cues GUESS = Cues.of("guess");

  private final Text text;
  private final List<Named> named;
  private final Sides sides;
  private final Players players;
  private final Grounds grounds;
  private final @Nullable LocalDate told;
  private final @Nullable Subject onlyCompetition;
  private final Map<Integer, Whereabouts> whereabouts = new HashMap<>();

  /**
   * Makes it.
   *
   * @param told the day it came out, null when unknown
   */
  Article(
      Text text,
      List<Named> named,
      Sides sides,
      Players players,
      Grounds grounds,
      @Nullable LocalDate told) {
    this.text = text;
    this.named = named;
    this.sides = sides;
    this.players = players;
    this.grounds = grounds;
    this.told = told;
    this.onlyCompetition = onlyCompetition(named);
  }

  Text text() {
    return text;
  }

  List<Named> named() {
    return named;
  }

  Sides sides() {
    return sides;
  }

  Players players() {
    return players;
  }

  Grounds grounds() {
    return grounds;
  }

  @Nullable LocalDate told() {
    return told;
  }

  String plain(Text.Sentence sentence) {
    return text.plain.substring(sentence.start(), sentence.end());
  }

  /** Whether the sentence tells of another meeting, or of what somebody only guesses. */
  boolean leadsAway(Text.Sentence sentence) {
    return EARLIER.anyIn(text, sentence) || GUESS.anyIn(text, sentence);
  }

  /** When and where, as the sentence has it nearest to the place. */
  Told.Setting setting(Text.Sentence sentence, int at, boolean ahead) {
    var where =
        whereabouts.computeIfAbsent(sentence.start(), key -> Whereabouts.in(plain(sentence), told));
    var place = at - sentence.start();
    return new Told.Setting(
        where.day(place, ahead),
        where.otherYear(),
        where.stage(place),
        where.group(),
        grounds.nearest(sentence, at),
        competition(sentence));
  }

  /** The competition of the sentence, or the only one of the article. */
  private @Nullable Subject competition(Text.Sentence sentence) {
    for (var name : Within.of(named, Named::start, sentence.start(), sentence.end())) {
      if (name.is(Subject.Kind.COMPETITION)) {
        return name.subject();
      }
    }
    return onlyCompetition;
  }

  private static @Nullable Subject onlyCompetition(List<Named> named) {
    var all =
        named.stream()
            .filter(name -> name.is(Subject.Kind.COMPETITION))
            .map(Named::subject)
            .distinct()
            .limit(2)
            .toList();
    return all.size() == 1 ? all.getFirst() : null;
  }
}
