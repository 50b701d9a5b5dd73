package backheel.understanding.quotes;

import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.MentionedPeople.Person;
import backheel.understanding.quotes.Attribution.Form;
import backheel.understanding.text.Word;
import org.jspecify.annotations.Nullable;

/** A parser of noun phrases: names, pronouns and descriptions of people. */
final class NounPhraseParser {

  static final int MAX_WORDS = 12;
  private static final int MAX_WORDS_AHEAD = 7;

  private final WordSequence in;
  private final MentionedPeople mentionedPeople;

  NounPhraseParser(WordSequence in, MentionedPeople mentionedPeople) {
    this.in = in;
    this.mentionedPeople = mentionedPeople;
  }

  /** Returns the phrase that begins at a word and ends before another, null when none does. */
  @Nullable NounPhrase parseAt(int first, int end) {
    if (first >= end) {
      return null;
    }
    var word = in.words.get(first);
    var pronoun = GrammarWords.pronoun(word.folded());
    if (pronoun != null) {
      return new NounPhrase(word.start(), word.end(), pronoun, null);
    }
    var own = GrammarWords.OWN.contains(word.folded());
    var introduced = own || GrammarWords.ARTICLE.contains(word.folded());
    var determined = introduced || GrammarWords.isNobody(in.words, first);
    Person head = null;
    Person owner = null;
    Person modifier = null;
    var last = -1;
    var noun = "";
    var i = introduced ? first + 1 : first;
    while (i < end && i - first < MAX_WORDS && !(i > first && in.breaksAfter(i - 1))) {
      var here = in.words.get(i);
      var person = mentionedPeople.startingAt(here.start());
      if (person != null) {
        var next = after(person, i);
        head = person;
        last = next - 1;
        if (in.text.plain.startsWith("'s ", person.end())
            || in.text.plain.startsWith("' ", person.end())) {
          owner = person;
          head = null;
          i = next < end && in.words.get(next).folded().equals("s") ? next + 1 : next;
          continue;
        }
        if (next < end && !in.breaksAfter(next - 1) && isJob(next)) {
          i = next;
          continue;
        }
        if (!person.sure()
            && (named(next, end) != null
                || ((determined || isGroup(next, end)) && isNoun(next, end)))) {
          i = next;
          continue;
        }
        break;
      }
      if (GrammarWords.ends(here) || (!noun.isEmpty() && isPast(here))) {
        break;
      }
      if (head != null) {
        modifier = head;
        head = null;
      }
      noun = here.folded();
      last = i;
      i++;
    }
    if (last < 0) {
      return null;
    }
    var close = in.words.get(last).end();
    if (head != null && !head.sure() && !noun.isEmpty() && in.words.get(first).caseless()) {
      return new NounPhrase(in.words.get(first).start(), close, Form.DESCRIPTION, null);
    }
    if (head != null) {
      return new NounPhrase(head.start(), head.end(), Form.NAME, head);
    }
    if (owner == null && modifier != null && GrammarWords.UTTERANCE.contains(noun)) {
      owner = modifier;
    }
    var nounPhrase = unnamed(first, close, noun, owner, own, introduced || modifier != null);
    return nounPhrase == null || nounPhrase.form() != Form.DESCRIPTION
        ? nounPhrase
        : new NounPhrase(nounPhrase.start(), attached(last, end), Form.DESCRIPTION, null);
  }

  /**
   * Returns whether this looks like a past tense not in any list: "several groups granted Clarke a
   * delay".
   */
  private static boolean isPast(Word word) {
    return !word.capital() && word.folded().length() > 4 && word.folded().endsWith("ed");
  }

  /**
   * Returns whether this is a group of people directly before their verb: "Indiana protesters
   * chanted".
   */
  private boolean isGroup(int at, int end) {
    return at < end
        && in.words.get(at).folded().endsWith("s")
        && (at + 1 == in.size() || GrammarWords.SPEECH.contains(in.words.get(at + 1).folded()));
  }

