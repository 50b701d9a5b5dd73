package backheel.understanding.quotes;

import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.quotes.Attribution.Form;
import org.jspecify.annotations.Nullable;

/** A finder of the phrase that is the subject of a verb, or of the sentence. */
final class GrammaticalSubjectFinder {

  private final WordSequence in;
  private final MentionedPeople mentionedPeople;
  private final NounPhraseParser nounPhraseParser;

  GrammaticalSubjectFinder(WordSequence in, MentionedPeople mentionedPeople) {
    this.in = in;
    this.mentionedPeople = mentionedPeople;
    this.nounPhraseParser = new NounPhraseParser(in, mentionedPeople);
  }

  /** Returns the subject of the verb at that word. */
  @Nullable NounPhrase subjectOf(int verb) {
    var last = verb - 1;
    while (last >= 0
        && !in.breaksAfter(last)
        && GrammarWords.isAuxiliary(in.words.get(last))
        && mentionedPeople.endingAt(in.words.get(last).end()) == null) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    var near = in.words.get(last);
    if (in.breaksAfter(last)) {
      return first(last + 1);
    }
    var pronoun = GrammarWords.pronoun(near.folded());
    if (pronoun != null) {
      return new NounPhrase(near.start(), near.end(), pronoun, null);
    }
    if (GrammarWords.RELATIVE.contains(near.folded())) {
      return endingBefore(last);
    }
    if (GrammarWords.COORDINATOR.contains(near.folded())
        || GrammarWords.PREPOSITION.contains(near.folded())
        || GrammarWords.SUBORDINATOR.contains(near.folded())) {
      return first(last);
    }
    return adjacent(last);
  }

  /** Returns the phrase directly before the verb, back to its beginning: "the head of the club". */
  private @Nullable NounPhrase adjacent(int last) {
    var from = last;
    while (from > 0
        && !in.breaksAfter(from - 1)
        && !GrammarWords.SUBORDINATOR.contains(in.words.get(from - 1).folded())
        && !GrammarWords.COORDINATOR.contains(in.words.get(from - 1).folded())
        && !GrammarWords.RELATIVE.contains(in.words.get(from - 1).folded())) {
      from--;
    }
    while (from < last && GrammarWords.isAuxiliary(in.words.get(from))) {
      from++;
    }
    var whole = nounPhraseParser.parseAt(from, last + 1);
    var nearest = mentionedPeople.endingAt(in.words.get(last).end());
    if (whole != null
        && whole.person() == null
        && nearest != null
        && isFull(nearest)
        && !isPrepositioned(nearest)) {
      return new NounPhrase(nearest.start(), nearest.end(), Form.NAME, nearest);
    }
    if (whole != null) {
      return whole;
    }
    Person beside = null;
    for (var i = from; i <= last; i++) {
      var person = mentionedPeople.startingAt(in.words.get(i).start());
      var prepositioned = i > 0 && GrammarWords.PREPOSITION.contains(in.words.get(i - 1).folded());
      if (person != null && (!prepositioned || person.end() == in.words.get(last).end())) {
        beside = person;
      }
    }
    if (beside != null) {
      return new NounPhrase(beside.start(), beside.end(), Form.NAME, beside);
    }
    for (var i = last; i >= from; i--) {
      var word = in.words.get(i);
      if (GrammarWords.ARTICLE.contains(word.folded())
          || GrammarWords.OWN.contains(word.folded())) {
        return nounPhraseParser.parseAt(i, last + 1);
      }
      if (GrammarWords.PREPOSITION.contains(word.folded())) {
        return i < last ? nounPhraseParser.parseAt(i + 1, last + 1) : null;
      }
    }
    return null;
  }

  private static boolean isFull(Person person) {
    return person.sure() || person.subject().name().indexOf(' ') > 0;
  }

  private boolean isPrepositioned(Person person) {
    for (var i = 1; i < in.size(); i++) {
      if (in.words.get(i).start() == person.start()) {
        return GrammarWords.PREPOSITION.contains(in.words.get(i - 1).folded());
      }
    }
    return false;
  }

  /** Returns the phrase directly before a relative pronoun: "Klopp, who said". */
  private @Nullable NounPhrase endingBefore(int relative) {
    Person nearest = null;
    for (var i = relative - 1; i >= 0 && relative - i < NounPhraseParser.MAX_WORDS; i--) {
      var person = mentionedPeople.endingAt(in.words.get(i).end());
      if (person != null) {
        nearest = person;
        break;
      }
    }
    if (nearest != null) {
      return new NounPhrase(nearest.start(), nearest.end(), Form.NAME, nearest);
    }
    return first(relative);
  }

  /**
   * Returns the subject of the sentence up to that word: its first phrase without a preposition or
   * conjunction.
   */
  @Nullable NounPhrase first(int end) {
    NounPhrase found = null;
    for (var i = 0; i < end; ) {
      var start = i;
      while (start < end && isLinking(start)) {
        start++;
      }
      var coordinated = start > i && GrammarWords.COORDINATOR.contains(in.words.get(i).folded());
      var close = start;
      while (close < end - 1 && !in.breaksAfter(close)) {
        close++;
      }
      if (start < end && !isLeadIn(start)) {
        var nounPhrase = nounPhraseParser.parseAt(start, Math.min(end, close + 1));
        if (nounPhrase != null
            && (found == null
                || (coordinated && replaces(nounPhrase, close))
                || names(found, nounPhrase, start, close))) {
          found = nounPhrase;
        }
      }
      i = Math.max(close, i) + 1;
    }
    return found;
  }

  /** Returns whether the second phrase names the first: "The Barcelona coach, Hansi Flick, …" */
  private boolean names(NounPhrase found, NounPhrase nounPhrase, int start, int close) {
    return (found.form() == Form.DESCRIPTION || found.form() == Form.NOBODY)
        && nounPhrase.form() == Form.NAME
        && start > 0
        && found.end() == in.words.get(start - 1).end()
        && nounPhrase.end() == in.words.get(close).end();
  }

  private boolean replaces(NounPhrase nounPhrase, int close) {
    return (nounPhrase.form() == Form.NAME
            || nounPhrase.form() == Form.HE
            || nounPhrase.form() == Form.SHE)
        && nounPhrase.end() < in.words.get(close).end();
  }

  private boolean isLinking(int at) {
    var word = in.words.get(at);
    return GrammarWords.COORDINATOR.contains(word.folded())
        || (GrammarWords.isAuxiliary(word) && mentionedPeople.startingAt(word.start()) == null);
  }

  private boolean isLeadIn(int at) {
    var word = in.words.get(at);
    return GrammarWords.PREPOSITION.contains(word.folded())
        || GrammarWords.SUBORDINATOR.contains(word.folded())
        || GrammarWords.RELATIVE.contains(word.folded())
        || (GrammarWords.isParticiple(word.folded())
            && mentionedPeople.startingAt(word.start()) == null);
  }
}
