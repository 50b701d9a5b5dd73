package backheel.answer;

import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.store.ReportedMatch;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Story;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;

/** Draws a match: the score line, where and when, the goals. */
final class MatchSheet {
  private MatchSheet() {}

  /** A match from the imported results, in full. */
  static void draw(Asked asked, Catalogue catalogue, Reply.Builder reply, Result result) {
    reply.heading(score(asked, catalogue, result.home(), result.away(), result.score()));
    var extra = new ArrayList<String>();
    if (result.afterExtraTime()) {
      extra.add(asked.say("match.extra"));
    }
    var shootout = result.shootout();
    if (shootout != null) {
      extra.add(
          asked.say(
              "match.shootout",
              "score",
              score(asked, catalogue, result.home(), result.away(), shootout)));
    }
    if (!extra.isEmpty()) {
      reply.paragraph(String.join(asked.say("list.comma"), extra));
    }
    reply.small(
        new MatchSetting(
                result.competition(), result.stage(), result.group(), result.venue(), result.date())
            .in(asked, catalogue));
    for (var side : List.of(result.home(), result.away())) {
      var scored = goals(asked, result.goals(), side);
      if (!scored.isEmpty()) {
        reply.paragraph("⚽ " + name(asked, catalogue, side) + ": " + scored);
      }
    }
  }

  /** The matches that a story states, a line each; what several reports state alike once. */
  static List<String> reported(Asked asked, Catalogue catalogue, Story story) {
    var stated =
        story.reports().stream()
            .flatMap(r -> r.matches().stream().map(m -> new ReportedMatch(m, r, story.number())))
            .toList();
    return SameMatch.of(stated).stream()
        .map(same -> line(asked, catalogue, same.fullest()))
        .toList();
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

  /**
   * The two sides and the goals. In Arabic each side stands with its own number, because a score in
   * the middle is turned round as soon as one name is not in Arabic letters.
   */
  static String score(Asked asked, Catalogue catalogue, Subject home, Subject away, Score score) {
    var first = name(asked, catalogue, home);
    var second = name(asked, catalogue, away);
    return asked.language().equals("ar")
        ? "\u2068"
            + first
            + " "
            + score.home()
            + "\u2069، \u2068"
            + second
            + " "
            + score.away()
            + "\u2069"
        : first + " " + score.home() + "–" + score.away() + " " + second;
  }

  private static String name(Asked asked, Catalogue catalogue, Subject side) {
    return (catalogue.emblem(side) + " " + catalogue.name(side, asked.language())).strip();
  }

  private static String goals(Asked asked, List<Goal> goals, Subject side) {
    var lines = new ArrayList<String>();
    for (var goal : goals) {
      if (side.equals(goal.side())) {
        var line = new StringBuilder(goal.scorer());
        if (!goal.minute().isEmpty()) {
          line.append(' ').append(goal.minute()).append('′');
        }
        if (goal.ownGoal()) {
          line.append(" (").append(asked.say("match.own")).append(')');
        } else if (goal.penalty()) {
          line.append(" (").append(asked.say("match.penalty")).append(')');
        }
        lines.add(line.toString());
      }
    }
    return String.join(asked.say("list.comma"), lines);
  }
}
