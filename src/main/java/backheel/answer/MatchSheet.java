package backheel.answer;

import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.store.ReportedMatch;
import backheel.story.Card;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.subscription.ScoreLine;
import backheel.subscription.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws a match: the score line, where and when, the goals. */
final class MatchSheet {
  private MatchSheet() {}

  /** A match from the imported results, in full. */
  static void draw(Asked asked, Catalogue catalogue, Reply.Builder reply, Result result) {
    reply.heading(runs(score(asked, catalogue, result.home(), result.away(), result.score())));
    var extra = decided(asked, catalogue, result);
    if (!extra.isEmpty()) {
      reply.paragraph(runs(extra));
    }
    reply.small(
        new MatchSetting(
                result.competition(), result.stage(), result.group(), result.venue(), result.date())
            .in(asked, catalogue));
    for (var side : List.of(result.home(), result.away())) {
      var scored = goals(asked, catalogue, result.goals(), side);
      if (!scored.isEmpty()) {
        reply.paragraph(runs("⚽ " + name(asked, catalogue, side) + ": " + scored));
      }
    }
  }

  private static String decided(Asked asked, Catalogue catalogue, Result result) {
    return decided(
        asked, catalogue, result.home(), result.away(), result.afterExtraTime(), result.shootout());
  }

  /** "After extra time, France 2–4 Argentina on penalties"; "" when ninety minutes decided. */
  private static String decided(
      Asked asked,
      Catalogue catalogue,
      Subject home,
      Subject away,
      boolean afterExtraTime,
      @Nullable Score shootout) {
    var extra = new ArrayList<String>();
    if (afterExtraTime) {
      extra.add(asked.say("match.extra"));
    }
    if (shootout != null) {
      extra.add(
          asked.say("match.shootout", "score", score(asked, catalogue, home, away, shootout)));
    }
    return Veil.over(String.join(asked.say("list.comma"), extra), asked.telling().veils());
  }

  /** What a report states beyond the score, a line each: penalties, goals, cards, changes. */
  static List<String> events(Asked asked, Catalogue catalogue, MatchFact match) {
    var lines = new ArrayList<String>();
    lines.add(
        decided(
            asked,
            catalogue,
            match.home(),
            match.away(),
            match.afterExtraTime(),
            match.shootout()));
    for (var side : List.of(match.home(), match.away())) {
      var scored = goals(asked, catalogue, match.goals(), side);
      lines.add(scored.isEmpty() ? "" : "⚽ " + name(asked, catalogue, side) + ": " + scored);
    }
    var others = goals(asked, catalogue, match.goals(), null);
    lines.add(others.isEmpty() ? "" : "⚽ " + others);
    for (var colour : List.of(Card.Colour.RED, Card.Colour.YELLOW)) {
      var shown =
          match.cards().stream()
              .filter(card -> card.colour() == colour)
              .map(card -> timed(asked, player(asked, catalogue, card.player()), card.minute()))
              .collect(Collectors.joining(asked.say("list.comma")));
      var key = colour == Card.Colour.RED ? "match.red" : "match.yellow";
      var names = Veil.over(shown, asked.telling().veils());
      lines.add(shown.isEmpty() ? "" : asked.say(key, "names", names));
    }
    var changes =
        match.substitutions().stream()
            .map(change ->
                timed(
                    asked,
                    asked.say(
                        "match.change",
                        "on",
                        player(asked, catalogue, change.on()),
                        "off",
                        player(asked, catalogue, change.off())),
                    change.minute()))
            .collect(Collectors.joining(asked.say("list.comma")));
    lines.add(changes.isEmpty() ? "" : asked.say("match.changes", "names", changes));
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static String timed(Asked asked, String words, String minute) {
    return asked.words().isolate(minute.isEmpty() ? words : words + " " + minute + "′");
  }

  /**
   * The matches that a story states, a line each; what several reports state alike once, and who
   * says so where they differ.
   */
  static List<String> reported(Asked asked, Catalogue catalogue, Story story) {
    var stated =
        story.currentReports().stream()
            .filter(r -> !r.isWithdrawn())
            .flatMap(r -> r.matches().stream().map(m -> new ReportedMatch(m, r, story.number())))
            .toList();
    var versions = SameMatch.of(stated);
    return versions.stream()
        .map(same -> {
          var line = inOneLine(asked, catalogue, same.fullest());
          return versions.size() > 1 ? line + from(asked, same) : line;
        })
        .toList();
  }

  /** The line, and how it was decided where ninety minutes did not. */
  private static String inOneLine(Asked asked, Catalogue catalogue, MatchFact match) {
    var extra =
        decided(
            asked, catalogue, match.home(), match.away(), match.afterExtraTime(), match.shootout());
    var line = line(asked, catalogue, match);
    return extra.isEmpty() ? line : line + asked.say("list.comma") + extra;
  }

  /** Who says so, behind a dash; "" where no outlet is named. */
  static String from(Asked asked, SameMatch same) {
    var outlets = same.outlets().stream().map(asked.words()::isolate).toList();
    return outlets.isEmpty() || !asked.telling().style().outlets()
        ? ""
        : " — " + String.join(asked.say("list.comma"), outlets);
  }

  /** One line: the score or fixture, and what else is stated. */
  static String line(Asked asked, Catalogue catalogue, MatchFact match) {
    var played = match.score();
    var head =
        played == null
            ? asked.say(
                "match.fixture",
                "home",
                name(asked, catalogue, match.home()),
                "away",
                name(asked, catalogue, match.away()))
            : score(asked, catalogue, match.home(), match.away(), played);
    var where =
        new MatchSetting(
                match.competition(), match.stage(), match.group(), match.venue(), match.date())
            .in(asked, catalogue);
    return where.isEmpty() ? head : head + " (" + where + ")";
  }

  /** In words that {@link Veil#runs} takes apart, as all lines here. */
  static String score(Asked asked, Catalogue catalogue, Subject home, Subject away, Score score) {
    return ScoreLine.of(asked.words(), catalogue, home, away, score, asked.telling().veils());
  }

  private static Run[] runs(String line) {
    return Veil.runs(line).toArray(Run[]::new);
  }

  private static String name(Asked asked, Catalogue catalogue, Subject side) {
    return (catalogue.emblem(side) + " " + catalogue.name(side, asked.language())).strip();
  }

  /** A player that the catalogue knows, called as the chat's language does. */
  private static String player(Asked asked, Catalogue catalogue, String named) {
    var known = catalogue.findByName(named).stream().filter(Subject::isPerson).toList();
    return known.size() == 1 ? catalogue.name(known.getFirst(), asked.language()) : named;
  }

  private static String goals(
      Asked asked, Catalogue catalogue, List<Goal> goals, @Nullable Subject side) {
    var lines = new ArrayList<String>();
    for (var goal : goals) {
      if (Objects.equals(side, goal.side())) {
        var line =
            new StringBuilder(timed(asked, player(asked, catalogue, goal.scorer()), goal.minute()));
        if (goal.ownGoal()) {
          line.append(" (").append(asked.say("match.own")).append(')');
        } else if (goal.penalty()) {
          line.append(" (").append(asked.say("match.penalty")).append(')');
        }
        lines.add(line.toString());
      }
    }
    return Veil.over(String.join(asked.say("list.comma"), lines), asked.telling().veils());
  }
}
