package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.football.Fixture;
import backheel.story.MatchFact;
import backheel.understanding.names.Named;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one fact of all that an article tells of a match, and knows which match it was. */
public final class Facts {

  /** So many hints tie an old article to its match, when nobody has told the score. */
  private static final int SURE = 3;

  private final Catalogue catalogue;
  private final Records records;
  private final Text text;
  private final Evidence evidence;
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
    this.evidence = new Evidence(text, named);
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
  public static boolean isOfThatDay(LocalDate played, @Nullable LocalDate told, Text text) {
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
        when == null ? records.ever(one, one.day(), evidence) : records.about(when, one, evidence);
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
  private @Nullable Fixture longAgo(Told one, LocalDate told) {
    var record = one.score() == null ? null : records.ever(one, null, evidence);
    var day = one.day();
    var known =
        record != null
            && record.date().isBefore(told)
            && evidence.namesStage(record)
            && evidence.namesCompetition(record)
            && (day == null || day.getDayOfWeek() == record.date().getDayOfWeek())
            && (Records.isScored(one, record)
                || (evidence.weight(record) >= SURE && !isAnotherEdition(record, told)));
    return known ? record : null;
  }

  /** Whether the day belongs to another edition of the tournament. */
  private boolean isAnotherEdition(Fixture record, LocalDate told) {
    return catalogue.all().stream()
        .filter(subject -> record.competition().startsWith(subject.name() + " "))
        .map(subject -> catalogue.edition(subject, told))
        .anyMatch(edition -> edition.matches(".* \\d{4}") && !edition.equals(record.competition()));
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
  private MatchFact known(Told one, Fixture record) {
    var stage = one.stage();
    if (stage == null && evidence.namesStage(record)) {
      stage = record.stage();
    }
    var group = Objects.requireNonNullElse(one.group(), "");
    if (group.isEmpty() && evidence.namesGroup(record)) {
      group = record.group();
    }
    return new MatchFact(
        one.home(),
        one.away(),
        one.score(),
        record.date(),
        stage,
        group.isEmpty() ? null : group,
        one.venue() != null
            ? one.venue().name()
            : evidence.namesGround(record) ? record.venue() : null,
        record.competition(),
        one.status(),
        List.of());
  }
}