  private boolean isNoun(int at, int end) {
    if (at >= end || in.breaksAfter(at - 1)) {
      return false;
    }
    var word = in.words.get(at);
    return !word.capital()
        && !GrammarWords.ends(word)
        && !GrammarWords.SPEECH.contains(word.folded());
  }

  /** Returns a certain person later in the same phrase: "Public works minister Jane Doe". */
  private @Nullable Person named(int from, int end) {
    for (var i = from; i < Math.min(end, from + MAX_WORDS_AHEAD); i++) {
      var word = in.words.get(i);
      if (in.breaksAfter(i - 1)) {
        return null;
      }
      var person = mentionedPeople.startingAt(word.start());
      if (person != null && person.sure()) {
        return person;
      }
      if (GrammarWords.ends(word) || GrammarWords.SPEECH.contains(word.folded())) {
        return null;
      }
    }
    return null;
  }

  /** Returns the end of a description including its complement: "the coach of Morocco". */
  private int attached(int last, int end) {
    var of = last + 1;
    if (of + 1 >= end
        || in.breaksAfter(last)
        || !GrammarWords.OF.contains(in.words.get(of).folded())) {
      return in.words.get(last).end();
    }
    var named = of + (GrammarWords.ARTICLE.contains(in.words.get(of + 1).folded()) ? 2 : 1);
    var whole = named < end ? mentionedPeople.startingAt(in.words.get(named).start()) : null;
    return whole == null ? in.words.get(last).end() : whole.end();
  }

  private @Nullable NounPhrase unnamed(
      int first, int close, String noun, @Nullable Person owner, boolean own, boolean determined) {
    var word = in.words.get(first);
    if (owner != null && GrammarWords.UTTERANCE.contains(noun)) {
      return new NounPhrase(owner.start(), owner.end(), Form.NAME, owner);
    }
    if (GrammarWords.UTTERANCE.contains(noun)) {
      var author = authorAfter(close);
      if (author != null) {
        return new NounPhrase(author.start(), author.end(), Form.NAME, author);
      }
    }
    if (own && GrammarWords.UTTERANCE.contains(noun)) {
      var he = word.folded().equals("his");
      var she = word.folded().equals("her");
      return new NounPhrase(word.start(), close, he ? Form.HE : she ? Form.SHE : Form.OTHERS, null);
    }
    if (GrammarWords.isNobody(in.words, first)) {
      return new NounPhrase(word.start(), close, Form.NOBODY, null);
    }
    if (own || (owner != null && owner.subject().isPerson())) {
      return new NounPhrase(word.start(), close, Form.NOBODY, null);
    }
    if (determined && !isIndefinite(word.folded())) {
      return new NounPhrase(word.start(), close, Form.DESCRIPTION, null);
    }
    if (owner != null || word.caseless()) {
      return new NounPhrase(word.start(), close, Form.DESCRIPTION, null);
    }
    return new NounPhrase(word.start(), close, Form.NOBODY, null);
  }

  /** Returns the author of an utterance: "A statement from the club". */
  private @Nullable Person authorAfter(int close) {
    for (var i = 0; i < in.size() - 2; i++) {
      if (in.words.get(i).start() >= close
          && GrammarWords.FROM.contains(in.words.get(i).folded())) {
        var article = GrammarWords.ARTICLE.contains(in.words.get(i + 1).folded());
        return mentionedPeople.startingAt(in.words.get(article ? i + 2 : i + 1).start());
      }
      if (in.words.get(i).start() >= close) {
        return null;
      }
    }
    return null;
  }

  private static boolean isIndefinite(String folded) {
    return GrammarWords.INDEFINITE.contains(folded);
  }

  private boolean isJob(int at) {
    var word = in.words.get(at);
    return !word.capital()
        && !word.caseless()
        && (GrammarWords.ROLE.contains(word.folded())
            || GrammarWords.JOB.contains(word.folded())
            || GrammarWords.UTTERANCE.contains(word.folded()));
  }

  private int after(Person person, int at) {
    var i = at;
    while (i < in.size() && in.words.get(i).start() < person.end()) {
      i++;
    }
    return i;
  }
}
