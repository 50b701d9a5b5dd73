package backheel.card;

import backheel.chat.MessagePicture;
import backheel.chat.Png;
import backheel.football.Catalogue;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Span;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tests of cards draw: a match, a quote and a story in each language. */
final class CardSamples {
  static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

  /** Nobody real: words are put into his mouth. */
  static final Subject TAHARI = new Subject(Subject.Kind.PLAYER, "younes-tahari", "Younes Tahari");

  static final Catalogue CATALOGUE =
      Catalogue.bundled()
          .with(
              List.of(
                  new Catalogue.Entry(
                      TAHARI,
                      "MAR",
                      List.of(),
                      List.of(),
                      Map.of("ar", "يونس الطاهري"),
                      "",
                      null,
                      "DF",
                      "",
                      Set.of(),
                      0)));
  static final Subject FRANCE = subject("team/FRA");
  static final Subject MOROCCO = subject("team/MAR");
  static final Subject PSG = subject("club/paris-saint-germain");

  private static final Map<String, CardLabels> LABELS =
      Map.of(
          "en", new CardLabels("en", "v", "after extra time", "on penalties", "pen.", "own goal"),
          "fr",
              new CardLabels(
                  "fr", "contre", "après prolongation", "aux tirs au but", "s.p.", "c.s.c."),
          "es",
              new CardLabels(
                  "es", "contra", "tras la prórroga", "en los penaltis", "pen.", "en propia"),
          "ar",
              new CardLabels(
                  "ar", "ضد", "بعد الوقت الإضافي", "بركلات الترجيح", "ركلة جزاء", "هدف عكسي"));

  private static final Map<String, MatchCardText> SETTINGS =
      Map.of(
          "en",
              new MatchCardText(
                  "FIFA World Cup 2022 · semi-final",
                  "Al Bayt Stadium · Dec 14, 2022",
                  "20:00",
                  "Reported by L'Équipe, Marca and 2 others"),
          "fr",
              new MatchCardText(
                  "Coupe du monde 2022 · demi-finale",
                  "Al Bayt Stadium · 14 déc. 2022",
                  "20:00",
                  "D'après L'Équipe, Marca et 2 autres"),
          "es",
              new MatchCardText(
                  "Copa del Mundo 2022 · semifinal",
                  "Al Bayt Stadium · 14 dic 2022",
                  "20:00",
                  "Según L'Équipe, Marca y otros 2"),
          "ar",
              new MatchCardText(
                  "كأس العالم 2022 · نصف النهائي",
                  "استاد البيت · 14 ديسمبر 2022",
                  "20:00",
                  "بحسب \u2068L'Équipe\u2069، \u2068Marca\u2069 ومصدران آخران"));

  private static final Map<String, QuoteCardText> SAYINGS =
      Map.of(
          "en",
              new QuoteCardText(
                  "“We came to show what this team can do, and we are not done showing it.”",
                  "Younes Tahari",
                  "to Stade Midi, Dec 12, 2022",
                  "Carried by Stade Midi, La Banda and Terrace Weekly"),
          "fr",
              new QuoteCardText(
                  "«\u00a0On est venus montrer ce que vaut cette équipe, et ce n'est pas fini.\u00a0»",
                  "Younes Tahari",
                  "à Stade Midi, 12 déc. 2022",
                  "Repris par Stade Midi, La Banda et Terrace Weekly"),
          "es",
              new QuoteCardText(
                  "«Vinimos a mostrar lo que puede este equipo, y todavía no hemos terminado.»",
                  "Younes Tahari",
                  "a Stade Midi, 12 dic 2022",
                  "Publicado por Stade Midi, La Banda y Terrace Weekly"),
          "ar",
              new QuoteCardText(
                  "«جئنا لنُظهر ما يستطيع هذا الفريق أن يفعله، ولم نقل كلمتنا الأخيرة بعد.»",
                  "يونس الطاهري",
                  "لصحيفة \u2068Stade Midi\u2069، 12 ديسمبر 2022",
                  "نقله \u2068Stade Midi\u2069، \u2068La Banda\u2069، \u2068Terrace Weekly\u2069"));

