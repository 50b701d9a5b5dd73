package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.Relation.Kind;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.MatchStatement;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finder of upcoming matches: "Mbappé against Argentina in the final". */
final class FixtureFinder {

  private static final CueWords FUTURE = CueWords.of("still to come");
  private static final Pattern AND_ON =
      Pattern.compile(Lexicon.regex("^{{and}} .*"), Pattern.DOTALL);
  private static final int MAX_DISTANCE = 45;

  private final ArticleContext articleContext;
  private final Text text;
  private final List<MatchStatement> found = new ArrayList<>();
  private boolean isFuture;

  FixtureFinder(ArticleContext articleContext) {
    this.articleContext = articleContext;
    this.text = articleContext.text();
  }

  List<MatchStatement> found() {
    return found;
  }

  void read(int number) {
    var sentence = text.sentences.get(number);
    var goesOn = AND_ON.matcher(articleContext.plain(sentence)).matches();
    isFuture = (goesOn && isFuture) || FUTURE.anyIn(text, sentence);
    if (articleContext.sides().withPeople(sentence).size() < 2
        || articleContext.isAboutAnotherMatch(sentence)) {
      return;
    }
    for (var relation : Relation.find(text, sentence.start(), sentence.end())) {
      if (relation.kind() == Kind.MEETS) {
        readMeeting(sentence, relation);
      }
    }
  }

  private void readMeeting(Text.Sentence sentence, Relation relation) {
    var announced = FixtureVerbs.isIn(text, relation.start(), relation.end());
    if (!isFuture && !announced) {
      return;
    }
    var here = articleContext.sides().withPeople(sentence);
    var left =
        here.stream().filter(s -> s.end() <= relation.start()).reduce((a, b) -> b).orElse(null);
    var after = here.stream().filter(s -> s.start() >= relation.end()).toList();
    var right =
        after.isEmpty() || after.getFirst().start() - relation.end() > MAX_DISTANCE
            ? null
            : after.getFirst();
    if (relation.verbFirst() && after.size() > 1 && right != null) {
      left = right;
      right = after.get(1);
    }
    if (left == null || right == null || right.subject().isPerson()) {
      return;
    }
    var home = articleContext.sides().sideOf(left.subject(), right.subject().kind());
    if (home != null && !home.equals(right.subject())) {
      addStatement(sentence, relation, home, right.subject());
    }
  }

  private void addStatement(Text.Sentence sentence, Relation relation, Subject home, Subject away) {
    var setting = articleContext.setting(sentence, relation.start(), true);
    var day = setting.day();
    var enough = isFuture ? setting.stage() != null || day != null : day != null;
    if (enough
        && (day == null
            || articleContext.articleDay() == null
            || !day.isBefore(articleContext.articleDay()))) {
      found.add(
          new MatchStatement(
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

  /** Returns whether the same article reports an upcoming match as already played. */
  static boolean isOver(MatchStatement fixture, @Nullable MatchStatement played) {
    return played != null
        && played.hasSamePair(fixture)
        && (fixture.setting().day() == null
            || played.setting().day() == null
            || !fixture.setting().day().isAfter(played.setting().day()));
  }
}
