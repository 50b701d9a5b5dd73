package backheel.card;

import static backheel.card.CardSamples.CATALOGUE;
import static backheel.card.CardSamples.FRANCE;
import static backheel.card.CardSamples.MOROCCO;
import static backheel.card.CardSamples.PSG;
import static backheel.card.CardSamples.TAHARI;
import static backheel.card.CardSamples.match;
import static backheel.card.CardSamples.quote;
import static backheel.card.CardSamples.setting;
import static backheel.card.CardSamples.subject;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.MessagePicture;
import backheel.story.Goal;
import backheel.story.Score;
import backheel.story.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A gallery of cards in {@code target/cards}, to be looked at: {@code mvn test -Dtest=CardGallery}.
 * It checks nothing that {@code CardRendererTest} and {@code CardLayoutTest} do not, so its name
 * keeps it out of the suite.
 */
class CardGallery {
  private static final Path GALLERY = Path.of("target", "cards");
  static final List<String> LANGUAGES = CardSamples.LANGUAGES;

  private final CardRenderer cardRenderer = new CardRenderer(CATALOGUE);

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void writesEveryKindInEveryLanguageAndTheme(String language) throws IOException {
    for (var theme : Theme.values()) {
      var look = new Appearance(CardSamples.labels(language), theme, /* hidesScores= */ false);
      var hidden = new Appearance(CardSamples.labels(language), theme, /* hidesScores= */ true);
      var name = "-" + language + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
      keep("match" + name, cardRenderer.match(CardSamples.semiFinal(), setting(language), look));
      keep(
          "match-hidden" + name,
          cardRenderer.match(CardSamples.semiFinal(), setting(language), hidden));
      keep("match-kicks" + name, cardRenderer.match(decidedByKicks(), setting(language), look));
      keep(
          "quote" + name,
          cardRenderer.quote(quote(TAHARI), CardSamples.attribution(language), look));
      keep(
          "story" + name,
          cardRenderer.story(
              CardSamples.about(TAHARI, MOROCCO, FRANCE, PSG),
              CardSamples.newsline(language),
              look));
    }
  }

  @Test
  void writesHardCases() throws IOException {
    var look = CardSamples.look("en");
    var milan = subject("club/milan");
    var goals =
        List.of(
            goal("Aleksandar Mitrović", PSG, "4"),
            goal("Sergej Milinković-Savić", PSG, "11"),
            goal("Kylian Mbappé", PSG, "12"),
            goal("Kylian Mbappé", PSG, "45+2"),
            goal("Kylian Mbappé", PSG, "77"),
            goal("Vitinha", PSG, "80"),
            goal("Désiré Doué", PSG, "81"),
            goal("Ousmane Dembélé", PSG, "90+4"),
            goal("Rafael Leão", milan, "50"));
    keep(
        "hard-clubs",
        cardRenderer.match(match(PSG, milan, new Score(10, 1), null, goals), setting("en"), look));
    var long60 =
        new Subject(
            Subject.Kind.CLUB,
            "long",
            "Verein für Bewegungsspiele Aleksandar Mitrović von Großhausen");
    keep(
        "hard-names",
        cardRenderer.match(match(long60, MOROCCO, null, null, List.of()), setting("en"), look));
    keep(
        "hard-title",
        cardRenderer.story(
            CardSamples.about(PSG, TAHARI),
            new StoryCardText(
                "Aleksandar Mitrović and Sergej Milinković-Savić both miss the opening match of the season"
                    + " after a week in which nobody at the club wanted to say anything at all about the"
                    + " state of either knee, ankle, thigh or mind",
                "Stade Midi · 3 h ago",
                "One outlet so far"),
            look));
    keep(
        "hard-no-space",
        cardRenderer.story(
            CardSamples.about(),
            new StoryCardText("Donaudampfschifffahrtsgesellschaft".repeat(5), "", ""),
            look));
    keep(
        "hard-quote",
        cardRenderer.quote(
            quote(null),
            new QuoteCardText(
                "“"
                    + "We played as we train, and we train as we live, which is to say together. "
                        .repeat(9)
                    + "”",
                "",
                "",
                "Carried by Stade Midi"),
            look));
    keep(
        "hard-arabic-in-english",
        cardRenderer.story(
            CardSamples.about(TAHARI, MOROCCO),
            new StoryCardText(
                CardSamples.newsline("ar").title(), "Stade Midi · 3 h ago", "One outlet so far"),
            look));
    keep(
        "short-quote",
        cardRenderer.quote(
            quote(TAHARI),
            new QuoteCardText(
                "“Not yet.”", "Younes Tahari", "to Stade Midi", "Carried by Stade Midi"),
            look));
  }

  private static backheel.story.MatchFact decidedByKicks() {
    return match(
        subject("team/ARG"),
        FRANCE,
        new Score(3, 3),
        new Score(4, 2),
        List.of(
            new Goal("Lionel Messi", subject("team/ARG"), "23", true, false),
            goal("Ángel Di María", subject("team/ARG"), "36"),
            goal("Lionel Messi", subject("team/ARG"), "108"),
            new Goal("Kylian Mbappé", FRANCE, "80", true, false),
            goal("Kylian Mbappé", FRANCE, "81"),
            new Goal("Kylian Mbappé", FRANCE, "118", true, false)));
  }

  private static Goal goal(String scorer, Subject side, String minute) {
    return new Goal(scorer, side, minute, false, false);
  }

  private static void keep(String name, Optional<MessagePicture> card) throws IOException {
    assertThat(card).isPresent();
    Files.createDirectories(GALLERY);
    Files.write(GALLERY.resolve(name + ".png"), card.map(CardSamples::png).orElseThrow().bytes());
    Files.writeString(GALLERY.resolve(name + ".txt"), card.orElseThrow().alt());
  }
}
