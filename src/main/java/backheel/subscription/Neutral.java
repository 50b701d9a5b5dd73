package backheel.subscription;

import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.story.Story;
import backheel.story.SubjectCount;
import java.util.Optional;
import java.util.stream.Collectors;

/** A story's headline in words that give no result away. */
record Neutral(Wording words, Catalogue catalogue) {
  private static final int NAMED = 3;

  /** "🇫🇷 France v 🇲🇦 Morocco, semi-final: report". */
  String headline(Story story) {
    return Veil.match(story)
        .map(this::match)
        .or(() -> about(story))
        .orElseGet(() -> words.say("veil.story"));
  }

  private String match(MatchFact match) {
    var home = ScoreLine.name(words, catalogue, match.home());
    var away = ScoreLine.name(words, catalogue, match.away());
    var stage = Occasion.of(match).stage(words);
    return stage.isEmpty()
        ? words.say("veil.match", "home", home, "away", away)
        : words.say("veil.match.stage", "home", home, "away", away, "stage", stage);
  }

  private Optional<String> about(Story story) {
    var names =
        story.subjects().stream()
            .map(SubjectCount::subject)
            .limit(NAMED)
            .map(subject -> ScoreLine.name(words, catalogue, subject))
            .map(words::isolate)
            .collect(Collectors.joining(words.say("list.comma")));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("veil.about", "names", names));
  }

  /** Where and when the match is that a story is about, "" when nothing is known. */
  String occasion(Story story) {
    return Veil.match(story).map(match -> Occasion.of(match).in(words, catalogue)).orElse("");
  }
}
