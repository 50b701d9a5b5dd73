package backheel.answer.news;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.command.CommandRequest;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.message.StoryRenderer;
import backheel.store.report.Viewer;
import backheel.store.story.ReportedMatch;
import backheel.story.Booking;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Substitution;
import backheel.testing.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedMatchVersionsViewTest {
  private static final LocalDate DAY = LocalDate.parse("2022-11-27");
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Test Gazette says 🇧🇪 Belgium 1–2 🇲🇦 Morocco; the official record says 🇧🇪 Belgium 0–2 🇲🇦 Morocco.",
        "fr|Test Gazette annonce 🇧🇪 Belgique 1–2 🇲🇦 Maroc ; résultat officiel : 🇧🇪 Belgique 0–2 🇲🇦 Maroc.",
        "es|Test Gazette dice 🇧🇪 Bélgica 1–2 🇲🇦 Marruecos; el dato oficial es 🇧🇪 Bélgica 0–2 🇲🇦 Marruecos.",
        "ar|بحسب Test Gazette: 🇧🇪 بلجيكا 1، 🇲🇦 المغرب 2؛ أما في السجل الرسمي: 🇧🇪 بلجيكا 0، 🇲🇦 المغرب 2.",
      })
  void namesOutletsThatContradictTheRecord(String language, String said) {
    assertThat(drawn(language, new Score(1, 2)).replaceAll("[\u2066-\u2069\u200f]", ""))
        .contains(said);
  }

  @Test
  void omitsARecordThatAgrees() {
    assertThat(drawn("en", new Score(0, 2))).doesNotContain("record").contains("Test Gazette");
  }

  @Test
  void keepsEachTeamWithItsNumberFromRightToLeft() {
    assertThat(drawn("ar", new Score(1, 2)))
        .contains("\u2068\u200f🇧🇪 بلجيكا 0\u2069، \u2068\u200f🇲🇦 المغرب 2\u2069");
  }

  @Test
  void showsAllThatAReportStates() {
    assertThat(drawn("en", new Score(0, 2)))
        .contains("🇲🇦 Morocco: Zakaria Aboukhlal 90+2′")
        .contains("Booked: Amadou Onana 28′")
        .contains("Changes: Yahia Attiyat Allah for Noussair Mazraoui 58′")
        .contains("Al Thumama Stadium");
  }

  private static String drawn(String language, Score score) {
    var match =
        new MatchFact(
                BELGIUM,
                MOROCCO,
                score,
                DAY,
                "group",
                "F",
                "Al Thumama Stadium",
                "FIFA World Cup 2022",
                MatchFact.Status.PLAYED,
                List.of())
            .with(
                List.of(new Goal("Zakaria Aboukhlal", MOROCCO, "90+2", false, false)),
                List.of(new Booking("Amadou Onana", BELGIUM, Booking.Colour.YELLOW, "28")),
                List.of(
                    new Substitution("Yahia Attiyat Allah", "Noussair Mazraoui", MOROCCO, "58")));
    var known =
        new MatchResult(
            "wc2022-1127-bel-mar",
            BELGIUM,
            MOROCCO,
            new Score(0, 2),
            null,
            DAY,
            "FIFA World Cup 2022",
            "group",
            "F",
            "",
            "",
            false,
            List.of());
    var words = LocalizedTexts.in(language);
    var request =
        new CommandRequest(
            Question.typed(new ChatId("web", "1"), "/match", language),
            "",
            1,
            words,
            new StoryRenderer(words, CATALOGUE, NOON),
            Viewer.ANYBODY,
            PlatformCapabilities.COMMON,
            NOON);
    var reply = Reply.builder(language);
    new ReportedMatchVersionsView(request, CATALOGUE, List.of(known))
        .draw(reply, List.of(new ReportedMatch(match, Samples.report("a", "Upset", NOON), 1)));
    return reply.build().plainText();
  }
}