  private static final Map<String, StoryCardText> NEWS =
      Map.of(
          "en",
              new StoryCardText(
                  "Tahari trains apart from the team two days before the semi-final",
                  "Stade Midi, La Banda and 2 others · 3 h ago",
                  "3 independent outlets, first: Stade Midi"),
          "fr",
              new StoryCardText(
                  "Tahari s'entraîne à l'écart du groupe à deux jours de la demi-finale",
                  "Stade Midi, La Banda et 2 autres · il y a 3 h",
                  "3 médias indépendants, d'abord Stade Midi"),
          "es",
              new StoryCardText(
                  "Tahari se entrena al margen del grupo a dos días de la semifinal",
                  "Stade Midi, La Banda y otros 2 · hace 3 h",
                  "3 medios independientes, primero Stade Midi"),
          "ar",
              new StoryCardText(
                  "الطاهري يتدرب بمعزل عن المجموعة قبل يومين من نصف النهائي",
                  "\u2068Stade Midi\u2069، \u2068La Banda\u2069 ومصدران آخران · قبل 3 ساعات",
                  "3 مصادر مستقلة، أولها: \u2068Stade Midi\u2069"));

  private CardSamples() {}

  static Subject subject(String key) {
    return CATALOGUE.byKey(key).orElseThrow();
  }

  static Appearance look(String language) {
    return new Appearance(labels(language), Theme.DARK, /* hidesScores= */ false);
  }

  static Appearance withoutScores(String language) {
    return new Appearance(labels(language), Theme.DARK, /* hidesScores= */ true);
  }

  static CardLabels labels(String language) {
    return Objects.requireNonNull(LABELS.get(language), language);
  }

  static MatchCardText setting(String language) {
    return Objects.requireNonNull(SETTINGS.get(language), language);
  }

  static QuoteCardText attribution(String language) {
    return Objects.requireNonNull(SAYINGS.get(language), language);
  }

  static StoryCardText newsline(String language) {
    return Objects.requireNonNull(NEWS.get(language), language);
  }

  static MatchFact semiFinal() {
    return match(
        FRANCE,
        MOROCCO,
        new Score(2, 0),
        null,
        List.of(
            new Goal("Theo Hernandez", FRANCE, "5", false, false),
            new Goal("Randal Kolo Muani", FRANCE, "79", false, false)));
  }

  static MatchFact match(
      Subject home, Subject away, @Nullable Score score, @Nullable Score kicks, List<Goal> goals) {
    return new MatchFact(
        home,
        away,
        score,
        kicks,
        kicks != null,
        LocalDate.of(2022, 12, 14),
        "semi-final",
        null,
        "Al Bayt Stadium",
        "FIFA World Cup 2022",
        score == null ? MatchFact.Status.SCHEDULED : MatchFact.Status.PLAYED,
        goals,
        List.of(),
        List.of());
  }

  static Quote quote(@Nullable Subject speaker) {
    return new Quote("We are not done.", speaker, null, new Span(0, 16), "", true);
  }

  static Story about(Subject... subjects) {
    var counted = Stream.of(subjects).map(s -> new SubjectCount(s, 1)).toList();
    var at = Instant.parse("2022-12-12T12:00:00Z");
    var report =
        new Report(
            "r1",
            "Two days to go",
            LocalDate.of(2022, 12, 12),
            at,
            List.of(),
            "Stade Midi",
            null,
            null,
            "en",
            "Two days to go.",
            "Two days to go.",
            counted,
            List.of(),
            List.of(),
            List.of(),
            Suspicion.NONE,
            at);
    return new Story(1, List.of(report));
  }

  static Png png(MessagePicture card) {
    return ((MessagePicture.Generated) card).png();
  }
}
