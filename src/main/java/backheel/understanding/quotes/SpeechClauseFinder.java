package backheel.understanding.quotes;

import backheel.story.Span;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.quotes.Attribution.Bond;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.TokenizedText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search for a verb of speech and its subject in the text next to a quotation. */
final class SpeechClauseFinder {

  private static final int MAX_DISTANCE_BESIDE = 40;
  private static final int MAX_WORDS_AHEAD = 12;

  private final TokenizedText text;
  private final MentionedPeople mentionedPeople;

  SpeechClauseFinder(TokenizedText text, MentionedPeople mentionedPeople) {
    this.text = text;
    this.mentionedPeople = mentionedPeople;
  }

  /** Returns the attribution in the clause after the quotation. */
  @Nullable Attribution after(int start, int end) {
    var in = new WordSequence(text, start, end);
    var nounPhraseParser = new NounPhraseParser(in, mentionedPeople);
    var grammaticalSubjectFinder = new GrammaticalSubjectFinder(in, mentionedPeople);
    for (var i = 0; i < in.size(); i++) {
      var length = verbAt(in, i);
      if (length == 0) {
        continue;
      }
      var verb = in.words.get(i).start();
      if (isBy(in, i, length)) {
        var by =
            nounPhraseParser.parseAt(i + length, Math.min(in.size(), i + length + MAX_WORDS_AHEAD));
        return by == null ? null : Attribution.of(by, i <= 1 ? Bond.BESIDE : Bond.APART, verb);
      }
      var subject = i > 0 ? grammaticalSubjectFinder.subjectOf(i) : null;
      if (subject == null) {
        return inverted(in, nounPhraseParser, i + length, i <= 1 ? Bond.BESIDE : Bond.APART, verb);
      }
      var isFirst = subject.start() <= in.words.getFirst().start() + 1;
      var near = isFirst && in.words.get(i).start() - subject.end() < MAX_DISTANCE_BESIDE;
      return Attribution.of(subject, near ? Bond.BESIDE : Bond.APART, verb);
    }
    return null;
  }

  /** Returns the attribution in the clause that introduces the quotation. */
  @Nullable Attribution before(int start, int end) {
    var in = new WordSequence(text, start, end);
    var nounPhraseParser = new NounPhraseParser(in, mentionedPeople);
    var grammaticalSubjectFinder = new GrammaticalSubjectFinder(in, mentionedPeople);
    for (var i = in.size() - 1; i >= 0; i--) {
      var length = verbAt(in, i);
      if (length == 0) {
        continue;
      }
      var verb = in.words.get(i).start();
      var lastOfVerb = in.words.get(i + length - 1);
      var close = end - lastOfVerb.end() < MAX_DISTANCE_BESIDE;
      if (isBy(in, i, length)) {
        var by = nounPhraseParser.parseAt(i + length, in.size());
        if (by == null) {
          continue;
        }
        return Attribution.of(by, close ? Bond.BESIDE : Bond.APART, verb);
      }
      if (lastOfVerb.caseless()) {
        var after =
            inverted(in, nounPhraseParser, i + length, close ? Bond.BESIDE : Bond.APART, verb);
        var ahead =
            after.form() == Form.DROPPED && i > 0 ? grammaticalSubjectFinder.subjectOf(i) : null;
        return ahead == null
            ? after
            : Attribution.of(ahead, close ? Bond.BESIDE : Bond.APART, verb);
      }
      var subject = grammaticalSubjectFinder.subjectOf(i);
      if (subject == null) {
        return inverted(in, nounPhraseParser, i + length, close ? Bond.BESIDE : Bond.APART, verb);
      }
      var near = close && verb - subject.end() < MAX_DISTANCE_BESIDE / 2 && subject.end() <= verb;
      return Attribution.of(subject, near ? Bond.BESIDE : Bond.APART, verb);
    }
    return null;
  }

  /**
   * Returns the attribution in a clause that opens with its verb, directly followed by a person or
   * "he".
   */
  @Nullable Attribution inverted(int start, int end) {
    var in = new WordSequence(text, start, end);
    var length = in.size() < 2 ? 0 : verbAt(in, 0);
    if (length == 0 || length >= in.size()) {
      return null;
    }
    var next = Set.of("t", "me").contains(in.words.get(length).folded()) ? length + 1 : length;
    var subject = new NounPhraseParser(in, mentionedPeople).parseAt(next, in.size());
    if (subject == null) {
      return null;
    }
    var person = subject.person();
    return subject.form() == Form.HE
            || subject.form() == Form.SHE
            || (person != null && person.sure())
        ? Attribution.of(subject, Bond.BESIDE, in.words.getFirst().start())
        : null;
  }

