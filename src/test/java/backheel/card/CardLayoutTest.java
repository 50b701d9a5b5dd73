package backheel.card;

import static backheel.card.CardSamples.CATALOGUE;
import static backheel.card.CardSamples.FRANCE;
import static backheel.card.CardSamples.MOROCCO;
import static backheel.card.CardSamples.PSG;
import static backheel.card.CardSamples.TAHARI;
import static backheel.card.CardSamples.look;
import static backheel.card.CardSamples.match;
import static backheel.card.CardSamples.setting;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Goal;
import backheel.story.Score;
import backheel.story.Subject;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things stand on a card, asked of the layout rather than of pixels. */
class CardLayoutTest {
  static final List<String> LANGUAGES = CardSamples.LANGUAGES;
  private static final CardFonts STUDIO = studio();

  @ParameterizedTest
  @MethodSource("faces")
  void everyLineStaysWithinItsBox(Card card) {
    for (var line : placed(card)) {
      var room = grown(line.box(), line.size() * 0.1, line.size() * 0.32);

      assertThat(room.contains(line.ink())).as("%s in %s", line, room).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("faces")
  void everyLineStaysWithinTheMargins(Card card) {
    var page = new Rectangle2D.Double(56, 56, 1168, 608);

    assertThat(placed(card)).allMatch(line -> page.contains(line.ink()));
  }

  @ParameterizedTest
  @MethodSource("faces")
  void linesDoNotOverlap(Card card) {
    var lines = placed(card);
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        var one = lines.get(i);
        var other = lines.get(j);
        // Lines of one paragraph may touch with their longest letters.
        if (!one.text().equals(other.text())) {
          assertThat(one.ink().intersects(other.ink())).as("%s / %s", one, other).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("faces")
  void everyLineHasEnoughContrast(Card card) {
    for (var line : placed(card)) {
      assertThat(Contrast.between(line.colour(), line.behind()))
          .as(line.text())
          .isGreaterThanOrEqualTo(Contrast.MIN_READABLE_CONTRAST);
      assertThat(line.size()).as(line.text()).isGreaterThanOrEqualTo(TextStyle.MIN_SIZE);
    }
  }

  @Test
  void everyDiscHasEnoughContrastForItsLetters() {
    for (int colour : Emblem.DISC_COLOURS) {
      assertThat(Contrast.between(0xFFFFFF, colour))
          .isGreaterThanOrEqualTo(Contrast.MIN_READABLE_CONTRAST);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void theHomeSideIsWhereReadingBegins(String language) {
    var lines = placed(faces(look(language)).match(CardSamples.semiFinal(), setting(language)));

    double home = at(lines, CATALOGUE.name(FRANCE, language)).getCenterX();
    double away = at(lines, CATALOGUE.name(MOROCCO, language)).getCenterX();
    assertThat(home < away).isEqualTo(!language.equals("ar"));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void eachNumberOfTheScoreStandsOnTheSideOfItsTeam(String language) {
    var lines = placed(faces(look(language)).match(CardSamples.semiFinal(), setting(language)));

    double home = at(lines, CATALOGUE.name(FRANCE, language)).getCenterX();
    assertThat(at(lines, "2").getCenterX() < 640).isEqualTo(home < 640);
    assertThat(at(lines, "0").getCenterX() < 640).isEqualTo(home > 640);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10, 31, 149})
  void noNumberOfAScoreIsCut(int goals) {
    var fact = match(FRANCE, MOROCCO, new Score(goals, 1), new Score(11, 10), List.of());

    assertThat(placed(faces(look("en")).match(fact, setting("en"))))
        .extracting(Canvas.Placed::text)
        .contains(Integer.toString(goals), "1", "11", "10");
  }

  @Test
  void overlongTextIsCutAfterAWholeCharacterWithAnEllipsis() {
    var face =
        faces(look("en"))
            .story(CardSamples.about(), new StoryCardText("ك\u064e\u0651".repeat(600), "", ""));

    var title = placed(face).getFirst().text();
    assertThat(title).matches("(?:ك\u064e\u0651)+…");
  }

  @Test
  void atMostFourSubjectsAreShown() {
    var face =
        faces(look("en"))
            .story(
                CardSamples.about(TAHARI, MOROCCO, FRANCE, PSG, CardSamples.subject("team/ARG")),
                CardSamples.newsline("en"));

    assertThat(face.subjects()).hasSize(4);
  }

  @Test
  void scorersThatDoNotFitAreCounted() {
    var goals = IntStream.range(0, 12).mapToObj(i -> goal("Scorer Number " + (char) ('A' + i), i));
    var fact = match(FRANCE, MOROCCO, new Score(12, 0), null, goals.toList());
    var face = faces(look("en")).match(fact, setting("en"));

    assertThat(placed(face)).extracting(Canvas.Placed::text).anyMatch(t -> t.matches("\\+\\d"));
    assertThat(face.alt()).contains("Scorer Number L 12");
  }

  static Stream<Card> faces() {
    var faces = new ArrayList<Card>();
    for (var language : LANGUAGES) {
      for (var theme : Theme.values()) {
        for (var hidden : List.of(true, false)) {
          var made = faces(new Appearance(CardSamples.labels(language), theme, hidden));
          faces.add(made.match(CardSamples.semiFinal(), setting(language)));
          faces.add(made.match(decidedByKicks(), setting(language)));
          faces.add(made.match(hardMatch(), setting(language)));
        }
        var made = faces(new Appearance(CardSamples.labels(language), theme, false));
        faces.add(made.quote(CardSamples.quote(TAHARI), CardSamples.attribution(language)));
        faces.add(
            made.story(
                CardSamples.about(TAHARI, MOROCCO, FRANCE, PSG), CardSamples.newsline(language)));
        for (var text : hardTexts()) {
          faces.add(made.story(CardSamples.about(PSG), new StoryCardText(text, text, text)));
          faces.add(
              made.quote(CardSamples.quote(TAHARI), new QuoteCardText(text, text, text, text)));
        }
      }
    }
    return faces.stream();
  }

  private static List<String> hardTexts() {
    return List.of(
        "X",
        "Aleksandar Mitrović–Sergej Milinković-Savić",
        "We say “yes” and mean it, week after week, all of us. ".repeat(30),
        "Donaudampfschifffahrtsgesellschaft".repeat(12),
        "قال المدرب إن الفريق مستعد للمباراة القادمة أمام المنتخب الفرنسي. ".repeat(15),
        "\u2068PSG\u2069 ضد \u2068Olympique de Marseille\u2069: من يفوز؟");
  }

  private static backheel.story.MatchFact decidedByKicks() {
    return match(
        FRANCE,
        MOROCCO,
        new Score(3, 3),
        new Score(4, 2),
        List.of(
            new Goal("Kylian Mbappé", FRANCE, "23", true, false),
            new Goal("Kylian Mbappé", FRANCE, "45+2", true, false),
            new Goal("Kylian Mbappé", FRANCE, "108", true, false),
            new Goal("Somebody Whom Nobody Could Name", null, "90+4", false, true)));
  }

  private static backheel.story.MatchFact hardMatch() {
    var long60 =
        new Subject(
            Subject.Kind.CLUB,
            "vfb-grosshausen",
            "Verein für Bewegungsspiele Aleksandar Mitrović von Großhausen");
    var goals =
        IntStream.range(0, 9)
            .mapToObj(i ->
                new Goal(
                    "Aleksandar Mitrović–Sergej Milinković-Savić " + (char) ('A' + i),
                    long60,
                    "4" + i,
                    i % 2 == 0,
                    false));
    return match(long60, PSG, new Score(10, 9), null, goals.toList());
  }

  private static Goal goal(String scorer, int minute) {
    return new Goal(scorer, FRANCE, Integer.toString(minute + 1), false, false);
  }

  private static CardFactory faces(Appearance look) {
    return new CardFactory(CATALOGUE, STUDIO, look);
  }

  private static List<Canvas.Placed> placed(Card card) {
    try (var canvas = CardRasterizer.draw(STUDIO, card)) {
      return canvas.placedTexts();
    }
  }

  private static Rectangle2D at(List<Canvas.Placed> lines, String text) {
    return lines.stream().filter(l -> l.text().equals(text)).findFirst().orElseThrow().ink();
  }

  private static Rectangle2D grown(Rectangle2D box, double wide, double high) {
    return new Rectangle2D.Double(
        box.getX() - wide,
        box.getY() - high,
        box.getWidth() + 2 * wide,
        box.getHeight() + 2 * high);
  }

  private static CardFonts studio() {
    var opened = new CardRasterizer().fonts();
    if (opened == null) {
      throw new IllegalStateException("this machine cannot draw");
    }
    return opened;
  }
}
