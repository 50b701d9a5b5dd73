package backheel.understanding.quotes;

import backheel.understanding.names.MentionedPeople;
import backheel.understanding.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The subjects of an article's sentences outside its quotations. */
final class GrammaticalSubjects {

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;
  private final List<QuotedSpan> quoted;
  private final Map<Integer, Optional<NounPhrase>> subjects = new HashMap<>();

  GrammaticalSubjects(
      TokenizedText text, MentionedPeople mentionedPeople, List<QuotedSpan> quoted) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
    this.quoted = quoted;
  }

  /** Returns the subject of a sentence, limited to the part before the place. */
  @Nullable NounPhrase subject(int sentence, int before) {
    var at = text.sentences.get(sentence);
    if (before < at.end()) {
      return read(at.start(), before);
    }
    return subjects
        .computeIfAbsent(sentence, key -> Optional.ofNullable(read(at.start(), at.end())))
        .orElse(null);
  }

  private @Nullable NounPhrase read(int start, int end) {
    var in = new WordSequence(text, start, end);
    return new GrammaticalSubjectFinder(in, mentionedPeople).first(in.size());
  }

  /** Returns whether the place is within a quotation. */
  boolean isQuoted(int place) {
    var low = 0;
    var high = quoted.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (quoted.get(middle).open() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && quoted.get(low - 1).holds(place);
  }
}
