package backheel.answer.news;

import backheel.answer.command.Command;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.StoryListRenderer;
import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.RichText;
import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.ReportedMatch;
import backheel.store.story.Stories;
import backheel.story.Correction;
import backheel.story.MatchContext;
import backheel.story.StatedScore;
import backheel.story.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code /match TEAM [TEAM] [date]}, which shows a match from the imported results and
 * as outlets report it.
 */
final class MatchCommand implements Command {
  private static final int MAX_RESULTS_OF_ONE_SIDE = 5;
  private static final int MAX_CORRECTIONS = 3;

  private final Stories stories;
  private final ImportedFootballData importedFootballData;
  private final Catalogue catalogue;
  private final DisambiguationReplies disambiguationReplies;

  MatchCommand(
      Stories stories,
      ImportedFootballData importedFootballData,
      Catalogue catalogue,
      DisambiguationReplies disambiguationReplies) {
    this.stories = stories;
    this.importedFootballData = importedFootballData;
    this.catalogue = catalogue;
    this.disambiguationReplies = disambiguationReplies;
  }

  @Override
  public String name() {
    return "match";
  }

  @Override
  public List<ArgumentSpec> arguments() {
    return List.of(new ArgumentSpec("teams", true, true));
  }

  @Override
  public Reply answer(CommandRequest request) {
    if (request.argument().isEmpty()) {
      return Reply.text(request.language(), request.text("match.missing"));
    }
    var wish = MatchQuery.parse(request.argument(), catalogue);
    if (wish.sides().isEmpty()) {
      return disambiguationReplies.about(
          request, name(), Subject::isSide, side -> of(request, side, null, wish));
    }
    var first = wish.sides().getFirst();
    if (first.size() > 1 && wish.sides().size() == 1) {
      return disambiguationReplies.ask(request, name(), first);
    }
    var second = wish.sides().size() > 1 ? wish.sides().get(1).getFirst() : null;
    return of(request, first.getFirst(), second, wish);
  }

  private Reply of(CommandRequest request, Subject side, @Nullable Subject other, MatchQuery wish) {
    var reply = Reply.builder(request.language());
    var otherKey = other == null ? null : other.key();
    if (!wish.unknown().isEmpty()) {
      reply.smallPrint(
          request.text("match.unknown", "words", DisambiguationReplies.shown(wish.unknown())));
    }
    var record =
        importedFootballData.between(side.key(), otherKey, wish.day(), MAX_RESULTS_OF_ONE_SIDE);
    var reported = stories.matches(request.viewer(), side.key(), otherKey, wish.day());
    if (record.isEmpty() && reported.isEmpty()) {
      nothing(request, reply, side, other);
    } else {
      record(request, reply, record, other != null);
      new ReportedMatchVersionsView(request, catalogue, record).draw(reply, reported);
      corrections(request, reply, reported);
    }
    var about =
        other == null ? List.of(side.key()) : List.of(side.key(), otherKey == null ? "" : otherKey);
    var resultPage =
        stories.about(request.viewer(), about, request.page(), StoryListRenderer.PAGE_SIZE);
    if (!resultPage.isEmpty()) {
      reply.paragraph(request.text("match.stories"));
      StoryListRenderer.draw(request, reply, resultPage, "/match " + String.join(" ", about));
    }
    return reply.build();
  }

  private void nothing(
      CommandRequest request, Reply.Builder reply, Subject side, @Nullable Subject other) {
    var first = request.renderer().name(side);
    reply.paragraph(
        other == null
            ? request.text("match.none", "team", first)
            : request.text(
                "match.none.both", "team", first, "other", request.renderer().name(other)));
    reply.row(
        Button.command(request.text("button.search.short"), "/search " + side.name()),
        Button.command(request.text("button.follow", "name", first), "/follow " + side.key()));
  }

  /** Adds the scores that outlets had reported differently before. */
  private void corrections(
      CommandRequest request, Reply.Builder reply, List<ReportedMatch> reported) {
    var sides =
        reported.stream()
            .map(r -> Set.of(r.match().home().key(), r.match().away().key()))
            .collect(Collectors.toSet());
    reported.stream()
        .map(ReportedMatch::story)
        .distinct()
        .flatMap(number -> stories.byNumber(request.viewer(), number).stream())
        .flatMap(story -> request.renderer().corrections(story, c -> isOf(c, sides)).stream())
        .limit(MAX_CORRECTIONS)
        .forEach(reply::smallPrint);
  }

  private static boolean isOf(Correction correction, Set<Set<String>> sides) {
    return switch (correction) {
      case Correction.ScoreChange change -> isOf(change.was(), sides);
      case Correction.ScorersChange change -> isOf(change.score(), sides);
      default -> false;
    };
  }

  private static boolean isOf(StatedScore stated, Set<Set<String>> sides) {
    return sides.contains(Set.of(stated.home(), stated.away()));
  }

  /** Adds the newest meeting in full, and the others as one line each. */
  private void record(
      CommandRequest request, Reply.Builder reply, List<MatchResult> record, boolean both) {
    if (record.isEmpty()) {
      return;
    }
    var newest = record.getFirst();
    MatchView.draw(request, catalogue, reply, newest);
    reply.row(
        Button.command(
            request.text("button.card"),
            "/card " + newest.home().key() + " " + newest.away().key()));
    if (record.size() > 1) {
      reply.paragraph(request.text(both ? "match.earlier" : "match.others"));
      record.stream().skip(1).forEach(r -> reply.item("•", line(request, r)));
    }
  }

  private RichText line(CommandRequest request, MatchResult r) {
    return request
        .renderer()
        .score(r.home(), r.away(), r.score())
        .plus(" · ")
        .plus(
            request
                .renderer()
                .setting(new MatchContext(r.competition(), null, null, null, r.date())));
  }
}
