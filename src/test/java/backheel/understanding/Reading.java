package backheel.understanding;

import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.story.MatchFact;
import backheel.story.Mention;
import backheel.story.Quote;
import backheel.story.Score;
import backheel.story.SubjectCount;
import java.time.LocalDate;
import java.util.List;

/** Reads made-up articles for the tests of names, quotes and match facts. */
public final class Reading {

  private static final ArticleAnalyzer COMPREHENSION = new ArticleAnalyzer(Catalogue.bundled());

  private Reading() {}

  /** Read on a Monday: Sunday was the 27th of November 2022. */
  public static ArticleAnalysis of(String language, String body) {
    return COMPREHENSION.analyze("", body, language, LocalDate.parse("2022-11-28"));
  }

  public static ArticleAnalysis of(String title, String language, String body) {
    return COMPREHENSION.analyze(title, body, language, LocalDate.parse("2022-11-28"));
  }

  public static ArticleAnalysis on(LocalDate day, String language, String title, String body) {
    return COMPREHENSION.analyze(title, body, language, day);
  }

  public static ArticleAnalysis on(String day, String body) {
    return COMPREHENSION.analyze("", body, "en", LocalDate.parse(day));
  }

  /** Read by somebody who was told how England and Panama played in 2018. */
  public static ArticleAnalysis withResult(String language, String body) {
    var known = Catalogue.bundled();
    var result =
        new MatchResult(
            "wc2018-0624-eng-pan",
            known.byKey("team/ENG").orElseThrow(),
            known.byKey("team/PAN").orElseThrow(),
            new Score(6, 1),
            null,
            LocalDate.parse("2018-06-24"),
            "FIFA World Cup 2018",
            "group",
            "G",
            "",
            "",
            false,
            List.of());
    return new ArticleAnalyzer(known.withResults(List.of(result)))
        .analyze("", body, language, LocalDate.parse("2022-11-28"));
  }

  public static ArticleAnalysis undated(String body) {
    return COMPREHENSION.analyze("", body, "en", null);
  }

  public static List<String> subjects(ArticleAnalysis articleAnalysis) {
    return articleAnalysis.subjects().stream()
        .map(SubjectCount::subject)
        .map(s -> s.key())
        .toList();
  }

  public static List<String> mentions(ArticleAnalysis articleAnalysis, Mention.Kind kind) {
    return articleAnalysis.mentions().stream()
        .filter(m -> m.kind() == kind)
        .map(Mention::name)
        .toList();
  }

  /** Such as {@code "Pep Guardiola: We played well"}. */
  public static List<String> said(ArticleAnalysis articleAnalysis) {
    return articleAnalysis.quotes().stream().map(Reading::said).toList();
  }

  private static String said(Quote quote) {
    var speaker = quote.speaker();
    return (speaker == null ? "-" : speaker.name()) + ": " + quote.text();
  }

  /** Such as {@code "FRA 2-0 MAR 2022-12-14 semi-final"}. */
  public static List<String> facts(ArticleAnalysis articleAnalysis) {
    return articleAnalysis.matches().stream().map(Reading::fact).toList();
  }

  private static String fact(MatchFact fact) {
    return fact.home().id()
        + (fact.score() == null ? " v " : " " + fact.score() + " ")
        + fact.away().id()
        + (fact.date() == null ? "" : " " + fact.date())
        + (fact.stage() == null ? "" : " " + fact.stage());
  }
}
