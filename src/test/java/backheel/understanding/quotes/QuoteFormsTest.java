package backheel.understanding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Quote;
import backheel.understanding.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which papers print interviews, introduced quotes and signed quotes. */
class QuoteFormsTest {

  private static List<String> said(String language, String body) {
    return Reading.said(Reading.of(language, body));
  }

  private static List<String> speakers(String language, String body) {
    return said(language, body).stream().map(s -> s.substring(0, s.indexOf(':'))).toList();
  }

  @Test
  void anInterviewByAnOutletGivesTheAnswersToTheirSpeaker() {
    assertThat(
            said(
                "en",
                """
                Harbour Echo: How does the ankle feel this week?

                Erling Haaland: Better than the weather, which is not saying much.

                Harbour Echo: Will you be on the plane?

                Erling Haaland: I have packed my boots, so I hope so.
                """))
        .containsExactly(
            "Erling Haaland: Better than the weather, which is not saying much.",
            "Erling Haaland: I have packed my boots, so I hope so.");
  }

  @Test
  void initialsStandForAPersonNamedInFullBefore() {
    assertThat(
            said(
                "en",
                """
                Harbour Echo: What did the coach say at half-time?

                Virgil van Dijk: He said nothing, he just drew a line on the board.

                HE: And what did the line mean?

                VVD: That we had been standing on the wrong side of it.

                HE: Did it help?

                VVD: We won, so somebody must have understood it.
                """))
        .containsExactly(
            "Virgil van Dijk: He said nothing, he just drew a line on the board.",
            "Virgil van Dijk: That we had been standing on the wrong side of it.",
            "Virgil van Dijk: We won, so somebody must have understood it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | P: | R: | Daniel Carvajal | ¿Cómo fue la vuelta? | Fue larga, pero llegamos a casa contentos.",
        "es | Pregunta: | Respuesta: | Daniel Carvajal | ¿Cómo fue la vuelta? | Fue larga, pero llegamos a casa contentos.",
        "fr | Q : | R : | Antoine Griezmann | Comment va le genou ? | Il plie encore, c'est déjà une bonne nouvelle.",
        "fr | Question : | Réponse : | Antoine Griezmann | Comment va le genou ? | Il plie encore, c'est déjà une bonne nouvelle.",
        "ar | س: | ج: | Achraf Hakimi | كيف كانت الرحلة؟ | كانت طويلة ولكننا وصلنا إلى البيت سعداء.",
        "en | Question: | Answer: | Luka Modrić | How was the trip? | It was long, but we came home happy."
      })
  void aQuestionAndAnswerInterviewIsItsSubjects(
      String language, String q, String a, String who, String question, String answer) {
    var name = language.equals("ar") ? "تحدث أشرف حكيمي إلى الجريدة." : who + ", Real Madrid.";
    var pair = q + " " + question + "\n\n" + a + " " + answer + "\n\n";

    assertThat(said(language, name + "\n\n" + pair + pair))
        .containsExactly(who + ": " + answer, who + ": " + answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | La Gaceta: | Lamine Yamal: | Lamine Yamal | ¿Le gusta la lluvia? | Me gusta cuando el balón corre más que yo.",
        "fr | Le Courrier : | Antoine Griezmann : | Antoine Griezmann | Vous aimez la pluie ? | J'aime quand le ballon va plus vite que moi.",
        "ar | الجريدة: | أشرف حكيمي: | Achraf Hakimi | هل تحب المطر؟ | أحبه عندما تكون الكرة أسرع مني.",
        "en | COURIER: | BELLINGHAM (smiling): | Jude Bellingham | Do you like the rain? | I like it when the ball is quicker than me."
      })
  void labelsOfEveryLanguageAreRead(
      String language, String outlet, String label, String who, String question, String answer) {
    var opening = language.equals("en") ? "Jude Bellingham of Real Madrid sat down.\n\n" : "";
    var pair = outlet + " " + question + "\n\n" + label + " " + answer + "\n\n";

    assertThat(said(language, opening + pair + pair))
        .containsExactly(who + ": " + answer, who + ": " + answer);
  }

