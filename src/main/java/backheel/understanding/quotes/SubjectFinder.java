package backheel.understanding.quotes;

import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.quotes.Attribution.Form;
import org.jspecify.annotations.Nullable;

/** Finds which phrase of a stretch is the subject of a verb, or of the sentence. */
final class SubjectFinder {

  private final WordSequence in;
  private final MentionedPeople cast;
  private final NounPhraseParser phrases;

  SubjectFinder(WordSequence in, MentionedPeople cast) {
    this.in = in;
    this.cast = cast;
    this.phrases = new NounPhraseParser(in, cast);
  }

  /** The subject of the verb at that word. */
  @Nullable NounPhrase subjectOf(int verb) {
    var last = verb - 1;
    while (last >= 0
        && !in.breaksAfter(last)
        && GrammarWords.isAuxiliary(in.words.get(last))
        && cast.endingAt(in.words.get(last).end()) == null) {
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

  /** "the head of the club": the words right before the verb, back to where the phrase begins. */
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
    var whole = phrases.parseAt(from, last + 1);
    var nearest = cast.endingAt(in.words.get(last).end());
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
      var person = cast.startingAt(in.words.get(i).start());
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
        return phrases.parseAt(i, last + 1);
      }
      if (GrammarWords.PREPOSITION.contains(word.folded())) {
        return i < last ? phrases.parseAt(i + 1, last + 1) : null;
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

  /** "Klopp, who said": what stands right before the relative word. */
  private @Nullable NounPhrase endingBefore(int relative) {
    Person nearest = null;
    for (var i = relative - 1; i >= 0 && relative - i < NounPhraseParser.MAX_WORDS; i--) {
      var person = cast.endingAt(in.words.get(i).end());
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

  /** The subject of the sentence up to that word: its first phrase that nothing leads in. */
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
        var phrase = phrases.parseAt(start, Math.min(end, close + 1));
        if (phrase != null
            && (found == null
                || (coordinated && replaces(phrase, close))
                || names(found, phrase, start, close))) {
          found = phrase;
        }
      }
      i = Math.max(close, i) + 1;
    }
    return found;
  }

  /** "The Barcelona coach, Hansi Flick, …" */
  private boolean names(NounPhrase found, NounPhrase phrase, int start, int close) {
    return (found.form() == Form.DESCRIPTION || found.form() == Form.NOBODY)
        && phrase.form() == Form.NAME
        && start > 0
        && found.end() == in.words.get(start - 1).end()
        && phrase.end() == in.words.get(close).end();
  }

  private boolean replaces(NounPhrase phrase, int close) {
    return (phrase.form() == Form.NAME || phrase.form() == Form.HE || phrase.form() == Form.SHE)
        && phrase.end() < in.words.get(close).end();
  }

  private boolean isLinking(int at) {
    var word = in.words.get(at);
    return GrammarWords.COORDINATOR.contains(word.folded())
        || (GrammarWords.isAuxiliary(word) && cast.startingAt(word.start()) == null);
  }

  private boolean isLeadIn(int at) {
    var word = in.words.get(at);
    return GrammarWords.PREPOSITION.contains(word.folded())
        || GrammarWords.SUBORDINATOR.contains(word.folded())
        || GrammarWords.RELATIVE.contains(word.folded())
        || (GrammarWords.isParticiple(word.folded()) && cast.startingAt(word.start()) == null);
  }
}
