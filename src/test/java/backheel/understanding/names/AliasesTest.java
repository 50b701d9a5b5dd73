package backheel.understanding.names;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.football.TextFolding;
import backheel.story.Subject;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts every name of the catalogue into sentences of four languages. The names are parted in three
 * by a hash; while the rules were made, the last third was not looked at.
 */
class AliasesTest {

  private static final Logger LOG = LoggerFactory.getLogger(AliasesTest.class);

  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final NameFinder FINDER = new NameFinder(CATALOGUE);

  /** By language and kind: {@code @} is the name, {@code #} the side that somebody belongs to. */
  private static final Map<String, Map<String, List<String>>> CARRIERS =
      Map.of(
          "en",
          Map.of(
              "person",
              List.of(
                  "# won the league match on Sunday. A late goal by @ settled it, the referee said.",
                  "The squad of # trained in the rain. \"We will be ready,\" said @ after it."),
              "team",
              List.of(
                  "The football season goes on: the referee gave a penalty against @ late in the match.",
                  "The friendly ended in a draw. The coach of @ named his squad after the match."),
              "club",
              List.of(
                  "The football season goes on: the referee gave a penalty against @ late in the match.",
                  "The striker has signed for @ and will score goals there, said his agent."),
              "other",
              List.of("The draw for the @ was held before the football match."),
              "told",
              List.of("The coach of % was content.")),
          "fr",
          Map.of(
              "person",
              List.of(
                  "# a remporté le match de championnat. Un but de @ en fin de rencontre a suffi.",
                  "Le football reprend pour #. « Nous serons prêts », a dit @ après la séance."),
              "team",
              List.of(
                  "Le match de football reprend : l'arbitre siffle un penalty contre @ en fin de match.",
                  "Le match s'est terminé sur un nul. L'entraîneur de @ a donné sa liste de joueurs."),
              "club",
              List.of(
                  "Le match de football reprend : l'arbitre siffle un penalty contre @ en fin de match.",
                  "L'attaquant a signé avec @ et marquera des buts en championnat."),
              "other",
              List.of("Le tirage au sort de la @ a eu lieu avant le match de football."),
              "told",
              List.of("L'entraîneur de % était content.")),
          "es",
          Map.of(
              "person",
              List.of(
                  "# ganó el partido de liga. Un gol de @ al final decidió el encuentro.",
                  "El fútbol vuelve para #. «Estaremos listos», dijo @ después de la sesión."),
              "team",
              List.of(
                  "El partido de fútbol sigue: el árbitro pitó un penalti contra @ al final.",
                  "El partido acabó en empate. El entrenador de @ dio la lista de jugadores."),
              "club",
              List.of(
                  "El partido de fútbol sigue: el árbitro pitó un penalti contra @ al final.",
                  "El delantero fichó por @ y marcará goles en la liga de fútbol."),
              "other",
              List.of("El sorteo de la @ se hizo antes del partido de fútbol."),
              "told",
              List.of("El entrenador del % estaba contento.")),
          "ar",
          Map.of(
              "person",
              List.of(
                  "فاز # في مباراة كرة القدم. وسجل @ هدفا في الدقيقة الأخيرة.",
                  "تدرب لاعبو # قبل المباراة. وقال @ بعد الحصة: سنكون جاهزين."),
              "team",
              List.of(
                  "في مباراة كرة القدم سجل المهاجم هدفا ضد @ في الدقيقة الأخيرة.",
                  "انتهت المباراة بالتعادل. وأعلن مدرب @ قائمة اللاعبين."),
              "club",
              List.of(
                  "في مباراة كرة القدم سجل المهاجم هدفا ضد @ في الدقيقة الأخيرة.",
                  "انضم المهاجم إلى فريق @ في كرة القدم وسجل هدفا في المباراة."),
              "other",
              List.of("أقيمت قرعة @ قبل مباراة كرة القدم."),
              "told",
              List.of("مدرب % سعيد.")));

  /** Stories in which names of the catalogue stand for something else. */
  private static final List<String> DECOYS =
      List.of(
          "Rice and bread were served in the hall, and the children had a park to play in.",
          "She took the train from Reading to Bath and wrote a book about Nice and Angers.",
          "The son of the baker sat on a chair and read about a king of old.",
          "The minister of France flew to Madrid to speak of trade with Portugal and Italy.",
          "Hotels in Valencia, Liverpool and Monaco were full, said the travel agency.",
          "Peter Mbappe, a plumber, and Jonathan Saka, a cook, opened a shop in Leeds.",
          "Le maire de Lens a inauguré une école, puis il est parti pour Lille et Toulouse.",
          "La ministra viajó a Barcelona y a Sevilla para hablar de trenes y de agua.",
          "The orchestra of Milan plays in Parma, Bologna and Genoa before the summer.",
          "A forest near Nottingham burned, and the county of Derby sent firemen.",
          "The wolves of the mountain came down in winter, and the eagles were gone.",
          "The blues singer Gavin King sang of red roses and the white hart inn.");

  private record Case(Entry entry, String name, Usage usage, String language) {
    int third() {
      return Math.floorMod((name + entry.subject().key()).hashCode(), 3);
    }
  }

