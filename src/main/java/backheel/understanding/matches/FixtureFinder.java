package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Subject;
import backheel.understanding.matches.SideRelation.Kind;
import backheel.understanding.matches.context.ArticleContext;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.MatchStatement;
import backheel.understanding.matches.context.SideMention;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finder of upcoming matches: "Mbappé against Argentina in the final". */
final class FixtureFinder {

  private static final CueWords FUTURE = CueWords.of("still to come");
  private static final CueWords UNKNOWN = CueWords.of("opponents not known yet");
  private static final Pattern CLAUSE =
      Pattern.compile(Lexicon.regex("[,;،؛]| {{and}} | {{and, joined}}"));
  private static final Pattern AND_ON =
      Pattern.compile(Lexicon.regex("^{{and}} .*"), Pattern.DOTALL);
  private static final int MAX_DISTANCE = 45;

  private final ArticleContext articleContext;
  private final TokenizedText text;
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
    SideRelation result = null;
    for (var relation : SideRelation.find(text, sentence.start(), sentence.end())) {
      if (relation.kind() == Kind.MEETS
          && !articleContext.isAboutAnotherTeam(sentence, relation.start())) {
        readMeeting(sentence, relation, result);
      } else if (relation.kind() != Kind.MEETS) {
        result = relation;
      }
    }
  }

  /**
   * Reads a match announced.
   *
   * @param result the last result stated before it in the sentence
   */
  private void readMeeting(
      TokenizedText.Sentence sentence, SideRelation relation, @Nullable SideRelation result) {
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
    if (relation.verbFirst() && right != null && isPair(right, after)) {
      left = right;
      right = after.get(1);
    } else if (left != null && result != null && isObject(left, result, relation)) {
      left = subject(here, result);
    }
    if (left == null
        || right == null
        || right.subject().isPerson()
        || UNKNOWN.anyIn(text, /* start= */ relation.end(), /* end= */ right.start())) {
      return;
    }
    var home = articleContext.sides().sideOf(left.subject(), right.subject().kind());
    if (home != null && !home.equals(right.subject())) {
      var setting =
          result == null
              ? articleContext.setting(sentence, relation.start(), true)
              : articleContext.settingAfterResult(sentence, relation.start());
      addStatement(sentence, setting, home, right.subject());
    }
  }

  /** Returns whether the first two sides after a verb belong together. */
  private boolean isPair(SideMention first, List<SideMention> after) {
    return after.size() > 1
        && after.get(1).start() - first.end() <= MAX_DISTANCE
        && !CLAUSE.matcher(text.plain.substring(first.end(), after.get(1).start())).find();
  }

  /**
   * Returns whether the side is the object of the result, after which the subject does something
   * else: "beat Spain and will face Italy".
   */
  private boolean isObject(SideMention side, SideRelation result, SideRelation meeting) {
    return result.end() <= side.start()
        && (meeting.verbFirst()
            || CLAUSE.matcher(text.plain.substring(side.end(), meeting.start())).find());
  }

  private static @Nullable SideMention subject(List<SideMention> here, SideRelation result) {
    return result.verbFirst()
        ? here.stream().filter(s -> s.start() >= result.end()).findFirst().orElse(null)
        : here.stream().filter(s -> s.end() <= result.start()).reduce((a, b) -> b).orElse(null);
  }

  private void addStatement(
      TokenizedText.Sentence sentence, MatchStatement.Setting setting, Subject home, Subject away) {
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
