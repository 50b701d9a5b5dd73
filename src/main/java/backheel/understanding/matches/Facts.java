package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.football.Fixture;
import backheel.story.MatchFact;
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

  private static final Cues EXTRA_TIME = Cues.of("extratime");

  private final Catalogue catalogue;
  private final Records records;
  private final Article article;
  private final Text text;
  private final Evidence evidence;
  private final @Nullable LocalDate told;

  Facts(Catalogue catalogue, Records records, Article article) {
    this.catalogue = catalogue;
    this.records = records;
    this.article = article;
    this.text = article.text();
    this.evidence = new Evidence(text, article.named());
    this.told = article.told();
  }

  List<Account> of(List<Told> found) {
    var matches = new Joining(found).matches();
    var alone = matches.stream().filter(m -> m.told().isPlayed()).count() <= 1;
    var accounts = new ArrayList<Account>();
    var anchor = told;
    for (var match : matches) {
      var one = alone && match.told().isPlayed() ? withAll(match.told()) : match.told();
      var fact = fact(one, one.isPlayed() ? told : anchor, alone);
      if (fact == null || accounts.stream().anyMatch(a -> a.fact().equals(fact))) {
        continue;
      }
      accounts.add(new Account(fact, match.at()));
      if (fact.score() != null && fact.date() != null && isOfThatDay(fact.date(), anchor, text)) {
        anchor = fact.date();
      }
    }
    return accounts;
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

  /** Of the only match of an article its only ground is told too, wherever it stands. */
  private Told withAll(Told one) {
    var venue = new Told.Setting(null, null, null, null, article.grounds().only(), null);
    var extra = one.shootout() != null && EXTRA_TIME.anyIn(text, 0, text.raw.length());
    return one.set(venue).scored(null, null, extra, one.at());
  }

  private @Nullable MatchFact fact(Told one, @Nullable LocalDate when, boolean alone) {
    var setting = one.setting();
    var ahead = !one.isPlayed();
    var record =
        when == null
            ? records.ever(one, setting.day(), evidence)
            : records.about(when, one, evidence);
    if (record == null && !ahead && told != null) {
      record = longAgo(one, told);
    }
    if (record == null) {
      return setting.year() != null && setting.day() == null ? null : unknown(one);
    }
    return known(record.home().equals(one.home()) ? one : one.turned(), record, alone);
  }

  /**
   * An old article may come with a new date: a tournament's match is still known by its teams, its
   * score and its stage, when the weekday does not speak against it.
   */
  private @Nullable Fixture longAgo(Told one, LocalDate told) {
    var record = one.score() == null ? null : records.ever(one, null, evidence);
    var day = one.setting().day();
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
    var setting = one.setting();
    var competition = setting.competition();
    var day = setting.day() == null ? told : setting.day();
    return fact(
        one,
        setting.day(),
        setting.stage(),
        setting.group(),
        setting.venue() == null ? null : setting.venue().name(),
        competition == null ? null : catalogue.edition(competition, day));
  }

  /**
   * Which match it was is told by the record; what the article does not say is not taken from it.
   */
  private MatchFact known(Told one, Fixture record, boolean alone) {
    var setting = one.setting();
    var stage = setting.stage();
    if (stage == null && alone && evidence.namesStage(record)) {
      stage = record.stage();
    }
    var group = Objects.requireNonNullElse(setting.group(), "");
    if (group.isEmpty() && alone && evidence.namesGroup(record)) {
      group = record.group();
    }
    var venue = setting.venue();
    return fact(
        one,
        record.date(),
        stage,
        group.isEmpty() ? null : group,
        venue != null
            ? venue.name()
            : alone && evidence.namesGround(record) ? record.venue() : null,
        record.competition());
  }

  private static MatchFact fact(
      Told one,
      @Nullable LocalDate day,
      @Nullable String stage,
      @Nullable String group,
      @Nullable String venue,
      @Nullable String competition) {
    return new MatchFact(
        one.home(),
        one.away(),
        one.score(),
        one.shootout(),
        one.afterExtraTime(),
        day,
        stage,
        group,
        venue,
        competition,
        one.status(),
        List.of(),
        List.of(),
        List.of());
  }
}
