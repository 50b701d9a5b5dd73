package backheel.answer;

import backheel.chat.Button;
import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.football.Catalogue;
import backheel.football.Result;
import backheel.store.ReportedMatch;
import backheel.store.Results;
import backheel.store.Stories;
import backheel.story.Correction;
import backheel.story.StatedScore;
import backheel.story.Subject;
import backheel.subscription.Veil;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /match TEAM [TEAM] [date]}: the match as the record has it and as outlets report it. */
final class MatchCommand implements Command {
  private static final int RESULTS_OF_ONE_SIDE = 5;
  private static final int CORRECTIONS = 3;

  private final Stories stories;
  private final Results results;
  private final Catalogue catalogue;
  private final Choices choices;

  MatchCommand(Stories stories, Results results, Catalogue catalogue, Choices choices) {
    this.stories = stories;
    this.results = results;
    this.catalogue = catalogue;
    this.choices = choices;
  }

  @Override
  public String name() {
    return "match";
  }

  @Override
  public List<String> alsoCalled() {
    return List.of("partido", "مباراة", "result", "score");
  }

  @Override
  public List<Takes> takes() {
    return List.of(new Takes("teams", true, true));
  }

  @Override
  public Reply answer(Asked asked) {
    if (asked.argument().isEmpty()) {
      return Reply.text(asked.language(), asked.say("match.missing"));
    }
    var wish = MatchWish.read(asked.argument(), catalogue);
    if (wish.sides().isEmpty()) {
      return choices.about(asked, name(), Subject::isSide, side -> of(asked, side, null, wish));
    }
    var first = wish.sides().getFirst();
    if (first.size() > 1 && wish.sides().size() == 1) {
      return choices.which(asked, name(), first);
    }
    var second = wish.sides().size() > 1 ? wish.sides().get(1).getFirst() : null;
    return of(asked, first.getFirst(), second, wish);
  }

  private Reply of(Asked asked, Subject side, @Nullable Subject other, MatchWish wish) {
    var reply = Reply.builder(asked.language());
    var otherKey = other == null ? null : other.key();
    if (!wish.unknown().isEmpty()) {
      reply.small(asked.say("match.unknown", "words", Choices.shown(wish.unknown())));
    }
    var record = results.between(side.key(), otherKey, wish.day(), RESULTS_OF_ONE_SIDE);
    var reported = stories.matches(asked.viewer(), side.key(), otherKey, wish.day());
    if (record.isEmpty() && reported.isEmpty()) {
      nothing(asked, reply, side, other);
    } else {
      record(asked, reply, record, other != null);
      new ReportedVersions(asked, catalogue, record).draw(reply, reported);
      corrections(asked, reply, reported);
    }
    var about =
        other == null ? List.of(side.key()) : List.of(side.key(), otherKey == null ? "" : otherKey);
    var page = stories.about(asked.viewer(), about, asked.page(), StoryList.SIZE);
    if (!page.isEmpty()) {
      reply.paragraph(asked.say("match.stories"));
      StoryList.draw(asked, reply, page, "/match " + String.join(" ", about));
    }
    return reply.reply();
  }

  private void nothing(Asked asked, Reply.Builder reply, Subject side, @Nullable Subject other) {
    var first = asked.telling().name(side);
    reply.paragraph(
        other == null
            ? asked.say("match.none", "team", first)
            : asked.say("match.none.both", "team", first, "other", asked.telling().name(other)));
    reply.row(
        Button.says(asked.say("button.search.short"), "/search " + side.name()),
        Button.says(asked.say("button.follow", "name", first), "/follow " + side.key()));
  }

  /** Scores that outlets told otherwise before. */
  private void corrections(Asked asked, Reply.Builder reply, List<ReportedMatch> reported) {
    var sides =
        reported.stream()
            .map(r -> Set.of(r.match().home().key(), r.match().away().key()))
            .collect(Collectors.toSet());
    reported.stream()
        .map(ReportedMatch::story)
        .distinct()
        .flatMap(number -> stories.byNumber(asked.viewer(), number).stream())
        .flatMap(story -> asked.telling().corrections(story, c -> isOf(c, sides)).stream())
        .limit(CORRECTIONS)
        .forEach(line -> reply.small(line.toArray(Run[]::new)));
  }

  private static boolean isOf(Correction correction, Set<Set<String>> sides) {
    return correction.kind() == Correction.Kind.SCORE
        && StatedScore.read(correction.was())
            .filter(stated -> sides.contains(Set.of(stated.home(), stated.away())))
            .isPresent();
  }

  /** The newest meeting in full, others as a line each. */
  private void record(Asked asked, Reply.Builder reply, List<Result> record, boolean both) {
    if (record.isEmpty()) {
      return;
    }
    var newest = record.getFirst();
    MatchSheet.draw(asked, catalogue, reply, newest);
    reply.row(
        Button.says(
            asked.say("button.card"), "/card " + newest.home().key() + " " + newest.away().key()));
    if (record.size() > 1) {
      reply.paragraph(asked.say(both ? "match.earlier" : "match.others"));
      record.stream().skip(1).forEach(r -> reply.item("•", line(asked, r), List.of()));
    }
  }

  private List<Run> line(Asked asked, Result r) {
    return Veil.runs(
        MatchSheet.score(asked, catalogue, r.home(), r.away(), r.score())
            + " · "
            + new MatchSetting(r.competition(), null, null, null, r.date()).in(asked, catalogue));
  }
}
