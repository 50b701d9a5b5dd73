package backheel.answer;

import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.store.ReportedMatch;
import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.subscription.Veil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What outlets say of a match: each version once, with who says it and where the record differs.
 */
final class ReportedVersions {
  private static final int MOST = 6;

  private final Asked asked;
  private final Catalogue catalogue;
  private final List<Result> record;

  ReportedVersions(Asked asked, Catalogue catalogue, List<Result> record) {
    this.asked = asked;
    this.catalogue = catalogue;
    this.record = record;
  }

  void draw(Reply.Builder reply, List<ReportedMatch> reported) {
    if (reported.isEmpty()) {
      return;
    }
    reply.paragraph(asked.say("match.reported"));
    SameMatch.of(reported).stream().limit(MOST).forEach(same -> draw(reply, same));
  }

  private void draw(Reply.Builder reply, SameMatch same) {
    var line = MatchSheet.line(asked, catalogue, same.fullest());
    var outlets = String.join(asked.say("list.comma"), same.outlets());
    reply.item("•", Veil.runs(line + MatchSheet.from(asked, same)), List.of());
    MatchSheet.events(asked, catalogue, same.fullest())
        .forEach(event -> reply.small(Veil.runs(event).toArray(Run[]::new)));
    var known = differing(same.fullest());
    if (known != null) {
      reply.paragraph(Veil.runs("⚠ " + disagreement(same, outlets, known)).toArray(Run[]::new));
    }
  }

  /** Such as "Two outlets (A, B) say France 2–1 Morocco, the record says France 2–0 Morocco." */
  private String disagreement(SameMatch same, String outlets, Result known) {
    var match = same.fullest();
    var score = match.score();
    return asked.say(
        "match.disagree",
        "n",
        Math.max(1, same.outlets().size()),
        "outlets",
        outlets.isEmpty() ? "?" : outlets,
        "said",
        score == null ? "" : MatchSheet.score(asked, catalogue, match.home(), match.away(), score),
        "known",
        MatchSheet.score(asked, catalogue, match.home(), match.away(), as(known, match)));
  }

  /** The record of that day, if it has another score. */
  private @Nullable Result differing(MatchFact match) {
    var score = match.score();
    return score == null
        ? null
        : record.stream()
            .filter(r -> r.date().equals(match.date()) && isSame(r, match))
            .filter(r -> !score.equals(as(r, match)))
            .findFirst()
            .orElse(null);
  }

  private static boolean isSame(Result result, MatchFact match) {
    return (result.home().equals(match.home()) && result.away().equals(match.away()))
        || (result.home().equals(match.away()) && result.away().equals(match.home()));
  }

  /** The record's score as seen from the side that the report names first. */
  private static Score as(Result result, MatchFact match) {
    return result.home().equals(match.home()) ? result.score() : result.score().swapped();
  }
}
