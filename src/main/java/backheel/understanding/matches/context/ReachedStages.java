package backheel.understanding.matches.context;

import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.List;
import java.util.Set;

/**
 * A test of the word that governs the mention of a stage: "beat Spain to reach the semi-finals"
 * names the stage of the next match, "beat Spain in the semi-finals" that of this one.
 */
final class ReachedStages {

  private static final CueWords REACHING = CueWords.of("reaching a stage");
  private static final CueWords NOT_REACHING = CueWords.of("not reaching a stage");
  private static final CueWords LEAVING = CueWords.of("leaving a stage");
  private static final CueWords FUTURE = CueWords.of("still to come");
  private static final CueWords PLACE = CueWords.of("after a stage reached");
  private static final CueWords AWAITING = CueWords.of("awaiting after a stage");
  private static final Set<String> DIRECTION = Lexicon.words("before a stage reached");
  private static final Set<String> JOINED = Lexicon.words("before a stage reached, joined");
  private static final Set<String> WITHIN = Lexicon.words("before a stage played");
  private static final List<CueWords> RESULTS =
      List.of(CueWords.of("won"), CueWords.of("lost"), CueWords.of("drew"));

  private static final int MAX_WORDS_BEFORE = 9;
  private static final int MAX_WORDS_AFTER = 6;
  private static final String GROUP_STAGE = "group";
  private static final String THIRD_PLACE = "third place";

  private final TokenizedText text;
  private final TokenizedText.Sentence sentence;
  private final List<StageMentionFinder.StageMention> stages;

  /**
   * Creates the test for one sentence.
   *
   * @param stages the mentions in the sentence; their places count from its start
   */
  ReachedStages(
      TokenizedText text,
      TokenizedText.Sentence sentence,
      List<StageMentionFinder.StageMention> stages) {
    this.text = text;
    this.sentence = sentence;
    this.stages = stages;
  }

  /** Returns the mentions that can be of the stage of a match played. */
  List<StageMentionFinder.StageMention> played() {
    return stages.stream().filter(mention -> !isReached(mention)).toList();
  }

  private boolean isReached(StageMentionFinder.StageMention mention) {
    var start = sentence.start() + mention.start();
    var directed = !mention.stage().equals(THIRD_PLACE);
    var governed = !mention.stage().equals(GROUP_STAGE);
    return isPlaceNamedAfter(sentence.start() + mention.end())
        || isReachedBefore(start, directed, governed);
  }

  /** Walks back from the mention to the nearest word that governs it. */
  private boolean isReachedBefore(int start, boolean directed, boolean governed) {
    var last = text.wordFrom(start) - 1;
    if (last >= 0 && text.words.get(last).end() > start) {
      if (JOINED.contains(text.plain.substring(text.words.get(last).start(), start))) {
        return directed;
      }
      last--;
    }
    var end = start;
    var near = true;
    for (var i = last; i >= 0 && i > last - MAX_WORDS_BEFORE && !isParted(i, end); i--) {
      var word = text.words.get(i).folded();
      if (near && DIRECTION.contains(word)) {
        return directed;
      }
      var reaching = Math.max(REACHING.at(text.words, i), FUTURE.at(text.words, i));
      var other = Math.max(NOT_REACHING.at(text.words, i), result(i));
      if (other > reaching || LEAVING.at(text.words, i) > 0) {
        return false;
      }
      if (reaching > 0) {
        return governed;
      }
      near = near && !WITHIN.contains(word);
      end = text.words.get(i).start();
    }
    return false;
  }

  private int result(int word) {
    return RESULTS.stream().mapToInt(cues -> cues.at(text.words, word)).max().orElse(0);
  }

  /** Returns whether another clause, another stage or a score lies between the word and a place. */
  private boolean isParted(int word, int end) {
    var start = text.words.get(word).start();
    return start < sentence.start()
        || stages.stream()
            .anyMatch(other ->
                sentence.start() + other.start() <= start && start < sentence.start() + other.end())
        || text.plain
            .substring(text.words.get(word).end(), end)
            .codePoints()
            .anyMatch(letter -> ".;:!?()؟؛".indexOf(letter) >= 0);
  }

  /** Returns whether the words after the mention make it a place to be had: "a semi-final spot". */
  private boolean isPlaceNamedAfter(int end) {
    var first = text.wordFrom(end);
    if (first < text.words.size()
        && text.words.get(first).start() < sentence.end()
        && PLACE.at(text.words, first) > 0
        && text.words.get(first).start() - end <= 1) {
      return true;
    }
    for (var i = first; i < Math.min(first + MAX_WORDS_AFTER, text.words.size()); i++) {
      var word = text.words.get(i);
      if (word.start() >= sentence.end()
          || text.plain
              .substring(end, word.start())
              .codePoints()
              .anyMatch(letter -> ".,;:!?()،؛".indexOf(letter) >= 0)
          || result(i) > 0) {
        return false;
      }
      if (AWAITING.at(text.words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
