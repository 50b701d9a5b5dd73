package backheel.understanding;

import backheel.football.Catalogue;
import backheel.football.Folding;
import backheel.football.Result;
import backheel.story.MatchFact;
import backheel.story.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one fact of all that an article tells of a match, and knows which match it was. */
final class Facts {

  private final Catalogue catalogue;
  private final Records records;
  private final Text text;
  private final List<Named> named;
  private final @Nullable LocalDate told;

  Facts(
      Catalogue catalogue,
      Records records,
      Text text,
      List<Named> named,
      @Nullable LocalDate told) {
    this.catalogue = catalogue;
    this.records = records;
    this.text = text;
    this.named = named;
    this.told = told;
  }

  List<MatchFact> of(List<Told> found) {
    var joined = new ArrayList<Told>();
    for (var one : found) {
      join(joined, one);
    }
    var facts = new ArrayList<MatchFact>();
    var anchor = told;
    for (var one : joined) {
      var fact = fact(one, one.status() == MatchFact.Status.SCHEDULED ? anchor : told);
      facts.add(fact);
      if (fact.score() != null && fact.date() != null && isOfThatDay(fact.date(), anchor, text)) {
        anchor = fact.date();
      }
    }
    return facts.stream().distinct().toList();
  }

  /**
   * Whether the article must be of the days of the match, whatever date it came with: none, or one
   * long after a match that it speaks of without naming the year.
   */
  static boolean isOfThatDay(LocalDate played, @Nullable LocalDate told, Text text) {
    return told == null
        || (told.toEpochDay() - played.toEpochDay() > Records.DAYS_TALKED_ABOUT
            && !text.plain.contains(Integer.toString(played.getYear())));
  }

  private static void join(List<Told> joined, Told one) {
    for (var i = 0; i < joined.size(); i++) {
      var both = joined.get(i).joined(one);
      if (both != null) {
        joined.set(i, both);
        return;
      }
    }
    joined.add(one);
  }

  private MatchFact fact(Told one, @Nullable LocalDate when) {
    var ahead = one.status() == MatchFact.Status.SCHEDULED;
    var record =
        records.meant(
            one.home(), one.away(), one.score(), one.stage(), one.day(), when, ahead, text);
    if (record == null && !ahead && told != null) {
      record = longAgo(one, told);
    }
    if (record != null && !record.home().equals(one.home())) {
      return known(one.turned(), record);
    }
    return record == null ? unknown(one) : known(one, record);
  }

  /**
   * An old article may come with a new date: a tournament's match is still known by its teams, its
   * score and its stage, when the weekday does not speak against it.
   */
  private @Nullable Result longAgo(Told one, LocalDate told) {
    var record =
        one.score() == null
            ? null
            : records.meant(
                one.home(), one.away(), one.score(), one.stage(), null, null, false, text);
    var day = one.day();
    var known =
        record != null
            && record.date().isBefore(told)
            && StageWords.isNamed(record.stage(), text.plain)
            && named.stream().anyMatch(name -> isOf(name, record))
            && (day == null || day.getDayOfWeek() == record.date().getDayOfWeek());
    return known ? record : null;
  }

  private static boolean isOf(Named name, Result record) {
    return name.is(Subject.Kind.COMPETITION) && record.competition().startsWith(name.name());
  }

  private MatchFact unknown(Told one) {
    var competition = one.competition();
    var day = one.day() == null ? told : one.day();
    return new MatchFact(
        one.home(),
        one.away(),
        one.score(),
        one.day(),
        one.stage(),
        one.group(),
        one.venue() == null ? null : one.venue().name(),
        competition == null ? null : catalogue.edition(competition, day),
        one.status(),
        List.of());
  }

  /**
   * Which match it was is told by the record; what the article does not say is not taken from it.
   */
  private MatchFact known(Told one, Result record) {
    var stage = one.stage();
    if (stage == null
        && !record.stage().isEmpty()
        && StageWords.isNamed(record.stage(), text.plain)) {
      stage = record.stage();
    }
    var group = Objects.requireNonNullElse(one.group(), "");
    if (group.isEmpty()
        && !record.group().isEmpty()
        && record.group().equals(StageWords.group(text.plain))) {
      group = record.group();
    }
    return new MatchFact(
        one.home(),
        one.away(),
        one.score(),
        record.date(),
        stage,
        group.isEmpty() ? null : group,
        one.venue() != null ? one.venue().name() : isVenueNamed(record) ? record.venue() : null,
        record.competition(),
        one.status(),
        List.of());
  }

  private boolean isVenueNamed(Result record) {
    if (record.venue().isEmpty()) {
      return false;
    }
    return named.stream().anyMatch(n -> n.name().equals(record.venue()))
        || (!record.city().isEmpty()
            && (" " + Folding.fold(text.raw) + " ")
                .contains(" " + Folding.fold(record.city()) + " "));
  }
}
