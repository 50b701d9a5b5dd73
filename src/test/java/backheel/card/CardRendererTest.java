package backheel.card;

import static backheel.card.CardSamples.CATALOGUE;
import static backheel.card.CardSamples.FRANCE;
import static backheel.card.CardSamples.MOROCCO;
import static backheel.card.CardSamples.PSG;
import static backheel.card.CardSamples.TAHARI;
import static backheel.card.CardSamples.attribution;
import static backheel.card.CardSamples.look;
import static backheel.card.CardSamples.match;
import static backheel.card.CardSamples.newsline;
import static backheel.card.CardSamples.quote;
import static backheel.card.CardSamples.semiFinal;
import static backheel.card.CardSamples.setting;
import static backheel.card.CardSamples.withoutScores;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.MessagePicture;
import backheel.story.Goal;
import backheel.story.Score;
import backheel.story.Subject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CardRendererTest {
  static final List<String> LANGUAGES = CardSamples.LANGUAGES;

  private final CardRenderer cardRenderer = new CardRenderer(CATALOGUE);

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void alternativeTextOfAMatchCoversTheWholeCard(String language) {
    var alt =
        cardRenderer.match(semiFinal(), setting(language), look(language)).orElseThrow().alt();

    var told = setting(language);
    assertThat(plain(alt))
        .startsWith(
            CATALOGUE.name(FRANCE, language)
                + " 2"
                + Card.comma(language)
                + CATALOGUE.name(MOROCCO, language)
                + " 0")
        .contains(plain(told.occasion()), plain(told.place()), plain(told.source()))
        .contains("Theo Hernandez 5’", "79’")
        .doesNotContain("20:00");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void alternativeTextOfAQuoteCoversTheWholeCard(String language) {
    var told = attribution(language);
    var alt = cardRenderer.quote(quote(TAHARI), told, look(language)).orElseThrow().alt();

    assertThat(alt).contains(told.words(), told.speaker(), told.said(), told.source());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void alternativeTextOfAStoryCoversTheWholeCard(String language) {
    var told = newsline(language);
    var about = CardSamples.about(TAHARI, MOROCCO, PSG);
    var alt = cardRenderer.story(about, told, look(language)).orElseThrow().alt();

    assertThat(alt)
        .contains(told.title(), told.byline(), told.standing())
        .contains(CATALOGUE.name(TAHARI, language), CATALOGUE.name(PSG, language));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void cardWithoutScoresRevealsNoResult(String language) {
    var alt =
        cardRenderer.match(kicks(), setting(language), withoutScores(language)).orElseThrow().alt();

    var cardLabels = CardSamples.labels(language);
    assertThat(plain(alt))
        .startsWith(
            CATALOGUE.name(FRANCE, language)
                + " "
                + cardLabels.versus()
                + " "
                + CATALOGUE.name(MOROCCO, language))
        .contains("20:00")
        .doesNotContain("Mbapp", "3", cardLabels.onPenalties(), cardLabels.afterExtraTime());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void cardsWithoutScoresLookTheSameHoweverTheMatchEnded(String language) {
    var lost = match(FRANCE, MOROCCO, new Score(0, 5), null, List.of());

    var hidden =
        new CardRenderer(CATALOGUE).match(lost, setting(language), withoutScores(language));

    assertThat(
            cardRenderer
                .match(semiFinal(), setting(language), withoutScores(language))
                .map(CardSamples::png)
                .orElseThrow()
                .bytes())
        .isEqualTo(hidden.map(CardSamples::png).orElseThrow().bytes());
  }

  @Test
  void scoreIsDrawnUnlessHidden() throws IOException {
    var open = image(cardRenderer.match(semiFinal(), setting("en"), look("en")).orElseThrow());
    var hidden =
        image(cardRenderer.match(semiFinal(), setting("en"), withoutScores("en")).orElseThrow());
    var turned =
        image(
            cardRenderer
                .match(
                    match(FRANCE, MOROCCO, new Score(0, 2), null, List.of()),
                    setting("en"),
                    look("en"))
                .orElseThrow());

    assertThat(score(open)).isNotEqualTo(score(hidden)).isNotEqualTo(score(turned));
  }

  @Test
  void upcomingMatchShowsItsKickOffTime() {
    var fixture = match(FRANCE, MOROCCO, null, null, List.of());

    assertThat(cardRenderer.match(fixture, setting("en"), look("en")).orElseThrow().alt())
        .startsWith("France v Morocco, 20:00. ");
  }

  @Test
  void penaltiesAreListedForBothSides() {
    assertThat(cardRenderer.match(kicks(), setting("en"), look("en")).orElseThrow().alt())
        .startsWith("France 3, Morocco 3. after extra time, on penalties: France 4, Morocco 2. ")
        .contains("Kylian Mbappé 23’\u00a0(pen.), 108’. ");
  }

  @Test
  void aResultIsDrawnLikeTheSameMatchInAReport() {
    var result =
        new backheel.football.MatchResult(
            "wc2022-sf2",
            FRANCE,
            MOROCCO,
            new Score(2, 0),
            null,
            LocalDate.of(2022, 12, 14),
            "FIFA World Cup 2022",
            "semi-final",
            "",
            "Al Bayt Stadium",
            "Al Khor",
            false,
            semiFinal().goals());

    assertThat(cardRenderer.match(result, setting("en"), look("en")))
        .isEqualTo(cardRenderer.match(semiFinal(), setting("en"), look("en")));
  }

  @Test
  void sidesWithoutAFlagHaveADiscWithTheirInitials() {
    assertThat(Emblem.of(CATALOGUE, PSG).initials()).isEqualTo("PSG");
    assertThat(Emblem.of(CATALOGUE, CardSamples.subject("team/NIR")).initials()).isEqualTo("NIR");
    assertThat(Emblem.of(CATALOGUE, club("Real Sociedad de Fútbol")).initials()).isEqualTo("RSF");
    assertThat(Emblem.of(CATALOGUE, club("Ajax")).initials()).isEqualTo("AJA");
    assertThat(Emblem.of(CATALOGUE, club("1. FC Großhausen")).initials()).isEqualTo("FG");
  }

  @Test
  void everyFlagOfTheCatalogueHasADrawing() {
    var flags =
        CATALOGUE.all().stream()
            .filter(subject -> subject.kind() == Subject.Kind.TEAM)
            .map(CATALOGUE::emblem)
            .filter(emblem -> !emblem.isEmpty())
            .toList();

    assertThat(flags)
        .hasSizeGreaterThan(200)
        .allMatch(emblem -> !FlagDrawings.code(emblem).isEmpty());
    assertThat(FlagDrawings.code("\uD83C\uDDF2\uD83C\uDDE6")).isEqualTo("ma");
    assertThat(FlagDrawings.code(CATALOGUE.emblem(CardSamples.subject("team/ENG"))))
        .isEqualTo("gb-eng");
    assertThat(FlagDrawings.drawing("gb-eng")).isNotNull();
  }

  @Test
  void emojiAndControlCharactersAreLeftOut() {
    var line =
        new StoryCardText(
            "⚽\uFE0F Tahari \uD83C\uDDF2\uD83C\uDDE6\u202E is\u0007 back \uD83D\uDD25", "", "");

    assertThat(cardRenderer.story(CardSamples.about(), line, look("en")).orElseThrow().alt())
        .isEqualTo("Tahari is back.");
  }

  @Test
  void lettersMissingInTheTypefaceLoseTheirMarksOrTheWordIsLeftToTheText() {
    var vietnamese = new StoryCardText("Nguyễn Quang Hải signs", "", "");
    var russian = new StoryCardText("Хакими тренируется отдельно", "", "");

    assertThat(cardRenderer.story(CardSamples.about(), vietnamese, look("en")).orElseThrow().alt())
        .isEqualTo("Nguyễn Quang Hai signs.");
    assertThat(cardRenderer.story(CardSamples.about(), russian, look("en"))).isEmpty();
  }

  @Test
  void sameCardIsDrawnOnlyOnce() {
    assertThat(cardRenderer.match(semiFinal(), setting("en"), look("en")).orElseThrow())
        .isSameAs(cardRenderer.match(semiFinal(), setting("en"), look("en")).orElseThrow());
  }

  @Test
  void concurrentDrawingYieldsTheSamePictures() throws ExecutionException, InterruptedException {
    var alone = new ArrayList<byte[]>();
    for (int i = 0; i < 12; i++) {
      alone.add(drawn(new CardRenderer(CATALOGUE), i));
    }

    var together = new ArrayList<Future<byte[]>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 48; i++) {
        int number = i % 12;
        together.add(threads.submit(() -> drawn(cardRenderer, number)));
      }
    }
    for (int i = 0; i < 48; i++) {
      assertThat(together.get(i).get()).isEqualTo(alone.get(i % 12));
    }
  }

  @Test
  void everyCardHasASizeThatTelegramDoesNotScale() throws IOException {
    var cardImage = cardRenderer.match(semiFinal(), setting("en"), look("en")).orElseThrow();

    assertThat(image(cardImage).getWidth()).isEqualTo(1280);
    assertThat(image(cardImage).getHeight()).isEqualTo(720);
    assertThat(CardSamples.png(cardImage).bytes().length).isLessThan(150_000);
  }

  private static byte[] drawn(CardRenderer cardRenderer, int number) {
    var languages = CardSamples.LANGUAGES;
    var language = languages.get(number % languages.size());
    var fact = match(FRANCE, MOROCCO, new Score(number, 0), null, List.of());
    return cardRenderer
        .match(fact, setting(language), look(language))
        .map(CardSamples::png)
        .orElseThrow()
        .bytes();
  }

  private static backheel.story.MatchFact kicks() {
    return match(
        FRANCE,
        MOROCCO,
        new Score(3, 3),
        new Score(4, 2),
        List.of(
            new Goal("Kylian Mbappé", FRANCE, "23", true, false),
            new Goal("Kylian Mbappé", FRANCE, "108", false, false)));
  }

  private static Subject club(String name) {
    return new Subject(Subject.Kind.CLUB, "no-such-club", name);
  }

  private static BufferedImage image(MessagePicture cardImage) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(CardSamples.png(cardImage).bytes()));
  }

  private static int[] score(BufferedImage image) {
    var box = MatchCardPainter.SCORE_BOX;
    int wide = (int) box.width();
    int high = (int) box.height();
    return image.getRGB((int) box.x(), (int) box.y(), wide, high, null, 0, wide);
  }

  private static String plain(String text) {
    return text.replaceAll("[\u200e\u2066-\u2069]", "");
  }
}
