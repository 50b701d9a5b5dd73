package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.football.Fixture;
import backheel.story.MatchFact;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.MatchStatement;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A builder of one fact from everything that an article states about a match, identified in the
 * catalogue where possible.
 */
public final class MatchFactBuilder {

  /** Minimum number of hints that link an old article to a match without a score on record. */
  private static final int MIN_HINTS_FOR_OLD_MATCH = 3;

  private static final CueWords EXTRA_TIME = CueWords.of("extra time");

  private final Catalogue catalogue;
  private final KnownMatches knownMatches;
  private final ArticleContext articleContext;
  private final TokenizedText text;
  private final MatchEvidence matchEvidence;
  private final @Nullable LocalDate articleDay;

  MatchFactBuilder(Catalogue catalogue, KnownMatches knownMatches, ArticleContext articleContext) {
    this.catalogue = catalogue;
    this.knownMatches = knownMatches;
    this.articleContext = articleContext;
    this.text = articleContext.text();
    this.matchEvidence = new MatchEvidence(text, articleContext.named());
    this.articleDay = articleContext.articleDay();
  }

  List<LocatedMatchFact> build(List<MatchStatement> found) {
    var matches = new StatementMerger(found).matches();
    var alone = matches.stream().filter(m -> m.told().isPlayed()).count() <= 1;
    var accounts = new ArrayList<LocatedMatchFact>();
    var anchor = articleDay;
    for (var match : matches) {
      var one = alone && match.told().isPlayed() ? withOnlyVenue(match.told()) : match.told();
      var fact = fact(one, one.isPlayed() ? articleDay : anchor, alone);
      if (fact == null || accounts.stream().anyMatch(a -> a.fact().equals(fact))) {
        continue;
      }
      accounts.add(new LocatedMatchFact(fact, match.at()));
      if (fact.score() != null && fact.date() != null && isOfThatDay(fact.date(), anchor, text)) {
        anchor = fact.date();
      }
    }
    return accounts;
  }

  /**
   * Returns whether the article must date from around the match, whatever its own date: none, or
   * one long after a match that it mentions without the year.
   */
  public static boolean isOfThatDay(
      LocalDate played, @Nullable LocalDate told, TokenizedText text) {
    return told == null
        || (told.toEpochDay() - played.toEpochDay() > KnownMatches.MAX_DAYS_TALKED_ABOUT
            && !text.plain.contains(Integer.toString(played.getYear())));
  }

  /** Adds the only ground of an article to its only match, wherever it is mentioned. */
  private MatchStatement withOnlyVenue(MatchStatement one) {
    var venue =
        new MatchStatement.Setting(null, null, null, null, articleContext.onlyVenue(), null);
    var extra = one.shootout() != null && EXTRA_TIME.anyIn(text, 0, text.raw.length());
    return one.withSetting(venue).withScore(null, null, extra, one.at());
  }

  private @Nullable MatchFact fact(MatchStatement one, @Nullable LocalDate when, boolean alone) {
    var setting = one.setting();
    var ahead = !one.isPlayed();
    var record =
        when == null
            ? knownMatches.ever(one, setting.day(), matchEvidence)
            : knownMatches.about(when, one, matchEvidence);
    if (record == null && !ahead && articleDay != null) {
      record = findOldMatch(one, articleDay);
    }
    if (record == null) {
      return setting.year() != null && setting.day() == null ? null : factOfUnknownMatch(one);
    }
    return factOfKnownMatch(record.home().equals(one.home()) ? one : one.swapped(), record, alone);
  }

  /**
   * Returns the match on record that an old article with a new date is about: it is identified by
   * its teams, its score and its stage, unless the weekday contradicts it.
   */
  private @Nullable Fixture findOldMatch(MatchStatement one, LocalDate told) {
    var record = one.score() == null ? null : knownMatches.ever(one, null, matchEvidence);
    var day = one.setting().day();
    var known =
        record != null
            && record.date().isBefore(told)
            && matchEvidence.namesStage(record)
            && matchEvidence.namesCompetition(record)
            && (day == null || day.getDayOfWeek() == record.date().getDayOfWeek())
            && (KnownMatches.isScored(one, record)
                || (matchEvidence.weight(record) >= MIN_HINTS_FOR_OLD_MATCH
                    && !isAnotherEdition(record, told)));
    return known ? record : null;
  }

  /** Returns whether the day belongs to another edition of the tournament. */
  private boolean isAnotherEdition(Fixture record, LocalDate told) {
    return catalogue.all().stream()
        .filter(subject -> record.competition().startsWith(subject.name() + " "))
        .map(subject -> catalogue.edition(subject, told))
        .anyMatch(edition -> edition.matches(".* \\d{4}") && !edition.equals(record.competition()));
  }

  private MatchFact factOfUnknownMatch(MatchStatement one) {
    var setting = one.setting();
    var competition = setting.competition();
    var day = setting.day() == null ? articleDay : setting.day();
    return fact(
        one,
        setting.day(),
        setting.stage(),
        setting.group(),
        setting.venue() == null ? null : setting.venue().name(),
        competition == null ? null : catalogue.edition(competition, day));
  }

  /**
   * Builds a fact identified by the record; nothing that the article does not mention is copied
   * from it.
   */
  private MatchFact factOfKnownMatch(MatchStatement one, Fixture record, boolean alone) {
    var setting = one.setting();
    var stage = setting.stage();
    if (stage == null && alone && matchEvidence.namesStage(record)) {
      stage = record.stage();
    }
    var group = Objects.requireNonNullElse(setting.group(), "");
    if (group.isEmpty() && alone && matchEvidence.namesGroup(record)) {
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
            : alone && matchEvidence.namesGround(record) ? record.venue() : null,
        record.competition());
  }

  private static MatchFact fact(
      MatchStatement one,
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
