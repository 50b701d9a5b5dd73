package backheel.understanding.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.story.Quote;
import backheel.understanding.ArticleAnalysis;
import backheel.understanding.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every form of attribution, in each language that Backheel serves. */
class SpokenInFourLanguagesTest {

  private static List<Boolean> sure(ArticleAnalysis read) {
    return read.quotes().stream().map(Quote::sure).toList();
  }

  private static List<String> when(ArticleAnalysis read) {
    return read.quotes().stream().map(Quote::when).toList();
  }

  @Test
  void englishPutsTheSpeakerOnEitherSideOfTheVerb() {
    var read =
        Reading.of(
            "en",
            """
            Arsenal beat Chelsea 2-0 in the Premier League on Saturday. “We defended like a family,” Mikel Arteta told Radio Atlas after the match. “The players deserve all of it.”

            “It is a very long season,” he added.

            “We were second best all day,” said Chelsea captain Reece James, who had come on at half-time.
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Mikel Arteta: We defended like a family,",
            "Mikel Arteta: The players deserve all of it.",
            "Mikel Arteta: It is a very long season,",
            "Reece James: We were second best all day,");
    assertThat(sure(read)).containsOnly(true);
    assertThat(when(read))
        .containsExactly(
            "told Radio Atlas after the match", "told Radio Atlas after the match", "", "");
  }

  @Test
  void englishKnowsASpeakerByTheNameThatFollowsARelativeClause() {
    var read =
        Reading.of(
            "en",
            """
            Harry Kane, who scored twice for Bayern Munich in the Bundesliga, said the win was "the best answer we could give".

            According to Thomas Müller, "nobody in this club panics after one defeat".
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Harry Kane: the best answer we could give",
            "Thomas Müller: nobody in this club panics after one defeat");
    assertThat(sure(read)).containsOnly(true);
  }

  @Test
  void frenchTurnsVerbAndSpeakerRound() {
    var read =
        Reading.of(
            "fr",
            """
            Le Maroc a battu le Portugal en quart de finale de la Coupe du monde. « On forme un groupe rare », a déclaré Walid Regragui en conférence de presse.

            « Personne ne croyait à ce parcours », a ajouté le sélectionneur du Maroc.

            Selon Antoine Griezmann, « cette équipe a une âme ».

            Kylian Mbappé, lui, a confié au micro de Radio Atlas : « Je savoure chaque minute. »
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Walid Regragui: On forme un groupe rare",
            "Walid Regragui: Personne ne croyait à ce parcours",
            "Antoine Griezmann: cette équipe a une âme",
            "Kylian Mbappé: Je savoure chaque minute.");
    assertThat(when(read))
        .containsExactly("en conférence de presse", "", "", "au micro de Radio Atlas");
  }

  @Test
  void frenchKeepsTheVerbInsideTheMarks() {
    var read =
        Reading.of(
            "fr",
            "Kylian Mbappé a marqué deux buts pour le Real Madrid en Liga. « Je me sens chez moi ici,"
                + " expliquait-il après la rencontre. Le public me pousse. »");

    assertThat(read.quotes()).hasSize(1);
    assertThat(read.quotes().getFirst().speaker()).extracting("name").isEqualTo("Kylian Mbappé");
  }

  @Test
  void spanishLeavesTheSubjectOutOrPutsItLast() {
    var read =
        Reading.of(
            "es",
            """
            El Barcelona ganó 2-0 al Sevilla en LaLiga. «Vamos por el buen camino», dijo Robert Lewandowski en zona mixta. «El equipo crece cada semana», añadió el delantero polaco.

            El entrenador del Barcelona, Hansi Flick, se mostró satisfecho: «Ha sido un partido completo».

            Luka Modric aseguró en rueda de prensa: "Fue una noche para recordar". "No me voy a rendir nunca", sentenció.
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Robert Lewandowski: Vamos por el buen camino",
            "Robert Lewandowski: El equipo crece cada semana",
            "Hansi Flick: Ha sido un partido completo",
            "Luka Modrić: Fue una noche para recordar",
            "Luka Modrić: No me voy a rendir nunca");
    assertThat(when(read)).contains("en zona mixta", "en rueda de prensa");
  }

  @Test
  void arabicPutsTheVerbFirst() {
    var read =
        Reading.of(
            "ar",
            """
            فاز المغرب على البرتغال في ربع نهائي كأس العالم. وقال وليد الركراكي في مؤتمر صحفي: «كتبنا صفحة جديدة بفضل اللاعبين».

            وأضاف مدرب المغرب: «لن نتوقف عند هذا الحد أبدا».

            من جانبه، أكد أشرف حكيمي أن «الحلم مستمر مع هذا الجيل».

            صرح كيليان مبابي لقناة الأطلس في أبريل: "أنا سعيد جدا في مدريد". وتابع: "هذا حلم طفولتي منذ زمن بعيد".
            """);

    assertThat(Reading.said(read))
        .containsExactly(
            "Walid Regragui: كتبنا صفحة جديدة بفضل اللاعبين",
            "Walid Regragui: لن نتوقف عند هذا الحد أبدا",
            "Achraf Hakimi: الحلم مستمر مع هذا الجيل",
            "Kylian Mbappé: أنا سعيد جدا في مدريد",
            "Kylian Mbappé: هذا حلم طفولتي منذ زمن بعيد");
    assertThat(when(read)).contains("في مؤتمر صحفي", "لقناة الأطلس في أبريل");
  }

  @Test
  void theOccasionMayBeToldInTheSentenceBefore() {
    var read =
        Reading.of(
            "en",
            "Harry Kane told Radio Atlas in April that he would stay at Bayern Munich. \"I have found"
                + " my home here,\" he said.");

    assertThat(Reading.said(read)).containsExactly("Harry Kane: I have found my home here,");
    assertThat(when(read)).containsExactly("told Radio Atlas in April");
  }
}