  /** Returns the subject of a sentence without a verb of speech. */
  @Nullable Attribution loose(int start, int end) {
    var in = new WordSequence(text, start, end);
    var subject = new GrammaticalSubjectFinder(in, mentionedPeople).first(in.size());
    return subject == null ? null : Attribution.of(subject, Bond.LOOSE, end);
  }

  /**
   * Returns the attribution with the subject after the verb: "said Hakimi", "a-t-il dit", "dijo en
   * la rueda de prensa el técnico".
   */
  private Attribution inverted(
      WordSequence in, NounPhraseParser nounPhraseParser, int from, Bond bond, int verb) {
    if (from < in.size() && !in.breaksAfter(from - 1)) {
      var next = in.words.get(from);
      var subject =
          GrammarWords.PREPOSITION.contains(next.folded())
              ? null
              : nounPhraseParser.parseAt(from, in.size());
      var person = later(in, from);
      if (subject != null && (subject.form() != Form.NOBODY || person == null)) {
        return Attribution.of(apposed(in, nounPhraseParser, subject), bond, verb);
      }
      if (person != null) {
        return Attribution.of(
            new NounPhrase(person.start(), person.end(), Form.NAME, person), Bond.APART, verb);
      }
    }
    return new Attribution(new Span(verb, verb), Form.DROPPED, null, bond, verb);
  }

  /** Returns the name that follows a description: "said the spokesman, John Smith". */
  private NounPhrase apposed(
      WordSequence in, NounPhraseParser nounPhraseParser, NounPhrase subject) {
    if (subject.form() != Form.DESCRIPTION && subject.form() != Form.NOBODY) {
      return subject;
    }
    for (var i = 0; i < in.size() - 1; i++) {
      if (in.words.get(i).end() == subject.end() && in.breaksAfter(i)) {
        var next = nounPhraseParser.parseAt(i + 1, in.size());
        return next != null && next.form() == Form.NAME ? next : subject;
      }
    }
    return subject;
  }

  private @Nullable Person later(WordSequence in, int from) {
    for (var i = from; i < Math.min(in.size(), from + MAX_WORDS_AHEAD); i++) {
      if (i > from && in.breaksAfter(i - 1)) {
        return null;
      }
      var person = mentionedPeople.startingAt(in.words.get(i).start());
      var before = in.words.get(i - 1).folded();
      if (person != null
          && person.subject().isPerson()
          && (!GrammarWords.PREPOSITION.contains(before) || from == i)) {
        return person;
      }
    }
    return null;
  }

  private static boolean isBy(WordSequence in, int at, int length) {
    return GrammarWords.BY.contains(in.words.get(at + length - 1).folded());
  }

  /** Returns the number of words of the phrase of speech that begins there, or 0. */
  private int verbAt(WordSequence in, int at) {
    var length = Lexicon.phraseAt(in.words, at, GrammarWords.SPEECH);
    if (length == 0) {
      return 0;
    }
    var word = in.words.get(at);
    var before = at > 0 ? in.words.get(at - 1).folded() : "";
    if (mentionedPeople.isInName(word.start())) {
      return 0;
    }
    if (length == 1
        && GrammarWords.PASSIVE.contains(before)
        && !GrammarWords.isParticiple(word.folded())) {
      return 0;
    }
    if (before.equals("so") && word.folded().equals("called")) {
      return 0;
    }
    if (GrammarWords.NOUN_TOO.contains(word.folded()) && length == 1) {
      var subjected =
          at > 0
              && (mentionedPeople.endingAt(in.words.get(at - 1).end()) != null
                  || GrammarWords.pronoun(before) != null
                  || GrammarWords.RELATIVE.contains(before));
      var objected =
          in.breaksAfter(at)
              || at == in.size() - 1
              || (at + 1 < in.size() && GrammarWords.THAT.contains(in.words.get(at + 1).folded()));
      var noun =
          GrammarWords.ARTICLE.contains(before)
              || GrammarWords.OWN.contains(before)
              || GrammarWords.PREPOSITION.contains(before);
      return (subjected || objected) && !noun ? length : 0;
    }
    return length;
  }
}
