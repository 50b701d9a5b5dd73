package backheel.answer.news;

import backheel.answer.command.CommandRequest;
import backheel.chat.Reply;
import backheel.chat.RichText;
import backheel.football.Catalogue;
import backheel.football.MatchResult;
import backheel.store.story.ReportedMatch;
import backheel.story.MatchFact;
import backheel.story.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The view of a match as outlets report it: each version once, with its outlets and any difference
 * from the imported result.
 */
final class ReportedMatchVersionsView {
  private static final int MAX_VERSIONS = 6;

  private final CommandRequest request;
  private final Catalogue catalogue;
  private final List<MatchResult> record;

  ReportedMatchVersionsView(CommandRequest request, Catalogue catalogue, List<MatchResult> record) {
    this.request = request;
    this.catalogue = catalogue;
    this.record = record;
  }

  void draw(Reply.Builder reply, List<ReportedMatch> reported) {
    if (reported.isEmpty()) {
      return;
    }
    reply.paragraph(request.text("match.reported"));
    ReportedMatchVersion.group(reported).stream()
        .limit(MAX_VERSIONS)
        .forEach(same -> draw(reply, same));
  }

  private void draw(Reply.Builder reply, ReportedMatchVersion same) {
    var line = MatchView.line(request, catalogue, same.fullest());
    var outlets = String.join(request.text("list.comma"), same.outlets());
    reply.item("•", line.plus(MatchView.attribution(request, same)));
    MatchView.events(request, catalogue, same.fullest()).forEach(reply::smallPrint);
    var known = differing(same.fullest());
    if (known != null) {
      reply.paragraph(RichText.plain("⚠ ").plus(disagreement(same, outlets, known)));
    }
  }

  /**
   * Returns a line such as "2 outlets (A, B) say France 2–1 Morocco; the official record says
   * France 2–0 Morocco."
   */
  private RichText disagreement(ReportedMatchVersion same, String outlets, MatchResult known) {
    var match = same.fullest();
    var score = match.score();
    return request
        .messages()
        .richText(
            "match.disagree",
            "n",
            Math.max(1, same.outlets().size()),
            "outlets",
            outlets.isEmpty() ? "?" : outlets,
            "said",
            score == null
                ? RichText.EMPTY
                : request.renderer().score(match.home(), match.away(), score),
            "known",
            request.renderer().score(match.home(), match.away(), fromSameSide(known, match)));
  }

  /** Returns the imported result of that day if its score differs, otherwise null. */
  private @Nullable MatchResult differing(MatchFact match) {
    var score = match.score();
    return score == null
        ? null
        : record.stream()
            .filter(r -> r.date().equals(match.date()) && isSame(r, match))
            .filter(r -> !score.equals(fromSameSide(r, match)))
            .findFirst()
            .orElse(null);
  }

  private static boolean isSame(MatchResult result, MatchFact match) {
    return (result.home().equals(match.home()) && result.away().equals(match.away()))
        || (result.home().equals(match.away()) && result.away().equals(match.home()));
  }

  /** Returns the imported score, with the side first that the report names first. */
  private static Score fromSameSide(MatchResult result, MatchFact match) {
    return result.home().equals(match.home()) ? result.score() : result.score().swapped();
  }
}
