package backheel.understanding.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.JoinReason;
import backheel.story.MatchFact;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Subject NORTHLAND = new Subject(Subject.Kind.TEAM, "NOR", "Northland");
  private static final Subject SOUTHLAND = new Subject(Subject.Kind.TEAM, "SOU", "Southland");
  private static final Subject EASTLAND = new Subject(Subject.Kind.TEAM, "EAS", "Eastland");
  private static final Subject STRIKER = new Subject(Subject.Kind.PLAYER, "bo-vale", "Bo Vale");
  private static final Subject KEEPER = new Subject(Subject.Kind.PLAYER, "al-moor", "Al Moor");
  private static final String LONG =
      "Bo Vale scored twice in the last ten minutes as Northland came back from behind to win the semi-final in"
          + " front of eighty thousand people. His manager had left him out of the side until the hour, and nobody who"
          + " saw the second goal, struck from thirty yards with his weaker foot, will forget it soon.";

  private final StoryGrouper storyGrouper = new StoryGrouper();

  @Test
  void joinsACopyThatAnotherOutletShortened() {
    storyGrouper.learn(1, report("Vale wins it late", LONG, "en", "One", List.of(), List.of()));

    var placing =
        storyGrouper.place(
            report("Late drama", LONG.substring(0, 220), "en", "Two", List.of(), List.of()));

    assertThat(placing)
        .hasValueSatisfying(p -> {
          assertThat(p.story()).isEqualTo(1);
          assertThat(p.reasons()).extracting(JoinReason::kind).contains(JoinReason.Kind.COPY);
        });
  }

  @Test
  void joinsTwoReportsOfOneMatchInDifferentWords() {
    var match = List.of(match(NORTHLAND, SOUTHLAND, new Score(2, 1), LocalDate.of(2026, 2, 28)));
    storyGrouper.learn(
        1,
        report(
            "Vale wins it late", LONG, "en", "One", List.of(NORTHLAND, SOUTHLAND, STRIKER), match));

    var turned = List.of(match(SOUTHLAND, NORTHLAND, new Score(1, 2), null));
    var placing =
        storyGrouper.place(
            report(
                "Al Moor in tears",
                "The goalkeeper wept on the pitch when it was over.",
                "en",
                "Two",
                List.of(KEEPER, NORTHLAND, SOUTHLAND, STRIKER),
                turned));

    assertThat(placing)
        .hasValueSatisfying(p ->
            assertThat(p.reasons()).extracting(JoinReason::kind).contains(JoinReason.Kind.MATCH));
  }

  @Test
  void keepsStoriesOfTwoMatchesApartThoughTheyNameTheSamePlayers() {
    var one = List.of(match(NORTHLAND, SOUTHLAND, new Score(2, 1), null));
    var other = List.of(match(EASTLAND, NORTHLAND, new Score(0, 2), null));
    storyGrouper.learn(
        1,
        report(
            "Vale thanks Moor after the match",
            "Bo Vale and Al Moor of Northland embraced.",
            "en",
            "One",
            List.of(STRIKER, KEEPER, NORTHLAND),
            one));

    assertThat(
            storyGrouper.place(
                report(
                    "Vale and Moor of Northland embraced",
                    "Bo Vale thanked Al Moor of Northland.",
                    "en",
                    "Two",
                    List.of(STRIKER, KEEPER, NORTHLAND),
                    other)))
        .isEmpty();
  }

  @Test
  void keepsTwoStoriesOfOnePlayerOnOneDayApart() {
    storyGrouper.learn(
        1,
        report(
            "Bo Vale extends his contract until 2030",
            "The striker put pen to paper on Sunday morning.",
            "en",
            "One",
            List.of(STRIKER),
            List.of()));

    assertThat(
            storyGrouper.place(
                report(
                    "Bo Vale opens a school in his home town",
                    "Children queued for hours to meet him.",
                    "en",
                    "Two",
                    List.of(STRIKER),
                    List.of())))
        .isEmpty();
  }

  @Test
  void keepsShortNotesOfOneFormulaApart() {
    String note = "Achraf Hakimi was in the old town this morning. %s That is all we know of it.";
    storyGrouper.learn(
        1,
        report(
            "Achraf Hakimi and the bakery",
            note.formatted(
                "A bakery near the harbour sold him two loaves of bread and a lemon tart, and its"
                    + " owner hung the banknote over the counter before noon. Neighbours queued up"
                    + " for a photograph of the very same tart until the ovens were cold."),
            "en",
            "One",
            List.of(),
            List.of()));

    assertThat(
            storyGrouper.place(
                report(
                    "Achraf Hakimi and the tailor",
                    note.formatted(
                        "His tailor of many years measured a wedding suit in dark green velvet,"
                            + " which takes six weeks to sew. Silver buttons come from a workshop"
                            + " in Fez whose founder once made spurs for royal guards."),
                    "en",
                    "One",
                    List.of(),
                    List.of())))
        .isEmpty();
  }

  @Test
  void joinsLanguagesByWhomTheyName() {
    var people = List.of(STRIKER, KEEPER, NORTHLAND, SOUTHLAND);
    storyGrouper.learn(
        1,
        report(
            "Vale consoles Moor after the final whistle",
            "A warm scene.",
            "en",
            "One",
            people,
            List.of()));

    assertThat(
            storyGrouper.place(
                report(
                    "فالي يواسي مور",
                    "مشهد مؤثر بعد صافرة النهاية",
                    "ar",
                    "Two",
                    people,
                    List.of())))
        .isPresent();
  }

  @Test
  void joinsHeadlinesThatShareNamesAndNews() {
    storyGrouper.learn(
        1,
        report(
            "Judge Catarina Nunes wins bronze medal in Osaka",
            "",
            "en",
            "One",
            List.of(),
            List.of()));

    assertThat(
            storyGrouper.place(
                report(
                    "Catarina Nunes takes bronze in Osaka", "", "en", "Two", List.of(), List.of())))
        .isPresent();
  }

  @Test
  void neverJoinsMadeUpHeadlines() {
    var dice = new Random(7);
    int joined = 0;
    for (int story = 1; story <= 1500; story++) {
      Report report =
          report(
              madeUp(dice) + " " + madeUp(dice) + " signs for " + madeUp(dice) + " " + madeUp(dice),
              prose(dice),
              "en",
              "Outlet " + story % 40,
              List.of(),
              List.of());
      joined += storyGrouper.place(report).isPresent() ? 1 : 0;
      storyGrouper.learn(story, report);
    }

    assertThat(joined).isZero();
  }

  @Test
  void asksMoreOfTwoItemsOfOneOutlet() {
    storyGrouper.learn(
        1,
        report(
            "Rovers name Dale Hart captain",
            "Dale Hart of Rovers takes over from Tom Reed.",
            "en",
            "One",
            List.of(),
            List.of()));

    Report next =
        report(
            "Rovers sell Tom Reed",
            "Tom Reed leaves Rovers, where Dale Hart led.",
            "en",
            "One",
            List.of(),
            List.of());

    assertThat(storyGrouper.place(next)).isEmpty();
  }

  @Test
  void forgetsStoriesThatAreTooOld() {
    storyGrouper.learn(1, report("Vale wins it late", LONG, "en", "One", List.of(), List.of()));
    storyGrouper.learn(
        2, at(NOON.plus(Duration.ofDays(20)), "Something else entirely happened in Lund", ""));

    assertThat(storyGrouper.place(at(NOON.plus(Duration.ofDays(20)), "Vale wins it late", LONG)))
        .isEmpty();
  }

  private static String madeUp(Random dice) {
    String[] parts = {
      "ka", "lo", "mi", "ren", "tor", "val", "sha", "bel", "du", "rin", "osk", "ner", "gal", "zu",
      "fe", "hir"
    };
    String name = parts[dice.nextInt(16)] + parts[dice.nextInt(16)] + parts[dice.nextInt(16)];
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String prose(Random dice) {
    String[] common = {
      "the", "coach", "said", "after", "match", "club", "season", "goal", "with", "captain",
      "league", "before"
    };
    var prose = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      prose
          .append(dice.nextInt(3) == 0 ? madeUp(dice) : common[dice.nextInt(common.length)])
          .append(' ');
    }
    return prose.toString();
  }

  private static MatchFact match(
      Subject home, Subject away, Score score, @Nullable LocalDate date) {
    return new MatchFact(
        home, away, score, date, null, null, null, null, MatchFact.Status.PLAYED, List.of());
  }

  private static Report at(Instant time, String title, String body) {
    return new Report(
        "x",
        title,
        null,
        time,
        List.of(),
        "",
        null,
        null,
        "en",
        body,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Suspicion.NONE,
        time);
  }

  private static Report report(
      String title,
      String body,
      String language,
      String outlet,
      List<Subject> subjects,
      List<MatchFact> matches) {
    var counted = subjects.stream().map(subject -> new SubjectCount(subject, 2)).toList();
    return new Report(
        title,
        title,
        null,
        NOON,
        List.of(),
        outlet,
        null,
        null,
        language,
        body,
        "",
        counted,
        List.of(),
        List.of(),
        matches,
        Suspicion.NONE,
        NOON.plusSeconds(60));
  }
}
