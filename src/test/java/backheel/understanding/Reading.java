package backheel.understanding;

import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.story.Counted;
import backheel.story.MatchFact;
import backheel.story.Mention;
import backheel.story.Quote;
import backheel.story.Score;
import java.time.LocalDate;
import java.util.List;

/** Reads made-up articles for the tests of names, quotes and match facts. */
public final class Reading {

  private static final Comprehension COMPREHENSION = new Comprehension(Catalogue.ownNames());

  private Reading() {}

  /** Read on a Monday: Sunday was the 27th of November 2022. */
  public static Understood of(String language, String body) {
    return COMPREHENSION.of("", body, language, LocalDate.parse("2022-11-28"));
  }

  public static Understood of(String title, String language, String body) {
    return COMPREHENSION.of(title, body, language, LocalDate.parse("2022-11-28"));
  }

  public static Understood on(LocalDate day, String language, String title, String body) {
    return COMPREHENSION.of(title, body, language, day);
  }

  public static Understood on(String day, String body) {
    return COMPREHENSION.of("", body, "en", LocalDate.parse(day));
  }

  /** Read by somebody who was told how England and Panama played in 2018. */
  public static Understood withResult(String language, String body) {
    var known = Catalogue.ownNames();
    var result =
        new Result(
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
    return new Comprehension(known.withResults(List.of(result)))
        .of("", body, language, LocalDate.parse("2022-11-28"));
  }

  public static Understood undated(String body) {
    return COMPREHENSION.of("", body, "en", null);
  }

  public static List<String> subjects(Understood understood) {
    return understood.subjects().stream().map(Counted::subject).map(s -> s.key()).toList();
  }

  public static List<String> mentions(Understood understood, Mention.Kind kind) {
    return understood.mentions().stream().filter(m -> m.kind() == kind).map(Mention::name).toList();
  }

  /** Such as {@code "Pep Guardiola: We played well"}. */
  public static List<String> said(Understood understood) {
    return understood.quotes().stream().map(Reading::said).toList();
  }

  private static String said(Quote quote) {
    var speaker = quote.speaker();
    return (speaker == null ? "-" : speaker.name()) + ": " + quote.text();
  }

  /** Such as {@code "FRA 2-0 MAR 2022-12-14 semi-final"}. */
  public static List<String> facts(Understood understood) {
    return understood.matches().stream().map(Reading::fact).toList();
  }

  private static String fact(MatchFact fact) {
    return fact.home().id()
        + (fact.score() == null ? " v " : " " + fact.score() + " ")
        + fact.away().id()
        + (fact.date() == null ? "" : " " + fact.date())
        + (fact.stage() == null ? "" : " " + fact.stage());
  }
}
