package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.football.Catalogue;
import backheel.story.MatchFact;
import backheel.story.Story;
import backheel.story.SubjectCount;
import java.util.Optional;
import java.util.stream.Collectors;

/** A headline for a story that does not reveal a result. */
record SpoilerFreeHeadlineBuilder(LocalizedTexts words, Catalogue catalogue) {
  private static final int MAX_SUBJECTS_NAMED = 3;

  /** Returns a headline such as "🇫🇷 France v 🇲🇦 Morocco, semi-final: report". */
  String headline(Story story) {
    return SpoilerDetector.mainMatch(story)
        .map(this::match)
        .or(() -> about(story))
        .orElseGet(() -> words.text("spoiler.story"));
  }

  private String match(MatchFact match) {
    var home = ScoreLineFormatter.name(words, catalogue, match.home());
    var away = ScoreLineFormatter.name(words, catalogue, match.away());
    var stage = new MatchDetailsFormatter(words, catalogue).stage(match.setting());
    return stage.isEmpty()
        ? words.text("spoiler.match", "home", home, "away", away)
        : words.text("spoiler.match.stage", "home", home, "away", away, "stage", stage);
  }

  private Optional<String> about(Story story) {
    var names =
        story.subjects().stream()
            .map(SubjectCount::subject)
            .limit(MAX_SUBJECTS_NAMED)
            .map(subject -> ScoreLineFormatter.name(words, catalogue, subject))
            .map(words::isolate)
            .collect(Collectors.joining(words.text("list.comma")));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.text("spoiler.about", "names", names));
  }

  /** Returns the place and time of the match that a story is about; "" when unknown. */
  String matchSetting(Story story) {
    return SpoilerDetector.mainMatch(story)
        .map(match -> new MatchDetailsFormatter(words, catalogue).line(match.setting()))
        .orElse("");
  }
}
