package backheel.understanding.matches;

import backheel.story.Subject;
import backheel.understanding.matches.context.CueWords;
import backheel.understanding.matches.context.SideMention;
import backheel.understanding.matches.context.SideMentions;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two sides of a sentence between which a relation holds. */
final class SidePairFinder {

  /**
   * The acting side, and the other.
   *
   * @param guessed whether the other is merely the other side that the sentence names
   */
  record Pair(SideMention left, SideMention right, boolean guessed) {}

  private static final int MAX_DISTANCE = 110;
  private static final Pattern THEM = Pattern.compile(Lexicon.regex("^ {{them}}\\b"));
  private static final Pattern OF =
      Pattern.compile(Lexicon.regex("{{of a team}} ?(?:{{article before a team's name}})?$"));
  private static final Pattern AGAINST =
      Pattern.compile(Lexicon.regex("(?:^|\\s){{against, between two words}}(?: |$)"));
  private static final Pattern AND =
      Pattern.compile(
          Lexicon.regex(
              "(?:,| {{and}}|\\s?{{and, joined}})? ?(?:{{article before a team's name}})?"));
  private static final int MAX_ADJACENT_DISTANCE = 3;
  private static final Pattern ASIDE = Pattern.compile(Lexicon.regex("{{aside about a team}}"));
  private static final Pattern THEN = Pattern.compile(Lexicon.regex("(?:;|{{and then}}|, )"));
  private static final CueWords FUTURE = CueWords.of("still to come");

  private final TokenizedText text;
  private final SideMentions sideMentions;
  private final TokenizedText.Sentence sentence;
  private final List<SideMention> sentenceSides;
  private final List<SideRelation> relations;
  private final RelationWordingClassifier wording;
  private final List<TokenizedText.Sentence> asides = new ArrayList<>();

  /** The pairs found so far. */
  private final Map<SideRelation, Optional<Pair>> known = new HashMap<>();

  SidePairFinder(
      TokenizedText text,
      SideMentions sideMentions,
      TokenizedText.Sentence sentence,
      List<SideMention> here,
      List<SideRelation> relations) {
    this.text = text;
    this.sideMentions = sideMentions;
    this.sentence = sentence;
    this.sentenceSides = here;
    this.relations = relations;
    this.wording = new RelationWordingClassifier(text, sentence.start());
    var aside = ASIDE.matcher(text.plain.substring(sentence.start(), sentence.end()));
    while (aside.find()) {
      asides.add(
          new TokenizedText.Sentence(
              sentence.start() + aside.start(), sentence.start() + aside.end(), false));
    }
  }

  @Nullable Pair of(SideRelation relation) {
    var pair = known.get(relation);
    if (pair == null) {
      pair = Optional.ofNullable(find(relation));
      known.put(relation, pair);
    }
    return pair.orElse(null);
  }

  private @Nullable Pair find(SideRelation relation) {
    var near = withinReach(relation);
    var before = near.stream().filter(s -> s.end() <= relation.start()).toList();
    var after = near.stream().filter(s -> s.start() >= relation.end()).toList();
    var left = before.isEmpty() ? null : before.getLast();
    var right =
        after.isEmpty() || after.getFirst().start() - relation.end() > MAX_DISTANCE
            ? null
            : after.getFirst();
    if (right != null && takesBoth(relation, left, after)) {
      left = right;
      right = second(after, left);
    } else if (right != null && isOwnClause(relation, right)) {
      right = null;
    }
    if (relation.kind() == SideRelation.Kind.DREW && before.size() > 1 && left != null) {
      var first = before.get(before.size() - 2);
      if (right == null || isJoined(first, left)) {
        right = isJoined(first, left) ? left : null;
        left = right == null ? left : first;
      }
    }
    if (right == null && before.size() > 1 && wording.isAfterthought(relation)) {
      left = before.getFirst();
    }
    var said =
        wording.continuesSubject(relation) || (relation.verbFirst() && after.isEmpty())
            ? ofTheOneBefore(relation)
            : null;
    if (said != null) {
      left = said.left();
      right = right == null ? said.right() : right;
    }
    if (right == null && wording.isInPassing(relation)) {
      return null;
    }
    var guessed = left != null && right == null;
    if (left != null && right == null) {
      right =
          THEM.matcher(text.plain.substring(relation.end(), sentence.end())).find()
              ? sideMentions.lastBefore(sentence.start(), left.subject())
              : theOther(left, wording.isAfterthought(relation));
    }
    if (left == null && right != null) {
      left = sideMentions.theyBefore(sentence, relation.start(), right.subject());
    }
    return left == null
            || right == null
            || left.subject().equals(right.subject())
            || left.subject().kind() != right.subject().kind()
        ? null
        : new Pair(left, right, guessed);
  }

