package backheel.understanding.matches;

import backheel.football.Catalogue.Entry;
import backheel.football.Fixture;
import backheel.football.TextFolding;
import backheel.story.Mention;
import backheel.story.Subject;
import backheel.understanding.matches.context.StageMentionFinder;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.names.PersonCriteriaParser;
import backheel.understanding.text.DayMentionFinder;
import backheel.understanding.text.TokenizedText;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The evidence in an article for the time and place of a match, besides its sides and its score.
 */
final class MatchEvidence {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19[3-9]\\d|20[0-4]\\d)\\b");

  /** Maximum number of ages in an article that are considered. */
  private static final int MAX_AGES = 12;

  /** The text of the article, which is scanned once for each kind of hint, on first use. */
  private final TokenizedText text;

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

  MatchEvidence(TokenizedText text, List<NamedEntity> named) {
    this.text = text;
    this.named = named;
    this.folded = Lazy.of(() -> " " + TextFolding.fold(text.raw) + " ");
    this.stages =
        Lazy.of(() ->
            StageMentionFinder.find(text.plain).stream()
                .map(StageMentionFinder.StageMention::stage)
                .collect(Collectors.toSet()));
    this.group = Lazy.of(() -> Optional.ofNullable(StageMentionFinder.group(text.plain)));
    this.years =
        Lazy.of(() ->
            YEAR.matcher(text.plain)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toSet()));
    this.weekdays = Lazy.of(() -> DayMentionFinder.weekdays(text.plain));
    this.ages = Lazy.of(() -> PersonCriteriaParser.ages(text.plain));
    this.names = Lazy.of(() -> named.stream().map(NamedEntity::name).collect(Collectors.toSet()));
    this.people =
        Lazy.of(() ->
            named.stream()
                .filter(name -> name.kind() == Mention.Kind.PERSON)
                .flatMap(name -> Stream.ofNullable(name.entry()))
                .collect(Collectors.toSet()));
  }

  /** Returns the number of hints in favour of the match. */
  int weight(Fixture fixture) {
    return (int) hints.stream().filter(hint -> hint.test(fixture)).count();
  }

  /** Returns whether the hints identify the day; other years in the text call for a second hint. */
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

  /** Returns whether the article names the ground, or its city. */
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

  /**
   * Returns whether a person named in the article had a stated age on that day: "the 24-year-old".
   */
  private boolean matchesAge(Fixture fixture) {
    return ages.get().stream()
        .limit(MAX_AGES)
        .anyMatch(years ->
            people.get().stream()
                .anyMatch(one -> PersonCriteriaParser.isAged(one, years, fixture.date())));
  }

  private boolean contains(String words) {
    return !words.isEmpty() && folded.get().contains(" " + TextFolding.fold(words) + " ");
  }
}