  @Test
  void aLabelMayStandOnALineOfItsOwn() {
    assertThat(
            said(
                "en",
                """
                Harbour Echo:

                What is the first thing you do after a match?

                Jude Bellingham:

                I ring my mother before the bus has left the ground.

                Harbour Echo:

                And when you lose?

                Jude Bellingham:

                Then she rings me, usually from the car park.
                """))
        .containsExactly(
            "Jude Bellingham: I ring my mother before the bus has left the ground.",
            "Jude Bellingham: Then she rings me, usually from the car park.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Et Antoine Griezmann d'ajouter : | Antoine Griezmann | « Nous avons couru pour lui tout l'hiver. »",
        "fr | Et Griezmann de conclure : | Antoine Griezmann | « Nous avons couru pour lui tout l'hiver. »",
        "fr | Et le capitaine Antoine Griezmann d'insister : | Antoine Griezmann | “Nous avons couru pour lui tout l'hiver.”",
        "fr | Ce à quoi Antoine Griezmann a répondu : | Antoine Griezmann | « Nous avons couru pour lui tout l'hiver. »",
        "es | Y Dani Carvajal añadió: | Daniel Carvajal | «Corrimos por él durante todo el invierno.»",
        "es | Y añadió Dani Carvajal: | Daniel Carvajal | “Corrimos por él durante todo el invierno.”",
        "es | Palabra de Dani Carvajal: | Daniel Carvajal | «Corrimos por él durante todo el invierno.»",
        "ar | وأضاف أشرف حكيمي: | Achraf Hakimi | «ركضنا من أجله طوال فصل الشتاء القاسي».",
        "ar | وفي الختام قال أشرف حكيمي: | Achraf Hakimi | \"ركضنا من أجله طوال فصل الشتاء القاسي\".",
        "en | Added captain Virgil van Dijk: | Virgil van Dijk | “We ran for him all through the winter.”",
        "en | And this from Virgil van Dijk: | Virgil van Dijk | ‘We ran for him all through the winter.’",
        "en | Virgil van Dijk, for his part: | Virgil van Dijk | „We ran for him all through the winter.“"
      })
  void aLineThatEndsWithAColonIntroducesTheNextParagraph(
      String language, String line, String who, String quote) {
    var opening = language.equals("fr") ? "Antoine Griezmann est resté. " : "";

    assertThat(speakers(language, opening + "\n\n" + line + "\n\n" + quote)).containsExactly(who);
    assertThat(speakers(language, opening + line + " " + quote)).containsExactly(who);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | «Corrimos por él durante todo el invierno.» — Dani Carvajal | Daniel Carvajal",
        "es | \"Corrimos por él durante todo el invierno\". - Dani Carvajal, capitán | Daniel Carvajal",
        "es | «Corrimos por él durante todo el invierno». (Dani Carvajal) | Daniel Carvajal",
        "fr | « Nous avons couru pour lui tout l'hiver. » – Antoine Griezmann | Antoine Griezmann",
        "fr | « Nous avons couru pour lui tout l'hiver » (Antoine Griezmann) | Antoine Griezmann",
        "ar | «ركضنا من أجله طوال فصل الشتاء القاسي». – أشرف حكيمي | Achraf Hakimi",
        "ar | “ركضنا من أجله طوال فصل الشتاء القاسي” (أشرف حكيمي) | Achraf Hakimi",
        "en | “We ran for him all through the winter.” ― Virgil van Dijk | Virgil van Dijk",
        "en | “We ran for him all through the winter.” (Virgil van Dijk, Liverpool) | Virgil van Dijk",
        "en | “We ran for him all through the winter.” -- Virgil van Dijk | Virgil van Dijk"
      })
  void aSignatureNamesTheSpeaker(String language, String quote, String who) {
    var spaced = quote.replaceFirst(" (--? |[—–―(])", "\n\n$1");

    assertThat(speakers(language, quote)).containsExactly(who);
    assertThat(speakers(language, spaced)).containsExactly(who);
  }

  @Test
  void aSignatureEndsAQuoteOfSeveralParagraphs() {
    assertThat(
            speakers(
                "en",
                """
                “We ran for him all through the winter.

                “And we would do it again tomorrow morning.”

                — Virgil van Dijk
                """))
        .containsExactly("Virgil van Dijk", "Virgil van Dijk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "‹We ran for him all through the winter›, Virgil van Dijk said.",
        "❝We ran for him all through the winter❞, Virgil van Dijk said.",
        "‚We ran for him all through the winter,‘ Virgil van Dijk said.",
        "« We ran for him all through the winter », Virgil van Dijk said.",
        "„We ran for him all through the winter”, Virgil van Dijk said.",
        "「We ran for him all through the winter」, Virgil van Dijk said."
      })
  void theMarksOfEveryLanguageAreRead(String body) {
    assertThat(said("en", body))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Virgil van Dijk: We ran for him all through the winter");
  }

  @Test
  void aContinuedParagraphMayOpenWithAClosingGuillemet() {
    assertThat(
            said(
                "fr",
                """
                Antoine Griezmann a déclaré : « Nous avons couru pour lui tout l'hiver.

                » Et nous le ferions encore demain matin. »
                """))
        .containsExactly(
            "Antoine Griezmann: Nous avons couru pour lui tout l'hiver.",
            "Antoine Griezmann: Et nous le ferions encore demain matin.");
  }

  // Controls: what resembles these forms and is none of them.

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Marks for players, each with a note.
        "Ederson: Saved what he had to save, no more.\n\nErling Haaland: A goal and a yellow card.\n\nPhil Foden: Came on late and ran a lot.",
        // Questions without answers.
        "The Echo: Who will win it?\n\nThe Echo: And by how much?\n\nErling Haaland: top scorer so far",
        // Notes for a fixture.
        "Venue: The old harbour ground by the river\n\nReferee: A man with a whistle and a map\n\nHistory: Erling Haaland has scored there twice",
        // The name is only the last word of what stands before the colon.
        "Our view of Erling Haaland: He is fit enough to play an hour.\n\nTheir view of Erling Haaland: He is not fit to play at all.\n\nOne more look at Haaland: He will sit on the bench.",
        // Verbs of speech before reported speech.
        "وأضاف حكيمي: لن نترك أحدا وراءنا في الشتاء.\n\nوقال حكيمي: هكذا تعلمنا من المدرب.\n\nوختم حكيمي: شكرا للجماهير على الدعم.",
      })
  void labelledParagraphsThatAreNoInterviewHoldNoQuotes(String body) {
    assertThat(said("en", body)).isEmpty();
  }

  @Test
  void theQuestionsOfAnInterviewAreNobodysQuotes() {
    assertThat(
            said(
                "en",
                """
                Harbour Echo: You once said “the sea is my second coach”, is it still?

                Erling Haaland: It is, and it shouts less than the first one.

                Harbour Echo: Does Pep Guardiola know that?

                Erling Haaland: He does now, thank you very much.
                """))
        .hasSize(2)
        .allSatisfy(said -> assertThat(said).startsWith("Erling Haaland: "));
  }

  @Test
  void initialsThatTwoPeopleShareNameNeither() {
    assertThat(
            said(
                "en",
                """
                Luka Modrić and Lautaro Martínez met in the studio of Inter.

                Q: Who was quicker?

                LM: I was, and everybody in this room knows it.

                Q: Really?

                LM: Ask the man who measured it, he still has the watch.
                """))
        .isEmpty();
  }

  @Test
  void anInterviewOfTwoPeopleWithoutNamesOnItsAnswersIsNobodys() {
    assertThat(
            said(
                "en",
                """
                Luka Modrić and Jude Bellingham of Real Madrid sat down together.

                Q: Who was quicker?

                A: I was, and everybody in this room knows it.

                Q: Really?

                A: Ask the man who measured it, he still has the watch.
                """))
        .isEmpty();
  }

  @Test
  void aSignatureSignsOneQuoteOnly() {
    assertThat(
            speakers(
                "en",
                """
                “We ran for him all through the winter.” — Virgil van Dijk

                “The pitch was a lake and we had no boats.” — Jude Bellingham

                “Nobody told us that the bus would be late again.”
                """))
        .containsExactly("Virgil van Dijk", "Jude Bellingham", "-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A bracket that says where the words were printed, not who said them.
        "“We ran for him all through the winter.” (Harbour Echo)",
        // A list that follows a quote.
        "“We ran for him all through the winter.”\n\n- Virgil van Dijk\n\n- Jude Bellingham",
        // A dash that goes on with the sentence.
        "“We ran for him all through the winter” – Virgil van Dijk heard it from the stand and left early.",
        // A bracket that explains who is meant.
        "“We ran for him all through the winter” (Virgil van Dijk was the man they meant)."
      })
  void notEveryNameAfterAQuoteIsASignature(String body) {
    assertThat(speakers("en", body)).containsExactly("-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A banner hung over the stand of Virgil van Dijk's first club:\n\n“We ran for him all through the winter.”",
        "One of the supporters added:\n\n“We ran for him all through the winter, Virgil van Dijk or not.”",
      })
  void anIntroductionWithoutASpeakerNamesNobody(String body) {
    assertThat(speakers("en", body)).containsExactly("-");
  }

  @Test
  void aSpeakerBesideAVerbCountsMoreThanANameAfterADash() {
    assertThat(
            speakers(
                "en",
                "“We ran for him all through the winter,” Virgil van Dijk said – Jude Bellingham"
                    + " nodded."))
        .containsExactly("Virgil van Dijk");
  }

  @Test
  void aSignedQuoteIsSure() {
    var read = Reading.of("en", "“We ran for him all through the winter.” — Virgil van Dijk");

    assertThat(read.quotes()).extracting(Quote::sure).containsExactly(true);
  }
}
