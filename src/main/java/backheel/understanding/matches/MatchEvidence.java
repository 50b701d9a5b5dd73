package backheel.understanding.matches;

import backheel.football.Catalogue.Entry;
import backheel.football.Fixture;
import backheel.football.Folding;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.matches.context.StageMentions;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.names.PersonDescriptions;
import backheel.understanding.text.DayMentions;
import backheel.understanding.text.Text;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an article tells of when and where a match was played, besides its sides and its score. */
final class MatchEvidence {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19[3-9]\\d|20[0-4]\\d)\\b");

  /** Of an article that tells more ages, the first ones are weighed. */
  private static final int MAX_AGES = 12;

  /** The whole article is read once for each kind of hint, and only when one is asked for. */
  private final Text text;

  private final List<NamedEntity> named;
  private final Supplier<String> folded;
  private final Supplier<Set<String>> stages;
  private final Supplier<Optional<String>> group;
  private final Supplier<Set<Integer>> years;
  private final Supplier<Set<DayOfWeek>> weekdays;
  private final Supplier<Set<Integer>> ages;
  private final Supplier<Set<String>> names;
  private final Supplier<Set<Entry>> people;
  private final List<Predicate<Fixture>> hints =
      List.of(
          this::namesStage,
          this::namesGroup,
          this::namesGround,
          this::namesYear,
          this::namesWeekday,
          this::matchesAge);

  MatchEvidence(Text text, List<NamedEntity> named) {
    this.text = text;
    this.named = named;
    this.folded = Lazy.of(() -> " " + Folding.fold(text.raw) + " ");
    this.stages =
        Lazy.of(() ->
            StageMentions.find(text.plain).stream()
                .map(StageMentions.StageMention::stage)
                .collect(Collectors.toSet()));
    this.group = Lazy.of(() -> Optional.ofNullable(StageMentions.group(text.plain)));
    this.years =
        Lazy.of(() ->
            YEAR.matcher(text.plain)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toSet()));
    this.weekdays = Lazy.of(() -> DayMentions.weekdays(text.plain));
    this.ages = Lazy.of(() -> PersonDescriptions.ages(text.plain));
    this.names = Lazy.of(() -> named.stream().map(NamedEntity::name).collect(Collectors.toSet()));
    this.people =
        Lazy.of(() ->
            named.stream()
                .filter(name -> name.kind() == Mention.Kind.PERSON)
                .flatMap(name -> Stream.ofNullable(name.entry()))
                .collect(Collectors.toSet()));
  }

  /** How many things speak for it. */
  int weight(Fixture fixture) {
    return (int) hints.stream().filter(hint -> hint.test(fixture)).count();
  }

  /** Whether that is enough to know the day by; other years in the text want a second hint. */
  boolean identifiesDay(Fixture fixture) {
    var otherYears = !namesYear(fixture) && !years.get().isEmpty();
    return namesCompetition(fixture) && weight(fixture) >= (otherYears ? 2 : 1);
  }

  boolean namesCompetition(Fixture fixture) {
    return named.stream()
        .anyMatch(name ->
            name.is(Subject.Kind.COMPETITION) && fixture.competition().startsWith(name.name()));
  }

  boolean namesStage(Fixture fixture) {
    return !fixture.stage().isEmpty() && stages.get().contains(fixture.stage());
  }

  boolean namesGroup(Fixture fixture) {
    return !fixture.group().isEmpty() && fixture.group().equals(group.get().orElse(""));
  }

  /** The ground, or the place where it is. */
  boolean namesGround(Fixture fixture) {
    return !fixture.venue().isEmpty()
        && (names.get().contains(fixture.venue()) || contains(fixture.city()));
  }

  boolean namesYear(Fixture fixture) {
    return text.plain.contains(Integer.toString(fixture.date().getYear()));
  }

  private boolean namesWeekday(Fixture fixture) {
    return weekdays.get().contains(fixture.date().getDayOfWeek());
  }

  /** "The 24-year-old": somebody who is named was that old on the day. */
  private boolean matchesAge(Fixture fixture) {
    return ages.get().stream()
        .limit(MAX_AGES)
        .anyMatch(years ->
            people.get().stream()
                .anyMatch(one -> PersonDescriptions.isAged(one, years, fixture.date())));
  }

  private boolean contains(String words) {
    return !words.isEmpty() && folded.get().contains(" " + Folding.fold(words) + " ");
  }
}
