package backheel.understanding.matches;

import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.understanding.matches.Relation.Kind;
import backheel.understanding.names.Named;
import backheel.understanding.text.DayWords;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the matches that an article says were, or will be, played. */
public final class MatchFinder {

  private static final Set<String> FUTURE = Lexicon.words("future");
  private static final Pattern DIRECT =
      Pattern.compile(" ?[\\(]?(\\d{1,2}) ?- ?(\\d{1,2})[\\)]? ?");
  private static final Pattern THEM = Pattern.compile("^ (?:them|him|it)\\b");
  private static final Pattern AND_ON = Pattern.compile("^(?:and|et|y) .*", Pattern.DOTALL);
  private static final Pattern OF =
      Pattern.compile(
          "\\b(?:of|for|du|de|de la|de l'|des|del|d'|pour|para|entre|between) ?(?:the |la |le |l')?$");
  private static final int REACH = 90;

  private final Catalogue catalogue;
  private final Records records;

  public MatchFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.records = new Records(catalogue);
  }

  public List<MatchFact> find(Text text, List<Named> named, @Nullable LocalDate told) {
    var reading = new Reading(text, named, new Sides(catalogue, text, named), told);
    var ahead = false;
    for (var i = 0; i < text.sentences.size(); i++) {
      var sentence = text.sentences.get(i);
      var goesOn = AND_ON.matcher(text.plain.substring(sentence.start(), sentence.end())).matches();
      ahead = (goesOn && ahead) || speaksOfFuture(text, sentence);
      reading.sentence(sentence, ahead);
    }
    return reading.facts();
  }

  private static boolean speaksOfFuture(Text text, Text.Sentence sentence) {
    for (var i = text.wordFrom(sentence.start());
        i < text.words.size() && text.words.get(i).start() < sentence.end();
        i++) {
      if (Lexicon.phraseAt(text.words, i, FUTURE) > 0) {
        return true;
      }
    }
    return false;
  }

  /** One article on its way through. */
  private final class Reading {
    private final Text text;
    private final List<Named> named;
    private final Sides sides;
    private final @Nullable LocalDate told;
    private final List<Told> found = new ArrayList<>();

    Reading(Text text, List<Named> named, Sides sides, @Nullable LocalDate told) {
      this.text = text;
      this.named = named;
      this.sides = sides;
      this.told = told;
    }

    void sentence(Text.Sentence sentence, boolean ahead) {
      var here = sides.in(sentence);
      if (direct(sentence, here)) {
        return;
      }
      var relations = Relation.in(text, sentence.start(), sentence.end());
      var scores = Scores.in(text, sentence.start(), sentence.end());
      for (var i = 0; i < relations.size(); i++) {
        var relation = relations.get(i);
        if (relation.kind() == Kind.MEETS) {
          meeting(sentence, relation, ahead);
        } else if (!relation.unreal()) {
          result(sentence, relation, here, scores);
        }
      }
    }

    /** "France 2-0 Morocco", "France 2, Morocco 0". */
    private boolean direct(Text.Sentence sentence, List<Side> here) {
      var any = false;
      for (var i = 0; i + 1 < here.size(); i++) {
        var home = here.get(i);
        var away = here.get(i + 1);
        var between = DIRECT.matcher(text.plain.substring(home.end(), away.start()));
        if (between.matches() && !home.subject().equals(away.subject())) {
          var score =
              new Score(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2)));
          played(sentence, home.subject(), away.subject(), score, home.end());
          any = true;
        } else {
          any |= numbered(sentence, home, away);
        }
      }
      return any;
    }

    private boolean numbered(Text.Sentence sentence, Side home, Side away) {
      var first = text.plain.substring(home.end(), away.start()).strip();
      var end = Math.min(text.plain.length(), away.end() + 4);
      var second = text.plain.substring(away.end(), end);
      if (!first.matches("\\d{1,2}[,،;]?")
          || !second.matches("(?s) \\d{1,2}(?:[^\\d\\p{L}'-].*|$)")) {
        return false;
      }
      var score =
          new Score(
              Integer.parseInt(first.replaceAll("\\D", "")),
              Integer.parseInt(second.strip().replaceAll("\\D.*", "").strip()));
      played(sentence, home.subject(), away.subject(), score, home.end());
      return true;
    }

    private void result(
        Text.Sentence sentence, Relation relation, List<Side> here, List<Scores.Written> scores) {
      var left =
          here.stream().filter(s -> s.end() <= relation.start()).reduce((a, b) -> b).orElse(null);
      var after = here.stream().filter(s -> s.start() >= relation.end()).toList();
      var right =
          after.isEmpty() || after.getFirst().start() - relation.end() > REACH
              ? null
              : after.getFirst();
      if (right != null
          && after.size() > 1
          && (relation.verbFirst() || (left == null && isOf(relation, right)))) {
        left = right;
        right = after.get(1);
      }
      if (left != null
          && right == null
          && THEM.matcher(text.plain.substring(relation.end(), sentence.end())).find()) {
        right = sides.lastBefore(sentence.start(), left.subject());
      }
      if (left == null && right != null) {
        left = sides.theyBefore(sentence, relation.start(), right.subject());
      }
      if (left == null
          || right == null
          || left.subject().equals(right.subject())
          || left.subject().kind() != right.subject().kind()) {
        return;
      }
      var score = oriented(nearest(scores, relation), relation.kind());
      if (score != null) {
        played(sentence, left.subject(), right.subject(), score, relation.start());
      }
    }

    /** "Victoire du Maroc sur la Belgique", "a draw between". */
    private boolean isOf(Relation relation, Side first) {
      return OF.matcher(text.plain.substring(relation.end(), first.start())).find();
    }

    private @Nullable Score nearest(List<Scores.Written> scores, Relation relation) {
      return scores.stream()
          .min(Comparator.comparingInt(s -> Math.abs(s.start() - relation.start())))
          .map(Scores.Written::score)
          .orElse(null);
    }

    /** The side that won has the more goals, in whatever order they are written. */
    private @Nullable Score oriented(@Nullable Score score, Kind kind) {
      if (score == null || (kind == Kind.DREW) != (score.home() == score.away())) {
        return null;
      }
      var leftAhead = score.home() > score.away();
      return kind == Kind.DREW || leftAhead == (kind == Kind.WON) ? score : score.turned();
    }

    /** "Mbappé against Argentina in the final", said of what is to come. */
    private void meeting(Text.Sentence sentence, Relation relation, boolean ahead) {
      var here = sides.withPeople(sentence);
      var left =
          here.stream().filter(s -> s.end() <= relation.start()).reduce((a, b) -> b).orElse(null);
      var after = here.stream().filter(s -> s.start() >= relation.end()).toList();
      var right =
          after.isEmpty() || after.getFirst().start() - relation.end() > REACH / 2
              ? null
              : after.getFirst();
      if (relation.verbFirst() && after.size() > 1 && right != null) {
        left = right;
        right = after.get(1);
      }
      if (left == null || right == null || right.subject().isPerson()) {
        return;
      }
      var home = sides.sideOf(left.subject(), right.subject().kind());
      var plain = text.plain.substring(sentence.start(), sentence.end());
      var at = relation.start() - sentence.start();
      var stage = StageWords.nearest(plain, at);
      var day = DayWords.nearest(plain, at, told, true);
      if (home == null
          || home.equals(right.subject())
          || !ahead
          || (stage == null && day == null)) {
        return;
      }
      found.add(
          new Told(
              home,
              right.subject(),
              null,
              day,
              stage,
              StageWords.group(plain),
              null,
              competition(sentence),
              MatchFact.Status.SCHEDULED));
    }

    private void played(Text.Sentence sentence, Subject home, Subject away, Score score, int at) {
      if (home.kind() != away.kind()) {
        return;
      }
      var plain = text.plain.substring(sentence.start(), sentence.end());
      var place = at - sentence.start();
      found.add(
          new Told(
              home,
              away,
              score,
              DayWords.nearest(plain, place, told, false),
              StageWords.nearest(plain, place),
              StageWords.group(plain),
              within(sentence, Subject.Kind.VENUE),
              competition(sentence),
              MatchFact.Status.PLAYED));
    }

    private @Nullable Subject within(Text.Sentence sentence, Subject.Kind kind) {
      return named.stream()
          .filter(name -> name.is(kind) && sentence.holds(name.start()))
          .map(Named::subject)
          .findFirst()
          .orElse(null);
    }

    /** The competition of the sentence, or the only one of the article. */
    private @Nullable Subject competition(Text.Sentence sentence) {
      var here = within(sentence, Subject.Kind.COMPETITION);
      if (here != null) {
        return here;
      }
      var all =
          named.stream()
              .filter(n -> n.is(Subject.Kind.COMPETITION))
              .map(Named::subject)
              .distinct()
              .toList();
      return all.size() == 1 ? all.getFirst() : null;
    }

    List<MatchFact> facts() {
      return new Facts(catalogue, records, text, named, told).of(found);
    }
  }
}
