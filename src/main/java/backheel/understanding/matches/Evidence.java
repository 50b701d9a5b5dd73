package backheel.understanding.matches;

import backheel.football.Fixture;
import backheel.football.Folding;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.names.Named;
import backheel.understanding.names.Traits;
import backheel.understanding.text.DayWords;
import backheel.understanding.text.Text;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an article tells of when and where a match was played, besides its sides and its score. */
final class Evidence {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19[3-9]\\d|20[0-4]\\d)\\b");

  private final Text text;
  private final List<Named> named;
  private final String folded;
  private final List<Predicate<Fixture>> hints =
      List.of(
          this::namesStage,
          this::namesGroup,
          this::namesGround,
          this::namesYear,
          this::namesWeekday,
          this::tellsAge);

  Evidence(Text text, List<Named> named) {
    this.text = text;
    this.named = named;
    this.folded = " " + Folding.fold(text.raw) + " ";
  }

  /** How many things speak for it. */
  int weight(Fixture fixture) {
    return (int) hints.stream().filter(hint -> hint.test(fixture)).count();
  }

  /** Whether that is enough to know the day by; other years in the text want a second hint. */
  boolean settles(Fixture fixture) {
    var otherYears = !namesYear(fixture) && YEAR.matcher(text.plain).find();
    return namesCompetition(fixture) && weight(fixture) >= (otherYears ? 2 : 1);
  }

  boolean namesCompetition(Fixture fixture) {
    return named.stream()
        .anyMatch(name ->
            name.is(Subject.Kind.COMPETITION) && fixture.competition().startsWith(name.name()));
  }

  boolean namesStage(Fixture fixture) {
    return !fixture.stage().isEmpty() && StageWords.isNamed(fixture.stage(), text.plain);
  }

  boolean namesGroup(Fixture fixture) {
    return !fixture.group().isEmpty() && fixture.group().equals(StageWords.group(text.plain));
  }

  /** The ground, or the place where it is. */
  boolean namesGround(Fixture fixture) {
    return !fixture.venue().isEmpty()
        && (named.stream().anyMatch(name -> name.name().equals(fixture.venue()))
            || says(fixture.city()));
  }

  boolean namesYear(Fixture fixture) {
    return text.plain.contains(Integer.toString(fixture.date().getYear()));
  }

  private boolean namesWeekday(Fixture fixture) {
    return DayWords.weekdays(text.plain).contains(fixture.date().getDayOfWeek());
  }

  /** "The 24-year-old": somebody who is named was that old on the day. */
  private boolean tellsAge(Fixture fixture) {
    return Traits.ages(text.plain).stream()
        .anyMatch(years ->
            named.stream()
                .filter(name -> name.kind() == Mention.Kind.PERSON)
                .anyMatch(name -> {
                  var entry = name.entry();
                  return entry != null && Traits.isAged(entry, years, fixture.date());
                }));
  }

  private boolean says(String words) {
    return !words.isEmpty() && folded.contains(" " + Folding.fold(words) + " ");
  }
}
