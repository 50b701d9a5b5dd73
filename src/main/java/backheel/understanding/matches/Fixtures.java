package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.Relation.Kind;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who is to meet whom: "Mbappé against Argentina in the final", said of what is to come. */
final class Fixtures {

  private static final Cues FUTURE = Cues.of("future");
  private static final Pattern AND_ON = Pattern.compile("^(?:and|et|y) .*", Pattern.DOTALL);
  private static final int REACH = 45;

  private final Article article;
  private final Text text;
  private final List<Told> found = new ArrayList<>();
  private boolean ahead;

  Fixtures(Article article) {
    this.article = article;
    this.text = article.text();
  }

  List<Told> found() {
    return found;
  }

  void read(int number) {
    var sentence = text.sentences.get(number);
    var goesOn = AND_ON.matcher(article.plain(sentence)).matches();
    ahead = (goesOn && ahead) || FUTURE.anyIn(text, sentence);
    if (article.sides().withPeople(sentence).size() < 2 || article.leadsAway(sentence)) {
      return;
    }
    for (var relation : Relation.in(text, sentence.start(), sentence.end())) {
      if (relation.kind() == Kind.MEETS) {
        meeting(sentence, relation);
      }
    }
  }

  private void meeting(Text.Sentence sentence, Relation relation) {
    var announced = Facing.isIn(text, relation.start(), relation.end());
    if (!ahead && !announced) {
      return;
    }
    var here = article.sides().withPeople(sentence);
    var left =
        here.stream().filter(s -> s.end() <= relation.start()).reduce((a, b) -> b).orElse(null);
    var after = here.stream().filter(s -> s.start() >= relation.end()).toList();
    var right =
        after.isEmpty() || after.getFirst().start() - relation.end() > REACH
            ? null
            : after.getFirst();
    if (relation.verbFirst() && after.size() > 1 && right != null) {
      left = right;
      right = after.get(1);
    }
    if (left == null || right == null || right.subject().isPerson()) {
      return;
    }
    var home = article.sides().sideOf(left.subject(), right.subject().kind());
    if (home != null && !home.equals(right.subject())) {
      told(sentence, relation, home, right.subject());
    }
  }

  private void told(Text.Sentence sentence, Relation relation, Subject home, Subject away) {
    var setting = article.setting(sentence, relation.start(), true);
    var day = setting.day();
    var enough = ahead ? setting.stage() != null || day != null : day != null;
    if (enough && (day == null || article.told() == null || !day.isBefore(article.told()))) {
      found.add(
          new Told(
              home,
              away,
              null,
              null,
              /* afterExtraTime= */ false,
              setting,
              MatchFact.Status.SCHEDULED,
              sentence.start()));
    }
  }

  /** Whether what is read as to come has been played, by the same article. */
  static boolean isOver(Told fixture, @Nullable Told played) {
    return played != null
        && played.samePair(fixture)
        && (fixture.setting().day() == null
            || played.setting().day() == null
            || !fixture.setting().day().isAfter(played.setting().day()));
  }
}
