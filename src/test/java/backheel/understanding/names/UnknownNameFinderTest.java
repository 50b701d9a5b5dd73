package backheel.understanding.names;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Catalogue;
import backheel.story.Mention;
import backheel.understanding.Reading;
import backheel.understanding.text.TokenizedText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnknownNameFinderTest {

  private static final NameFinder FINDER = new NameFinder(Catalogue.bundled());
  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "de", "nl", "ru");

  @Test
  void keepsPeopleThatNoCatalogueKnowsAndTellsThemAgainBySurname() {
    var read =
        Reading.of(
            "Ossian Tveit signs for Leicester City",
            "en",
            "Midfielder Ossian Tveit has joined Leicester City from Sandvika Athletic. Tveit, 22,"
                + " scored nine goals last season, and manager Grzegorz Walicki is happy.");

    assertThat(Reading.mentions(read, Mention.Kind.PERSON))
        .containsExactly("Ossian Tveit", "Ossian Tveit", "Grzegorz Walicki");
    assertThat(Reading.mentions(read, Mention.Kind.TEAM)).contains("Sandvika Athletic");
    assertThat(Reading.subjects(read)).contains("person/ossian-tveit", "club/leicester");
  }

  @Test
  void takesTheWholeNameOfAClub() {
    var found =
        written(
            "de",
            "Der Mittelfeldspieler wechselte vom FC Everton zum FSV Obertal 1911 und spielte danach"
                + " beim A.F.C. Bournemouth in der Premier League.",
            Mention.Kind.TEAM);

    assertThat(found).containsExactly("FC Everton", "FSV Obertal 1911", "A.F.C. Bournemouth");
  }

  @Test
  void takesNoGermanNounForSomebody() {
    var found =
        written(
            "de",
            "Nach der Niederlage im Viertelfinale lobte der Trainer die Mannschaft, den Torwart"
                + " Marius Feldhof und den Bericht der Presse über die Zweite Mannschaft.",
            Mention.Kind.PERSON);

    assertThat(found).containsExactly("Marius Feldhof");
  }

  @Test
  void takesTheWordsBeforeACountryForItsTeam() {
    var found =
        written(
            "es",
            "El portero jugó con la selección de fútbol de Ghana ante la UEFA.",
            Mention.Kind.TEAM);

    assertThat(found).containsExactly("selección de fútbol de Ghana");
  }

  @Test
  void leavesAClubOpenOfWhichThereAreSeveral() {
    var text =
        TokenizedText.of(
            "", "El delantero de fútbol fichó por el Guaraní y marcó dos goles en el partido.");

    var named = FINDER.find(text, "es");

    assertThat(named).hasSize(1);
    assertThat(named.getFirst().kind()).isEqualTo(Mention.Kind.TEAM);
    assertThat(named.getFirst().subject()).isNull();
  }

  @Test
  void bearsAnyTextAndTakesNoWordTwice() {
    var random = new Random(7);
    var letters = "AaZz éÉßمحİ1. -'’«»\n\t(),:FC F.C.V\ud83d\ude00\u0301\u200f";
    var words =
        List.of(
            "FC", "Everton", "Real", "de", "Selección", "F.C.", "Mbappé", "المغرب", "of", "UEFA");
    for (var round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      for (var i = random.nextInt(40); i >= 0; i--) {
        text.append(
            random.nextBoolean()
                ? words.get(random.nextInt(words.size())) + " "
                : String.valueOf(letters.charAt(random.nextInt(letters.length()))));
      }

      var named = FINDER.find(TokenizedText.of("", text.toString()), LANGUAGES.get(round % 7));

      for (var i = 1; i < named.size(); i++) {
        assertThat(named.get(i).start())
            .as("overlapping names in <%s>", text)
            .isGreaterThanOrEqualTo(named.get(i - 1).end());
      }
    }
  }

  @Test
  void takesAtMostAMillisecondForAStory() {
    var paragraph =
        "Chelsea's search for a goalkeeper goes on, and Burnley boss Sean Dyche has set his price."
            + " The Paris Saint-Germain forward Kylian Mbappé scored twice against Marseille in"
            + " Ligue 1 on Sunday, while Morocco, who beat Spain and Portugal in Qatar, named a"
            + " squad of twenty-six for the Africa Cup of Nations. \"We are ready,\" said coach"
            + " Walid Regragui, who left out Hakim Ziyech and called up Ossian Tveit of FSV"
            + " Obertal. Real Madrid, Bayern Munich and Liverpool watch the young man closely. ";
    var text = TokenizedText.of("", paragraph.repeat(12).substring(0, 4900));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var least = Double.MAX_VALUE;

    var found = 0;

    for (var round = 0; round < 10; round++) {
      var before = threads.getCurrentThreadCpuTime();
      for (var i = 0; i < 100; i++) {
        found += FINDER.find(text, "en").size();
      }
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - before) / 100e6);
    }

    assertThat(found).isGreaterThan(50_000);
    assertThat(least).as("milliseconds of CPU").isLessThan(1.0);
  }

  private static List<String> written(String language, String text, Mention.Kind kind) {
    return FINDER.find(TokenizedText.of("", text), language).stream()
        .filter(namedEntity -> namedEntity.kind() == kind)
        .map(namedEntity -> text.substring(namedEntity.start(), namedEntity.end()))
        .toList();
  }
}