  /** Returns whether the relation has the subject of the previous one. */
  boolean continuesSubject(SideRelation relation) {
    return wording.continuesSubject(relation);
  }

  /** Returns whether the relation is about an earlier match: ", who had beaten Everton 2-0,". */
  boolean isEarlier(SideRelation relation) {
    return asides.stream().anyMatch(aside -> aside.holds(relation.start()))
        && wording.isPastPerfect(relation);
  }

  /**
   * Returns the sides of the relation's own clause; for an aside, its sides and the one it is
   * about.
   */
  private List<SideMention> withinReach(SideRelation relation) {
    for (var aside : asides) {
      if (aside.holds(relation.start())) {
        var inside = new ArrayList<SideMention>();
        sentenceSides.stream()
            .filter(s -> s.end() <= aside.start())
            .reduce((a, b) -> b)
            .ifPresent(inside::add);
        sentenceSides.stream().filter(s -> aside.holds(s.start())).forEach(inside::add);
        return inside;
      }
    }
    return sentenceSides.stream()
        .filter(s -> asides.stream().noneMatch(a -> a.holds(s.start())))
        .toList();
  }

  /**
   * Returns whether both sides follow: "Victoire du Maroc sur la Belgique", "a draw between"; in
   * Arabic unless "على" follows.
   */
  private boolean takesBoth(
      SideRelation relation, @Nullable SideMention left, List<SideMention> after) {
    var right = after.getFirst();
    var between = text.plain.substring(relation.end(), right.start());
    var alone = left != null && second(after, right) == null;
    if (relation.verbFirst()) {
      return left == null
          || (!AGAINST.matcher(between).find()
              && !(alone && between.length() > MAX_ADJACENT_DISTANCE));
    }
    return (left == null || (isElsewhere(left, relation) && !(alone && !wording.isNoun(relation))))
        && OF.matcher(between).find();
  }

  private @Nullable Pair ofTheOneBefore(SideRelation relation) {
    var before = relations.stream().filter(r -> r.end() <= relation.start()).toList();
    return before.isEmpty() ? null : of(before.getLast());
  }

  /** Returns whether the side belongs to a clause that ended before the relation. */
  private boolean isElsewhere(SideMention left, SideRelation relation) {
    var between = text.plain.substring(left.end(), relation.start());
    return between.contains(",") || relation.start() - left.end() > MAX_DISTANCE;
  }

  private static @Nullable SideMention second(List<SideMention> after, SideMention first) {
    return after.stream()
        .skip(1)
        .filter(s -> !s.subject().equals(first.subject()))
        .findFirst()
        .filter(s -> s.start() - first.end() < MAX_DISTANCE)
        .orElse(null);
  }

  /**
   * Returns whether the side has a clause of its own: "Morocco won 2-0 and Spain lost", "and now
   * face Spain".
   */
  private boolean isOwnClause(SideRelation relation, SideMention right) {
    var between = text.plain.substring(relation.end(), right.start());
    var from = relation.end();
    if (FixtureVerbs.isIn(text, from, right.start()) || FUTURE.anyIn(text, from, right.start())) {
      return true;
    }
    return THEN.matcher(between).find()
        && relations.stream()
            .anyMatch(r -> r.start() >= right.end() && r.start() - right.end() < 14);
  }

  private boolean isJoined(SideMention first, SideMention second) {
    return first.end() <= second.start()
        && !first.subject().equals(second.subject())
        && AND.matcher(text.plain.substring(first.end(), second.start())).matches();
  }

  /**
   * Returns the only other side of the sentence, null when there are several, or when it follows
   * and {@code anywhere} is false.
   */
  private @Nullable SideMention theOther(SideMention left, boolean anywhere) {
    Subject other = null;
    SideMention where = null;
    for (var sideMention : sentenceSides) {
      if (!sideMention.subject().equals(left.subject())) {
        if (other != null && !other.equals(sideMention.subject())) {
          return null;
        }
        other = sideMention.subject();
        where = sideMention;
      }
    }
    return where != null && (anywhere || where.start() < left.start()) ? where : null;
  }
}
