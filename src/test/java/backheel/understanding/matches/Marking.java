package backheel.understanding.matches;

import backheel.story.Booking;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import backheel.understanding.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How many of the facts that articles tell were read right, passed over, or read wrong. */
final class Marking {

  /** Counts of one kind of fact. */
  static final class Tally {
    int told;
    int right;
    int wrong;

    double share() {
      return told == 0 ? 1 : (double) right / told;
    }
  }

  final TreeMap<String, Tally> tallies = new TreeMap<>();
  final List<String> silent = new ArrayList<>();
  final List<String> wrong = new ArrayList<>();
  int texts;
  int textsRight;

  void mark(Telling telling) {
    var read =
        Reading.on(telling.day, telling.phrasing.language(), telling.title, telling.body).matches();
    var stated = new TreeSet<Fact>();
    var matches = telling.matches();
    for (var fact : read) {
      stated.addAll(facts(matches, fact, telling.told));
    }
    var group = telling.phrasing.language() + " " + telling.phrasing.kept();
    texts++;
    var allRight = true;
    for (var fact : telling.told) {
      var right = stated.contains(fact);
      count(group, fact.kind(), right, false);
      if (!right) {
        silent.add(telling.phrasing + " " + fact);
        allRight = false;
      }
    }
    for (var fact : stated) {
      if (!telling.told.contains(fact) && !isImplied(fact, telling)) {
        tally(group, fact.kind()).wrong++;
        wrong.add(telling.phrasing + " " + telling.match.id() + " " + fact);
        allRight = false;
      }
    }
    textsRight += allRight ? 1 : 0;
  }

  /** A day or a shoot-out's extra time follows from what is told, if it is the true one. */
  private static boolean isImplied(Fact fact, Telling telling) {
    return telling.matches().stream()
        .filter(m -> m.id().equals(fact.match()))
        .anyMatch(m ->
            (fact.kind().equals("date") && fact.what().equals(m.date().toString()))
                || (fact.kind().equals("extra time") && m.shootout()));
  }

  private void count(String group, String kind, boolean right, boolean wrong) {
    var tally = tally(group, kind);
    tally.told++;
    tally.right += right ? 1 : 0;
    tally.wrong += wrong ? 1 : 0;
  }

  private Tally tally(String group, String kind) {
    return tallies.computeIfAbsent(group + "|" + kind, key -> new Tally());
  }

  /** What the reading states, in the words of the phrasings; of another match, one wrong fact. */
  private static Set<Fact> facts(List<Played> matches, MatchFact fact, Set<Fact> told) {
    var of = of(matches, fact);
    var stated = new HashSet<Fact>();
    if (of == null) {
      stated.add(
          new Fact(
              "?",
              "result",
              fact.home().id() + " " + fact.score() + " " + fact.away().id() + " " + fact.date()));
      return stated;
    }
    var turned = !fact.home().id().equals(of.home());
    if (fact.status() == MatchFact.Status.SCHEDULED) {
      add(stated, of, "fixture", of.home() + " v " + of.away());
    }
    var score = fact.score();
    if (score != null) {
      add(stated, of, "result", of.home() + " " + seen(score, turned) + " " + of.away());
    }
    var shootout = fact.shootout();
    if (shootout != null) {
      add(stated, of, "shoot-out", seen(shootout, turned).toString());
    }
    if (fact.afterExtraTime()) {
      add(stated, of, "extra time", "yes");
    }
    add(stated, of, "date", fact.date());
    add(stated, of, "stage", fact.stage());
    add(stated, of, "group", fact.group());
    add(stated, of, "venue", fact.venue());
    fact.goals()
        .forEach(goal ->
            add(
                stated,
                of,
                "goal",
                goal.scorer()
                    + " "
                    + goal.minute()
                    + " "
                    + side(goal.side(), of, told, goal.scorer() + " " + goal.minute() + " ")
                    + (goal.ownGoal() ? " own" : goal.penalty() ? " penalty" : "")));
    fact.cards()
        .forEach(card ->
            add(
                stated,
                of,
                "card",
                (card.colour() == Booking.Colour.RED ? "red " : "yellow ")
                    + card.player()
                    + " "
                    + card.minute()
                    + " "
                    + side(card.side(), of, told, card.player() + " " + card.minute() + " ")));
    fact.substitutions()
        .forEach(sub ->
            add(
                stated,
                of,
                "substitution",
                sub.on()
                    + " for "
                    + sub.off()
                    + " "
                    + sub.minute()
                    + " "
                    + side(sub.side(), of, told, sub.off() + " " + sub.minute() + " ")));
    return stated;
  }

  /** A side that is not told is no mistake: then it is taken from what is true. */
  private static String side(@Nullable Subject side, Played of, Set<Fact> told, String before) {
    return side != null
        ? side.id()
        : told.stream()
            .filter(fact -> fact.match().equals(of.id()) && fact.what().contains(before))
            .map(fact -> fact.what().substring(fact.what().indexOf(before) + before.length()))
            .map(rest -> rest.split(" ", -1)[0])
            .findFirst()
            .orElse("?");
  }

  private static Score seen(Score score, boolean turned) {
    return turned ? score.swapped() : score;
  }

  private static void add(Set<Fact> to, Played of, String kind, @Nullable Object what) {
    if (what != null) {
      to.add(new Fact(of.id(), kind, what.toString()));
    }
  }

  private static @Nullable Played of(List<Played> matches, MatchFact fact) {
    var sides = Set.of(fact.home().id(), fact.away().id());
    return matches.stream()
        .filter(m -> Set.of(m.home(), m.away()).equals(sides))
        .findFirst()
        .orElse(null);
  }

  /** How much of what is told was read right. */
  double share() {
    var told = tallies.values().stream().mapToInt(tally -> tally.told).sum();
    return (double) tallies.values().stream().mapToInt(tally -> tally.right).sum() / told;
  }

  /** A table: right, silent and wrong by kind of fact for each group of phrasings. */
  String table() {
    var table =
        new StringBuilder(
            "%-28s %6s %6s %6s %6s %7s%n".formatted("", "told", "right", "silent", "wrong", "%"));
    var sums = new TreeMap<String, Tally>();
    tallies.forEach((key, tally) -> {
      table.append(row(key, tally));
      for (var sum :
          List.of(
              key.split("\\|", -1)[0],
              "~" + key.replaceAll("^.. |\\|.*", ""),
              "~~" + key.substring(key.indexOf('|')))) {
        var to = sums.computeIfAbsent(sum, k -> new Tally());
        to.told += tally.told;
        to.right += tally.right;
        to.wrong += tally.wrong;
      }
    });
    sums.forEach((key, tally) -> table.append(row(key, tally)));
    return table + "texts " + texts + ", wholly right " + textsRight + "\n";
  }

  private static String row(String key, Tally tally) {
    return String.format(
        Locale.ROOT,
        "%-28s %6d %6d %6d %6d %7.2f%n",
        key,
        tally.told,
        tally.right,
        tally.told - tally.right,
        tally.wrong,
        100 * tally.share());
  }
}