  private static final class Tally {
    int of;
    int found;
    int wrong;
    final List<String> missed = new ArrayList<>();

    double recall() {
      return 100.0 * found / of;
    }

    double precision() {
      return 100.0 * found / (found + wrong);
    }
  }

  private final Map<String, Set<Subject>> shared = shared();

  @Test
  void findsTheNamesThatNoRuleWasMadeFor() {
    var thirds = List.of(new Tally(), new Tally(), new Tally());
    for (var one : cases()) {
      tell(one, thirds.get(one.third()));
    }
    var held = thirds.get(2);
    for (var third : thirds) {
      LOG.info(
          "third {}: {} sentences, found {} %, precision {} %",
          thirds.indexOf(third),
          third.of,
          String.format(Locale.ROOT, "%.2f", third.recall()),
          String.format(Locale.ROOT, "%.2f", third.precision()));
    }
    thirds.get(0).missed.stream().limit(Integer.getInteger("aliases.show", 0)).forEach(LOG::info);

    assertThat(held.recall()).isGreaterThanOrEqualTo(99.0);
    assertThat(held.precision()).isGreaterThanOrEqualTo(99.5);
  }

  @Test
  void findsNobodyInStoriesOfSomethingElse() {
    for (var decoy : DECOYS) {
      var named = FINDER.find(TokenizedText.of("", decoy), decoy.startsWith("L") ? "fr" : "en");

      assertThat(named).as(decoy).noneMatch(n -> n.entry() != null);
    }
  }

  private void tell(Case one, Tally tally) {
    var subject = one.entry().subject();
    var own = CARRIERS.getOrDefault(one.language(), Map.of());
    var told =
        needsTelling(one)
            ? own.getOrDefault("told", List.of("")).getFirst().replace("%", subject.name())
            : "";
    for (var carrier : own.getOrDefault(kind(subject), List.of())) {
      var side = CATALOGUE.teamOf(subject).or(() -> CATALOGUE.clubOf(subject));
      var clue = side.map(s -> CATALOGUE.name(s, one.language())).orElse("FIFA");
      var before = carrier.replace("#", clue);
      var at = before.indexOf('@');
      var end = at + one.name().length();
      var story = before.replace("@", one.name()) + " " + told;
      var right = 0;
      var wrong = new ArrayList<String>();
      for (var name : FINDER.find(TokenizedText.of("", story), one.language())) {
        var found = name.subject();
        var overlaps = name.start() < end && name.end() > at;
        var expected =
            found != null
                && (found.equals(subject) || (!overlaps && found.equals(side.orElse(null))));
        right += overlaps && expected ? 1 : 0;
        if (found != null && !expected) {
          wrong.add(found.key());
        }
      }
      tally.of++;
      tally.found += Math.min(1, right);
      tally.wrong += wrong.size();
      if (right == 0 || !wrong.isEmpty()) {
        tally.missed.add(
            (wrong.isEmpty() ? "MISSED " : "WRONG " + wrong + " ")
                + subject.key()
                + (" " + one.usage() + " " + one.language() + ": " + story));
      }
    }
  }

  private static String kind(Subject subject) {
    return switch (subject.kind()) {
      case PLAYER, MANAGER, PERSON -> "person";
      case TEAM -> "team";
      case CLUB -> "club";
      case COMPETITION, VENUE -> "other";
    };
  }

  /**
   * A nickname, a surname that tells nothing, a shared name: the story says in full who is meant.
   */
  private boolean needsTelling(Case one) {
    var subject = one.entry().subject();
    var folded = TextFolding.fold(one.name());
    return one.usage() == Usage.NICKNAME
        || shared.getOrDefault(folded, Set.of()).size() > 1
        || CandidateMention.COMMON.contains(folded)
        || (one.usage() == Usage.SURNAME && CATALOGUE.teamOf(subject).isEmpty());
  }

  private static Map<String, Set<Subject>> shared() {
    var shared = new HashMap<String, Set<Subject>>();
    for (var entry : CATALOGUE.entries()) {
      names(entry)
          .keySet()
          .forEach(name ->
              shared
                  .computeIfAbsent(TextFolding.fold(name), key -> new HashSet<>())
                  .add(entry.subject()));
    }
    return shared;
  }

  private static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var entry : CATALOGUE.entries()) {
      if (entry.subject().id().equals("friendly")) {
        continue;
      }
      names(entry)
          .forEach((name, usage) -> {
            var arabic = name.codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
            for (var language : arabic ? List.of("ar") : List.of("en", "fr", "es")) {
              cases.add(new Case(entry, name, usage, language));
            }
          });
    }
    return cases;
  }

  private static Map<String, Usage> names(Entry entry) {
    var names = new LinkedHashMap<String, Usage>();
    names.put(entry.subject().name(), Usage.NAME);
    entry.nameByLanguage().values().forEach(name -> names.putIfAbsent(name, Usage.NAME));
    for (Alias alias : entry.aliases()) {
      if (alias.usage() != Usage.DEMONYM) {
        names.putIfAbsent(alias.name(), alias.usage());
      }
    }
    return names;
  }
}
