package backheel.answer.news;

import backheel.answer.command.CommandRequest;
import backheel.chat.Reply;
import backheel.chat.RichText;
import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.store.story.ReportedMatch;
import backheel.story.Booking;
import backheel.story.Goal;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Story;
import backheel.story.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The view of a match: the score line, the place and time, the goals. */
final class MatchView {
  private MatchView() {}

  /** Draws a match from the imported results, in full. */
  static void draw(
      CommandRequest request, Catalogue catalogue, Reply.Builder reply, MatchResult result) {
    reply.heading(request.renderer().score(result.home(), result.away(), result.score()));
    var extra = howDecided(request, result);
    if (!extra.isEmpty()) {
      reply.paragraph(extra);
    }
    reply.smallPrint(request.renderer().setting(result.setting()));
    for (var side : List.of(result.home(), result.away())) {
      var scored = goals(request, catalogue, result.goals(), side);
      if (!scored.isEmpty()) {
        reply.paragraph(goalsOf(request, catalogue, side).plus(scored));
      }
    }
  }

  private static RichText howDecided(CommandRequest request, MatchResult result) {
    return howDecided(
        request, result.home(), result.away(), result.afterExtraTime(), result.shootout());
  }

  /**
   * Returns a text such as "After extra time, France 2–4 Argentina on penalties"; "" if the match
   * was decided in ninety minutes.
   */
  private static RichText howDecided(
      CommandRequest request,
      Subject home,
      Subject away,
      boolean afterExtraTime,
      @Nullable Score shootout) {
    var extra = new ArrayList<RichText>();
    if (afterExtraTime) {
      extra.add(RichText.plain(request.text("match.extra")));
    }
    if (shootout != null) {
      var score = request.renderer().score(home, away, shootout);
      extra.add(request.messages().richText("match.shootout", "score", score));
    }
    return RichText.join(request.text("list.comma"), extra)
        .hiddenIf(request.renderer().hidesSpoilers());
  }

  /**
   * Returns what a report states beyond the score, one line each: penalties, goals, cards,
   * substitutions.
   */
  static List<RichText> events(CommandRequest request, Catalogue catalogue, MatchFact match) {
    var lines = new ArrayList<RichText>();
    lines.add(
        howDecided(request, match.home(), match.away(), match.afterExtraTime(), match.shootout()));
    for (var side : List.of(match.home(), match.away())) {
      var scored = goals(request, catalogue, match.goals(), side);
      lines.add(scored.isEmpty() ? scored : goalsOf(request, catalogue, side).plus(scored));
    }
    var others = goals(request, catalogue, match.goals(), null);
    lines.add(others.isEmpty() ? others : RichText.plain("⚽ ").plus(others));
    for (var colour : List.of(Booking.Colour.RED, Booking.Colour.YELLOW)) {
      var shown =
          match.cards().stream()
              .filter(card -> card.colour() == colour)
              .map(card -> timed(request, player(request, catalogue, card.player()), card.minute()))
              .collect(Collectors.joining(request.text("list.comma")));
      var key = colour == Booking.Colour.RED ? "match.red" : "match.yellow";
      var names = RichText.plain(shown).hiddenIf(request.renderer().hidesSpoilers());
      lines.add(names.isEmpty() ? names : request.messages().richText(key, "names", names));
    }
    var changes =
        match.substitutions().stream()
            .map(change ->
                timed(
                    request,
                    request.text(
                        "match.change",
                        "on",
                        player(request, catalogue, change.on()),
                        "off",
                        player(request, catalogue, change.off())),
                    change.minute()))
            .collect(Collectors.joining(request.text("list.comma")));
    if (!changes.isEmpty()) {
      lines.add(RichText.plain(request.text("match.changes", "names", changes)));
    }
    lines.removeIf(RichText::isEmpty);
    return lines;
  }

  private static String timed(CommandRequest request, String words, String minute) {
    return request.messages().isolate(minute.isEmpty() ? words : words + " " + minute + "′");
  }

  /**
   * Returns the matches that a story states, one line each: equal statements of several reports
   * once, and their outlets where they differ.
   */
  static List<RichText> reported(CommandRequest request, Catalogue catalogue, Story story) {
    var stated =
        story.currentReports().stream()
            .filter(r -> !r.isWithdrawn())
            .flatMap(r -> r.matches().stream().map(m -> new ReportedMatch(m, r, story.number())))
            .toList();
    var versions = ReportedMatchVersion.group(stated);
    return versions.stream()
        .map(same -> {
          var line = inOneLine(request, catalogue, same.fullest());
          return versions.size() > 1 ? line.plus(attribution(request, same)) : line;
        })
        .toList();
  }

  /** Returns the line of a match, with how it was decided if not in ninety minutes. */
  private static RichText inOneLine(CommandRequest request, Catalogue catalogue, MatchFact match) {
    var extra =
        howDecided(request, match.home(), match.away(), match.afterExtraTime(), match.shootout());
    var line = line(request, catalogue, match);
    return extra.isEmpty() ? line : line.plus(request.text("list.comma")).plus(extra);
  }

  /** Returns the outlets of a version behind a dash; "" if no outlet is named. */
  static String attribution(CommandRequest request, ReportedMatchVersion same) {
    var outlets = same.outlets().stream().map(request.messages()::isolate).toList();
    return outlets.isEmpty() || !request.renderer().style().outlets()
        ? ""
        : " — " + String.join(request.text("list.comma"), outlets);
  }

  /** Returns one line: the score or fixture, and what else is stated. */
  static RichText line(CommandRequest request, Catalogue catalogue, MatchFact match) {
    var played = match.score();
    var head =
        played == null
            ? RichText.plain(
                request.text(
                    "match.fixture",
                    "home",
                    name(request, catalogue, match.home()),
                    "away",
                    name(request, catalogue, match.away())))
            : request.renderer().score(match.home(), match.away(), played);
    var where = request.renderer().setting(match.setting());
    return where.isEmpty() ? head : head.plus(" (" + where + ")");
  }

  private static RichText goalsOf(CommandRequest request, Catalogue catalogue, Subject side) {
    return RichText.plain("⚽ " + name(request, catalogue, side) + request.text("list.colon"));
  }

  private static String name(CommandRequest request, Catalogue catalogue, Subject side) {
    return (catalogue.emblem(side) + " " + catalogue.name(side, request.language())).strip();
  }

  /**
   * Returns a player's name in the chat's language if the catalogue has it, otherwise as reported.
   */
  private static String player(CommandRequest request, Catalogue catalogue, String named) {
    var known = catalogue.findByName(named).stream().filter(Subject::isPerson).toList();
    return known.size() == 1 ? catalogue.name(known.getFirst(), request.language()) : named;
  }

  private static RichText goals(
      CommandRequest request, Catalogue catalogue, List<Goal> goals, @Nullable Subject side) {
    var lines = new ArrayList<String>();
    for (var goal : goals) {
      if (Objects.equals(side, goal.side())) {
        var line =
            new StringBuilder(
                timed(request, player(request, catalogue, goal.scorer()), goal.minute()));
        if (goal.ownGoal()) {
          line.append(" (").append(request.text("match.own")).append(')');
        } else if (goal.penalty()) {
          line.append(" (").append(request.text("match.penalty")).append(')');
        }
        lines.add(line.toString());
      }
    }
    return RichText.plain(String.join(request.text("list.comma"), lines))
        .hiddenIf(request.renderer().hidesSpoilers());
  }
}
