package backheel.testing;

import backheel.story.MatchFact;
import backheel.story.Mention;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Span;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Reports for tests that do not care how they were read. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  public static final Subject HAKIMI =
      new Subject(Subject.Kind.PLAYER, "achraf-hakimi", "Achraf Hakimi");
  public static final Subject MBAPPE =
      new Subject(Subject.Kind.PLAYER, "kylian-mbappe", "Kylian Mbappé");
  public static final Subject MOROCCO = new Subject(Subject.Kind.TEAM, "MAR", "Morocco");
  public static final Subject BELGIUM = new Subject(Subject.Kind.TEAM, "BEL", "Belgium");

  public static final Subject FRANCE = new Subject(Subject.Kind.TEAM, "FRA", "France");

  private Samples() {}

  /** A report that came out when it was fetched, about these. */
  public static Report report(String id, String title, Instant at, Subject... about) {
    return new Report(
        id,
        title,
        LocalDate.ofInstant(at, java.time.ZoneOffset.UTC),
        at,
        List.of(),
        "Test Gazette",
        URI.create("https://gazette.example/" + id),
        null,
        "en",
        title + " in full.",
        title + " in short.",
        Arrays.stream(about).map(s -> new SubjectCount(s, 1)).toList(),
        List.of(),
        List.of(),
        List.of(),
        Suspicion.NONE,
        at);
  }

  public static Report withQuote(Report report, String words, Subject speaker) {
    return withQuote(report, words, speaker, /* sure= */ true);
  }

  public static Report withQuote(Report report, String words, Subject speaker, boolean sure) {
    var quote = new Quote(words, speaker, null, new Span(0, words.length()), "", sure);
    return with(report, report.outlet(), List.of(quote), report.matches(), report.suspicion());
  }

  public static Report withMatch(Report report, Subject home, Subject away, Score score) {
    var match =
        new MatchFact(
            home,
            away,
            score,
            report.date(),
            null,
            null,
            null,
            null,
            MatchFact.Status.PLAYED,
            List.of());
    return with(report, report.outlet(), report.quotes(), List.of(match), report.suspicion());
  }

  /** The same with these mentions. */
  public static Report withMentions(Report r, List<Mention> mentions) {
    return new Report(
        r.id(),
        r.title(),
        r.date(),
        r.published(),
        r.authors(),
        r.outlet(),
        r.link(),
        r.picture(),
        r.language(),
        r.body(),
        r.excerpt(),
        r.subjects(),
        mentions,
        r.quotes(),
        r.matches(),
        r.suspicion(),
        r.fetched());
  }

  /** The same of another outlet. */
  public static Report by(String outlet, Report report) {
    return with(report, outlet, report.quotes(), report.matches(), report.suspicion());
  }

  /** The same with a picture. */
  public static Report pictured(Report r, URI picture) {
    return new Report(
        r.id(),
        r.title(),
        r.date(),
        r.published(),
        r.authors(),
        r.outlet(),
        r.link(),
        picture,
        r.language(),
        r.body(),
        r.excerpt(),
        r.subjects(),
        r.mentions(),
        r.quotes(),
        r.matches(),
        r.suspicion(),
        r.fetched());
  }

  /** The same in another language. */
  public static Report in(String language, Report r) {
    return new Report(
        r.id(),
        r.title(),
        r.date(),
        r.published(),
        r.authors(),
        r.outlet(),
        r.link(),
        r.picture(),
        language,
        r.body(),
        r.excerpt(),
        r.subjects(),
        r.mentions(),
        r.quotes(),
        r.matches(),
        r.suspicion(),
        r.fetched());
  }

  public static Report suspected(Report report, Suspicion suspicion) {
    return with(report, report.outlet(), report.quotes(), report.matches(), suspicion);
  }

  private static Report with(
      Report r, String outlet, List<Quote> quotes, List<MatchFact> matches, Suspicion suspicion) {
    return new Report(
        r.id(),
        r.title(),
        r.date(),
        r.published(),
        r.authors(),
        outlet,
        r.link(),
        r.picture(),
        r.language(),
        r.body(),
        r.excerpt(),
        r.subjects(),
        r.mentions(),
        quotes,
        matches,
        suspicion,
        r.fetched());
  }
}
